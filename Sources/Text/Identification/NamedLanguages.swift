package import Vocabulary

extension LanguageIdentifier {
  /// Returns whether a language is one that the program can name when it sees it.
  package static func names(_ language: LanguageTag) -> Bool {
    if language.script == "Arab" { return language.language == "ms" }
    switch language.likelyScript {
    case "Latn"?:
      return LanguageModel.builtIn.choices.contains {
        $0.isNamed && LanguageTag($0.name)?.language == language.language
      }
    case "Mymr"?: return ["my", "shn", "mnw"].contains(language.language)
    case "Hans"?, "Hant"?: return language.language == "zh"
    case let script?:
      return LetterScript(rawValue: script)?.onlyLanguage == language.language
    case nil: return false
    }
  }
}
