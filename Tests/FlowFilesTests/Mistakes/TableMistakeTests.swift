import Testing

@Suite("Mistakes of tables")
struct TableMistakeTests {
    @Test(
        "Quotation marks that do not match are refused at their row",
        arguments: Sample.table(
            """
            key,x
            "1,a
            => 2:1: error: the quotation marks of this row do not match; a field's own are doubled

            key,x
            1,"a"b
            => 2:1: error: the quotation marks of this row do not match; a field's own are doubled

            key,x
            1,a"b
            => 2:1: error: the quotation marks of this row do not match; a field's own are doubled

            "key","x
            => 1:1: error: the quotation marks of this row do not match; a field's own are doubled

            key,x
            1,a"
            2,b
            => 2:1: error: the quotation marks of this row do not match; a field's own are doubled
            """))
    func quotation(sample: Sample) {
        #expect(Complaints.ofTable(sample.text) == sample.complaints)
    }

    @Test(
        "A row has as many fields as the first",
        arguments: Sample.table(
            """
            key,x
            1
            => 2:1: error: this row has 1 field, the first row has 2

            key,x
            1,a,b
            => 2:1: error: this row has 3 fields, the first row has 2

            key,x
            "1
            2",a
            3
            => 4:1: error: this row has 1 field, the first row has 2
            """))
    func ragged(sample: Sample) {
        #expect(Complaints.ofTable(sample.text) == sample.complaints)
    }

    @Test(
        "A key that is there twice is refused, with the line of the first",
        arguments: Sample.table(
            """
            key,x
            1,a
            2,b
            1,c
            => 4:1: error: the key '1' is there twice, first in line 2

            key,x
            1,a
            1,a
            1,b
            => 3:1: error: the key '1' is there twice, first in line 2
            => 4:1: error: the key '1' is there twice, first in line 2

            key,x
            "1",a
            1,b
            => 3:1: error: the key '1' is there twice, first in line 2
            """))
    func duplicates(sample: Sample) {
        #expect(Complaints.ofTable(sample.text) == sample.complaints)
    }

    @Test(
        "A column's name is that of a variable, once",
        arguments: Sample.table(
            """
            key,1st
            => 1:1: error: '1st' is no name for a variable; use a letter, then letters, digits, '-' and '_'

            key,
            => 1:1: error: '' is no name for a variable; use a letter, then letters, digits, '-' and '_'

            key,language
            => 1:1: error: 'language' is known of every call, so no variable can be named so

            key,x,y,x
            => 1:1: error: two columns are named 'x'
            """))
    func columns(sample: Sample) {
        #expect(Complaints.ofTable(sample.text) == sample.complaints)
    }
}
