extension FlowDecoder {
    /// Reads the tables that the flow names.
    mutating func readTables(_ value: YAMLValue?) {
        guard let value else { return }
        for pair in report.pairs(of: value, expected: "tables, each a name and its file") ?? [] {
            let name = pair.key.text ?? ""
            report.warnIfMisread(pair.key)
            if !Name.isWord(name) {
                report.error(.badName(name, of: "a table", rule: "letters, digits, '-' and '_'"), at: pair.key)
            }
            tableNames.append(name)
            guard let path = report.text(pair.value, expected: "a table's file, such as cases.csv") else {
                variables.isIncomplete = true
                continue
            }
            do {
                if let table = try surroundings.table(path) {
                    tables[base.names + name] = table.renamed { base.names + $0 }
                    for variable in table.variables { _ = variables.write(variable) }
                    continue
                }
                report.error(.tableMissing(path), at: pair.value)
            } catch {
                report.add(error)
            }
            variables.isIncomplete = true
        }
    }

    /// The name of a table of the flow.
    mutating func tableName(_ value: YAMLValue) -> String? {
        guard let name = report.words(value, expected: "a table's name") else { return nil }
        if !tableNames.contains(name) {
            report.error(.undefinedTable(name), at: value, word: name, meant: tableNames)
            variables.isIncomplete = true
        }
        return base.names + name
    }
}
