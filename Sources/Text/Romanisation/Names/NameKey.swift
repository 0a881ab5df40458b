import Synchronization

/// Returns a coarse key of how a name sounds, the same for many spellings in many scripts.
///
/// Equal keys make names candidates for being the same, no more. The name is turned into Latin
/// letters by its script; accents, tones and length go, and letters that systems of romanisation
/// take for each other become one class. Blanks and punctuation do not count, because many scripts
/// have none: 王小明 is Wang Xiaoming. Take the key of each word to match parts of names. A name
/// without letters has an empty key.
///
/// - Throws: `TextError.icu` when ICU's data are not installed.
/// - Complexity: O(*n*), where *n* is the length of the name.
public func nameKey(of name: some StringProtocol) throws(TextError) -> String {
  let plain = try latinOfName(name)
  return NameSounds(plain.unicodeScalars.filter { $0.properties.isAlphabetic || $0.isDigit }).key
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType == .decimal }
}

/// Turns each run of a script into plain lower-case ASCII letters.
private func latinOfName(_ name: some StringProtocol) throws(TextError) -> String {
  var latin = ""
  var run = ""
  var system: RomanisationSystem?
  func flush() throws(TextError) {
    if !run.isEmpty { latin += try latinOfRun(run, system) }
    run = ""
  }
  for letter in name.unicodeScalars {
    let own = letter.nameSystem
    let isMark = letter.properties.generalCategory == .nonspacingMark
    if own != system, !isMark || own != nil {
      try flush()
      system = own
    }
    run.unicodeScalars.append(letter.europeanDigit)
  }
  try flush()
  return latin
}

private func latinOfRun(
  _ run: String, _ system: RomanisationSystem?
) throws(TextError) -> String {
  let normal = try normalized(run)
  let words: (any WordRomaniser)? =
    switch system {
    case .rtgs: ThaiRomaniser()
    case .lao: LaoRomaniser()
    case .khmer: KhmerRomaniser()
    case .burmese: BurmeseRomaniser()
    case .arabic: ArabicName()
    default: nil
    }
  if let words { return try NameTransforms.shared.ascii(words.latin(of: normal)) }
  if system == nil { return try NameTransforms.shared.ascii(normal) }
  return try NameTransforms.shared.ascii(NameTransforms.shared.any(normal))
}

/// The transforms of ICU that names need, loaded once.
private final class NameTransforms: Sendable {
  static let shared = NameTransforms()
  private let loaded = Mutex<[String: Transform]>([:])

  private func transform(_ identifier: String) throws(TextError) -> Transform {
    if let found = loaded.withLock({ $0[identifier] }) { return found }
    let made = try Transform(identifier)
    loaded.withLock { $0[identifier] = made }
    return made
  }

  /// Returns the letters of any script that ICU knows in Latin letters.
  func any(_ text: String) throws(TextError) -> String {
    try transform("Any-Latin").apply(to: text)
  }

  /// Returns Latin letters without accents, in lower case.
  func ascii(_ text: String) throws(TextError) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return try transform("Latin-ASCII; NFD; [:Mn:] Remove; Lower").apply(to: text)
  }
}

extension Unicode.Scalar {
  /// The system for the script of a letter; nil for Latin letters and for what is no letter.
  fileprivate var nameSystem: RomanisationSystem? {
    switch value {
    case 0x0E01...0x0E4E: .rtgs
    case 0x0E81...0x0EDF: .lao
    case 0x1780...0x17DD: .khmer
    case 0x1000...0x109F: .burmese
    case 0x0620...0x077F: .arabic
    case 0x0B82...0x0BE5: .tamil
    default: properties.isIdeographic ? .pinyin : nil
    }
  }
}
