/// Flow files that tests write to folders of their own.
enum PracticeLine {
    /// A menu, a secret entry, an end.
    static let pets = """
        line: pets
        name: Pet line
        numbers: ["202-555-0142"]
        languages: [en]
        hours:
          zone: America/New_York
          zone-name: {en: Eastern Time}
          open: "Mo-Fr 08:00-20:00"
        start: menu
        prompts:
          menu: {en: "For cats, press 1. For a code, press 2."}
          code: {en: "Enter the code."}
          said: {en: "You said"}
          bye: {en: "Goodbye."}
        nodes:
          menu:
            menu:
              prompt: menu
              keys: {"1": bye, "2": code}
              no-input: {next: bye}
              no-match: {next: bye}
          code:
            collect:
              prompt: code
              digits: 4
              secret: true
              into: pin
              next: tell
              no-input: {next: bye}
              no-match: {next: bye}
          tell:
            play: [said, {say-digits: pin}]
            next: bye
          bye:
            play: bye
            hang-up: completed
        """

    /// A flow whose nodes are given, of a line without hours, that starts at `start`.
    static func unpublished(_ nodes: String) -> String {
        """
        line: practice
        name: Practice line
        languages: [en]
        hours: {zone: America/New_York, open: unpublished}
        start: start
        prompts: {hello: {en: "Hello."}}
        nodes:

        """ + nodes.split(separator: "\n").map { "  \($0)\n" }.joined()
    }
}
