internal import Vocabulary

/// Says in the reader's language what the argument parser says in English.
///
/// The parser has no catalogues; its few fixed words are replaced after it wrote them.
struct ParserWords {
  let console: Console

  /// The whole help of a command in the reader's language.
  func translate(_ help: String) -> String {
    guard console.locale.language != "en" else { return help }
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
      .map { translateLine(String($0)) }
    // Whoever reads help in a translation is told that it is a draft.
    let isHelp = console.isDraft && help.hasPrefix("OVERVIEW: ")
    return (lines + (isHelp ? ["", console.text("catalogue.draft")] : [])).joined(separator: "\n")
  }

  private func translateLine(_ line: String) -> String {
    let headings = [
      "OVERVIEW: ": "parser.overview", "USAGE: ": "parser.usage", "Usage: ": "parser.usage",
      "Help:  ": "parser.help",
      "ARGUMENTS:": "parser.arguments", "OPTIONS:": "parser.options",
      "SUBCOMMANDS:": "parser.subcommands",
    ]
    for (english, key) in headings where line.hasPrefix(english) {
      return console.text(key) + line.dropFirst(english.count)
    }
    if line.hasPrefix("Error: ") { return translateError(String(line.dropFirst(7))) }
    var line = line
    let phrases = [
      ("Show help information.", "parser.show-help"), ("Show the version.", "parser.show-version"),
      ("Show subcommand help information.", "parser.show-subcommand-help"),
      ("(default: ", "parser.default"), ("; default: ", "parser.default-after"),
      // What is left of the one before when a line is wrapped inside it.
      (" default: ", "parser.default-wrapped"), ("(values: ", "parser.values"),
    ]
    for (english, key) in phrases { line = line.replacing(english, with: console.text(key)) }
    if let match = line.wholeMatch(of: #/ *See '(.+)' for (detailed help|more information)\./#) {
      return "  " + say("parser.see", ["command": String(match.1)])
    }
    return line
  }

  private func translateError(_ error: String) -> String {
    let text: String
    if let match = error.wholeMatch(of: #/Missing expected argument '(.+)'/#) {
      text = say("parser.missing-argument", ["argument": String(match.1)])
    } else if let match = error.wholeMatch(
      of: #/Unknown option '(.+?)'(\. Did you mean '(.+)'\?)?/#)
    {
      text = say("parser.unknown-option", ["option": String(match.1)])
    } else if let match = error.wholeMatch(of: #/Unexpected argument '(.+)'/#) {
      text = say("parser.unexpected-argument", ["argument": String(match.1)])
    } else if let match = error.wholeMatch(of: #/(\d+) unexpected arguments: (.+)/#) {
      text = say("parser.unexpected-argument", ["argument": String(match.2)])
    } else if let match = error.wholeMatch(of: #/Missing value for '(.+)'/#) {
      text = say("parser.missing-value", ["option": String(match.1)])
    } else if let match = error.wholeMatch(of: #/The value '(.*?)' is invalid for '(.+?)'.*/#) {
      text = say("parser.invalid-value", ["value": String(match.1), "option": String(match.2)])
    } else {
      text = error
    }
    return say("error.prefix", ["text": text])
  }

  private func say(_ key: String, _ arguments: [String: String]) -> String {
    console.text(Message(key, arguments.mapValues { .text($0) }))
  }
}
