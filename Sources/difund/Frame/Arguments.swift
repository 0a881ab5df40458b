internal import Vocabulary

/// The words of a command line, before they are parsed.
struct CommandLineWords {
  /// The words after the name of the program.
  let words: [String]

  /// The words with shared options that stand before the command moved to its end, where the
  /// commands declare them.
  var normalized: [String] {
    var moved: [String] = []
    var index = 0
    while index < words.count, words[index].hasPrefix("-") {
      let word = words[index]
      if SharedOptions.names.contains(word), index + 1 < words.count {
        moved += [word, words[index + 1]]
        index += 2
      } else if SharedOptions.names.contains(where: { word.hasPrefix($0 + "=") }) {
        moved.append(word)
        index += 1
      } else {
        break
      }
    }
    guard !moved.isEmpty, index < words.count, !words[index].hasPrefix("-") else {
      // Nothing but options, such as `--locale th --help`: the help of the whole program.
      return moved.isEmpty ? words : Array(words[index...])
    }
    let rest = Array(words[index...])
    // A word that is no command is refused for itself, not for the options that stood before it.
    guard Difund.names.contains(words[index]) else { return rest }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return rest[..<end] + moved + rest[end...]
  }

  /// The language that is asked for: by `--locale`, else by the environment.
  func locale(environment: [String: String]) -> String? {
    for (index, word) in words.enumerated() {
      if word == "--" { break }
      if word == "--locale", index + 1 < words.count { return words[index + 1] }
      if word.hasPrefix("--locale=") { return String(word.dropFirst("--locale=".count)) }
    }
    if let named = environment["DIFUND_LOCALE"], !named.isEmpty { return named }
    return nil
  }

  /// The language of the user's session, from the variables that other programs go by.
  static func sessionLocale(environment: [String: String]) -> LanguageTag? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      let tag = value.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-")
      return LanguageTag(String(tag))
    }
    return nil
  }
}
