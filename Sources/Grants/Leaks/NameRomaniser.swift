internal import Synchronization
internal import Text
internal import Vocabulary

/// Returns a name of another script in Latin letters, or nil for one in Latin letters and for
/// scripts without a system.
func romanised(_ name: String) throws(TextError) -> String? {
  guard let first = name.unicodeScalars.first(where: { $0.properties.isAlphabetic }),
    let tag = languageOfScript(first).flatMap({ LanguageTag($0) })
  else { return nil }
  return try NameRomanisers.shared.romaniser(tag).romanised(name).text
}

/// A language that is written with a letter, as far as the letter tells.
private func languageOfScript(_ letter: Unicode.Scalar) -> String? {
  switch letter.value {
  case 0x0E01...0x0E4E: "th"
  case 0x0E81...0x0EDF: "lo"
  case 0x1780...0x17DD: "km"
  case 0x1000...0x104F: "my"
  case 0x0620...0x077F: "ms-Arab"
  case 0x0B82...0x0BE5: "ta"
  default: letter.properties.isIdeographic ? "zh-Hans" : nil
  }
}

/// The romanisers that were used, each made once.
private final class NameRomanisers: Sendable {
  static let shared = NameRomanisers()
  private let made = Mutex<[LanguageTag: Romaniser]>([:])

  func romaniser(_ language: LanguageTag) throws(TextError) -> Romaniser {
    if let found = made.withLock({ $0[language] }) { return found }
    let new = try Romaniser(language: language)
    made.withLock { $0[language] = new }
    return new
  }
}
