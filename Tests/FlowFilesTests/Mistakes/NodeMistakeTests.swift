import Testing

@Suite("What nodes cannot be")
struct NodeMistakeTests {
    @Test(
        "A node that does nothing is refused, with what was meant",
        arguments: Sample.table(
            """
            nodes:
              a: {}
            => 2:3: error: the node 'a' does nothing; give it menu, tell, collect, play, branch, set, lookup, transfer, \
            record, sub-flow, count-days, return, goto or hang-up

            nodes:
              a: {meun: {prompt: ask}}
            => 2:7: error: the node 'a' does nothing; give it menu, tell, collect, play, branch, set, lookup, transfer, \
            record, sub-flow, count-days, return, goto or hang-up; did you mean 'menu'?

            nodes:
              a: {next: end}
            => 2:3: error: the node 'a' does nothing; give it menu, tell, collect, play, branch, set, lookup, transfer, \
            record, sub-flow, count-days, return, goto or hang-up
            """))
    func refusesIdleNodes(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A node is one thing",
        arguments: Sample.table(
            """
            nodes:
              a: {play: ask, goto: end, next: end}
            => 2:18: error: a node is one thing: beside 'play' there can be no 'goto'

            nodes:
              a: {goto: end, return: true}
            => 2:18: error: a node is one thing: beside 'goto' there can be no 'return'
            """))
    func refusesTwoKinds(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A word that keys alone can have is no node",
        arguments: Sample.table(
            """
            nodes:
              back: {play: ask, next: end}
            => 2:3: error: 'back' is what a key can do, so no node can be named so

            nodes:
              a: {play: ask, next: back}
            => 2:24: error: 'back' is what a key alone can do; here a node's name is needed

            nodes:
              a: {goto: none}
            => 2:13: error: 'none' is what a key alone can do; here a node's name is needed

            start: repeat
            => 1:8: error: 'repeat' is what a key alone can do; here a node's name is needed
            """))
    func refusesReservedNodes(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "What is known of every call cannot be set",
        arguments: Sample.table(
            """
            nodes:
              a: {set: {caller: x}, next: end}
            => 2:13: error: 'caller' is known of every call, so no variable can be named so

            nodes:
              a: {collect: {digits: "4", into: number, prompt: ask, next: end}}
            => 2:36: error: 'number' is known of every call, so no variable can be named so

            keys: {"8": {set: {language: es}}}
            => 1:20: error: 'language' is known of every call, so no variable can be named so
            """))
    func refusesReservedVariables(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A time that a node does not keep is refused",
        arguments: Sample.table(
            """
            nodes:
              a: {menu: {prompt: ask, keys: {"1": end}}, timers: {ring: 5s}}
            => 2:55: error: a menu has no time 'ring'

            nodes:
              a: {goto: end, timers: {no-input: 5s}}
            => 2:27: error: a goto has no time 'no-input'

            nodes:
              a: {play: ask, next: end, timers: {call: 1h}}
            => 2:38: error: a play node has no time 'call'
            """))
    func refusesTimers(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A key beside its node's kind is told to go inside, or away",
        arguments: Sample.table(
            """
            nodes:
              a: {menu: {prompt: ask, keys: {"1": end}}, next: end}
            => 2:46: error: 'next' has no meaning beside 'menu'; take it out

            nodes:
              a: {menu: {prompt: ask, keys: {"1": end}}, no-input: {next: end}}
            => 2:46: error: 'no-input' has no meaning beside 'menu'; write it inside

            nodes:
              a: {goto: end, hang-up: completed}
            => 2:18: error: 'hang-up' has no meaning beside 'goto'; take it out

            nodes:
              a: {set: {x: y}, next: end, hang-up: completed}
            => 2:31: error: 'hang-up' has no meaning beside 'set'; take it out

            nodes:
              a: {return: true, next: end}
            => 2:21: error: 'next' has no meaning beside 'return'; take it out

            nodes:
              a: {record: {next: end}, max: 1m}
            => 2:28: error: 'max' has no meaning beside 'record'; write it inside
            """))
    func refusesMisplacedKeys(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }
}
