internal import Vocabulary

/// How well someone reads the language of an application.
enum ReadingSkill: Int, Comparable, Sendable {
  /// Reads it because it is close to a language that the person reads.
  case near
  /// Reads it as stated.
  case full

  static func < (left: ReadingSkill, right: ReadingSkill) -> Bool { left.rawValue < right.rawValue }
}

/// The one rule that decides whether a reviewer can read an application.
///
/// A reviewer reads what an application is written in, or does not review it: a language that merely is
/// common, such as English, never stands in for it. Region and variant do not matter (`pt` reads `pt-TL`),
/// the script does (`ms` does not read `ms-Arab`), and a script that goes without saying need not be said
/// (`zh` is `zh-Hans`). Nothing else counts as one language except what the tables below say.
struct ReadingRule: Sendable {
  /// Two names of one language; the right one is used here.
  private static let synonyms = ["cmn": "zh", "ind": "id", "tl": "fil", "zsm": "ms"]

  /// The script of a language that has several, when none is stated.
  ///
  /// Hans, because the fund's own texts in Chinese are for readers in China, Malaysia and Singapore.
  private static let usualScripts = ["id": "Latn", "jv": "Latn", "ms": "Latn", "zh": "Hans"]

  /// Who also reads what.
  ///
  /// Jawi is taught beside Latin letters, so its readers read both, but not the other way
  /// round; Malay and Indonesian, and the two scripts of Chinese, are read across with some effort.
  private static let across: [String: [String: ReadingSkill]] = [
    "id-Latn": ["ms-Latn": .near],
    "ms-Arab": ["id-Latn": .near, "ms-Latn": .full],
    "ms-Latn": ["id-Latn": .near],
    "zh-Hans": ["zh-Hant": .near],
    "zh-Hant": ["zh-Hans": .near],
  ]

  /// How well someone who reads `languages` reads `text`, or nil for not at all.
  static func skill(of languages: [LanguageTag], reading text: LanguageTag) -> ReadingSkill? {
    let wanted = written(text)
    let skills = languages.compactMap { (language) -> ReadingSkill? in
      let known = written(language)
      return known == wanted ? .full : across[known]?[wanted]
    }
    return skills.max()
  }

  /// The language and script of a tag, in the one form that is compared.
  private static func written(_ tag: LanguageTag) -> String {
    let language = synonyms[tag.language] ?? tag.language
    guard let script = tag.script ?? usualScripts[language] else { return language }
    return "\(language)-\(script)"
  }
}
