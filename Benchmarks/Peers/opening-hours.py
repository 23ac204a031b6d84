"""Asks opening-hours-py (PyPI) what the benchmarks ask of ServiceHours, on one core.

Standard input first has the instants, a line of milliseconds since 1970 separated by blanks, then a line for each sample:
`ask` or `read`. Each sample is answered with how often a second it was done.
"""

import sys
import time
from datetime import datetime
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours

EXPRESSION = "Mo-Fr 08:00-20:00; PH off"
zone = ZoneInfo("America/New_York")
hours = OpeningHours(EXPRESSION, timezone=zone, country="US")
instants = [datetime.fromtimestamp(int(text) / 1000, zone) for text in sys.stdin.readline().split()]


def ask():
    for instant in instants:
        hours.is_open(instant)
        hours.next_change(instant)
    return len(instants)


def read():
    for _ in range(20_000):
        OpeningHours(EXPRESSION, timezone=zone, country="US")
    return 20_000


for line in sys.stdin:
    start = time.perf_counter()
    count = {"ask": ask, "read": read}[line.strip()]()
    print(count / (time.perf_counter() - start), flush=True)
