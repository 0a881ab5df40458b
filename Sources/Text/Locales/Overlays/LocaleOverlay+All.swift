import Vocabulary

extension LocaleOverlay {
  /// Every language of our own, by its tag.
  static let all: [String: LocaleOverlay] = Dictionary(
    uniqueKeysWithValues: (malay + myanmar + philippine + others + namesOnly).map { ($0.tag, $0) })

  /// The data of a language, by its tag or the first shorter one that does not change the script.
  static func find(_ tag: LanguageTag) -> LocaleOverlay? {
    tag.dataFallbacks.lazy.compactMap { all[$0.text] }.first
  }
}

extension LanguageTag {
  /// The tag and each shorter one that is still read in the same script: data for `ms` are no help
  /// to readers of `ms-Arab`, nor those of `zh` to readers of `zh-Hant`.
  ///
  /// UTS #35, section 4.1.3: such locales have root as their parent.
  ///
  /// What Tagalog lacks, Filipino has (CLDR's alias of the two).
  var dataFallbacks: [LanguageTag] {
    if language == "tl", let filipino = LanguageTag("fil") { return fallbacks + [filipino] }
    guard let script, let plain = LanguageTag(language), plain.likelyScript != script else {
      return fallbacks
    }
    return fallbacks.filter { $0.script != nil }
  }
}
