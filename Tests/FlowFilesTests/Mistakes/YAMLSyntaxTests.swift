import Testing

@Suite("Texts that are no YAML")
struct YAMLSyntaxTests {
    @Test(
        "A key that YAML takes for a sign of its own is to be quoted",
        arguments: Sample.table(
            """
            {*: back}
            => 1:2: error: an unquoted * starts an alias; write the key in quotes: "*"

            *: back
            => 1:1: error: an unquoted * starts an alias; write the key in quotes: "*"

            keys: {"1": a, *: back}
            => 1:16: error: an unquoted * starts an alias; write the key in quotes: "*"

            a: * b
            => 1:4: error: an unquoted * starts an alias; write the key in quotes: "*"

            a: & b
            => 1:4: error: an unquoted & starts an anchor; write the text in quotes

            a: *b
            => 1:4: error: no anchor before this is named '&b'; a text that starts with * needs quotes

            keys: {*9: back}
            => 1:8: error: no anchor before this is named '&9'; a text that starts with * needs quotes

            keys: {"1": main, #: end}
            b: c
            => 1:19: error: this is a comment, as an unquoted # starts one; for the key write "#"

            keys: {#: end, "1": main}
            => 1:8: error: this is a comment, as an unquoted # starts one; for the key write "#"

            a: ["1", #]
            => 1:10: error: this is a comment, as an unquoted # starts one; for the key write "#"

            keys: {"1": main,
              #: end}
            b: c
            => 2:3: error: this is a comment, as an unquoted # starts one; for the key write "#"
            """))
    func signs(sample: Sample) {
        #expect(Complaints.ofWholeFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A text that YAML cannot read is refused where it starts to be wrong",
        arguments: Sample.table(
            #"""
            a: 'never closed
            b: c
            => 1:4: error: the quotation mark that starts this text is never closed

            a: "never closed
            ---
            b
            => 1:4: error: the quotation mark that starts this text is never closed

            a: "x" y
            => 1:8: error: this fits neither as a key nor as a text; see how far it is indented, and whether a text \#
            needs quotes

            a: "\q"
            => 1:5: error: after a backslash in double quotes this has no meaning; write '\\', or use single quotes

            a: @b
            => 1:4: error: no text starts with this character unless it is quoted; a tab cannot indent, use blanks

            a: `b`
            => 1:4: error: no text starts with this character unless it is quoted; a tab cannot indent, use blanks

            a: b: c
            => 1:5: error: a ': ' cannot stand here; write a text that has one in quotes, or see whether the line \#
            before lacks a ':'

            a: |x
              b
            => 1:5: error: no YAML: did not find expected comment or line break while scanning a block scalar
            """#))
    func quotes(sample: Sample) {
        #expect(Complaints.ofWholeFlow(sample.text) == sample.complaints)
    }

    @Test(
        "Brackets that do not match are refused",
        arguments: Sample.table(
            """
            a: [b, c
            d: e
            => 2:2: error: the list of line 1 goes on without a ',' or is not closed with ']'

            a: {b: c
            d: e
            => 2:2: error: the mapping of line 1 goes on without a ',' or is not closed with '}'

            a: ]
            => 1:4: error: a value was expected here; see the brackets and commas before it

            a: [,]
            => 1:5: error: a value was expected here; see the brackets and commas before it

            a: {b: c}}
            => 1:10: error: this fits neither as a key nor as a text; see how far it is indented, and whether a text \
            needs quotes

            a: [b c] d
            => 1:10: error: this fits neither as a key nor as a text; see how far it is indented, and whether a text \
            needs quotes

            a: {
              "1": x,
              # a comment
            => 4:1: error: a value was expected here; see the brackets and commas before it
            """))
    func brackets(sample: Sample) {
        #expect(Complaints.ofWholeFlow(sample.text) == sample.complaints)
    }

    @Test(
        "Indentation that does not fit is refused",
        arguments: Sample.table(
            """
            a:
            \tb: c
            => 2:1: error: no text starts with this character unless it is quoted; a tab cannot indent, use blanks

            a: |
            \tb
            => 2:1: error: a tab cannot indent; use blanks

            \ta: b
            => 1:1: error: no text starts with this character unless it is quoted; a tab cannot indent, use blanks

            a: b
             c: d
            => 2:3: error: a ': ' cannot stand here; write a text that has one in quotes, or see whether the line \
            before lacks a ':'

            a:
              b: c
             d: e
            => 3:2: error: this fits neither as a key nor as a text; see how far it is indented, and whether a text \
            needs quotes

            a:
              - b
              c: d
            => 3:3: error: this does not go on with the list of line 2; see how far it is indented

            a: - b
            => 1:4: error: a '- ' cannot stand here; start the list on a new line, or write a text that has one in \
            quotes

            a: b
            c d
            e: f
            => 2:1: error: this is neither 'key: value' nor an item of a list; a ':' is missing, or a quotation mark

            a:
            - b
            c
            => 3:1: error: this is neither 'key: value' nor an item of a list; a ':' is missing, or a quotation mark

            keys:
              : end
            => 2:3: error: this fits neither as a key nor as a text; see how far it is indented, and whether a text \
            needs quotes
            """))
    func indentation(sample: Sample) {
        #expect(Complaints.ofWholeFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A tag that says anything but text is refused",
        arguments: Sample.table(
            """
            a: !!int 5
            => 1:4: error: '!!int' has no meaning here; a text that starts with ! needs quotes

            a: !Ref x
            => 1:4: error: '!Ref' has no meaning here; a text that starts with ! needs quotes

            a: !!binary aGk=
            => 1:4: error: '!!binary' has no meaning here; a text that starts with ! needs quotes

            a: !!map {b: c}
            => 1:4: error: '!!map' has no meaning here; a text that starts with ! needs quotes
            """))
    func tags(sample: Sample) {
        #expect(Complaints.ofWholeFlow(sample.text) == sample.complaints)
    }

    @Test(
        "An alias cannot stand inside what it stands for",
        arguments: Sample.table(
            """
            a: &x [*x]
            => 1:8: error: '*x' stands inside what it stands for

            a: &x {b: {c: *x}}
            => 1:15: error: '*x' stands inside what it stands for

            a: &x 1
            b: &x [*x]
            => 2:8: error: '*x' stands inside what it stands for
            """))
    func recursion(sample: Sample) {
        #expect(Complaints.ofWholeFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A second document is refused, and YAML of another version",
        arguments: Sample.table(
            """
            line: a
            ---
            line: b
            => 2:1: error: a second YAML document starts here; write one file for each

            line: a
            ...
            ---
            line: b
            => 3:1: error: a second YAML document starts here; write one file for each

            %YAML 2.0
            ---
            a: b
            => 1:1: error: no YAML: found incompatible YAML document
            """))
    func documents(sample: Sample) {
        #expect(Complaints.ofWholeFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A file with nothing in it is refused with how it starts",
        arguments: Sample.table(
            """
            # only a comment
            => 1:1: error: there is nothing in the file; it starts with 'line: NAME'

            ---
            => 1:1: error: there is nothing in the file; it starts with 'line: NAME'

            ~
            => 1:1: error: there is nothing in the file; it starts with 'line: NAME'

            &a
            => 1:1: error: there is nothing in the file; it starts with 'line: NAME'
            """))
    func nothing(sample: Sample) {
        #expect(Complaints.ofWholeFlow(sample.text) == sample.complaints)
    }
}
