/// The words of a text that are in Latin letters, as the chains of letters read them.
///
/// What no one reads aloud tells no language: addresses, program code, numbers.
struct LatinWords {
  /// What stands before and after each word.
  static let border: UInt32 = 0x20

  /// How much of a text is looked at; no more is needed, and long texts then take no longer.
  private static let longest = 20_000

  /// The words in small letters of normal form, each as its code points.
  private(set) var words: [[UInt32]] = []

  /// How many parts between blanks are addresses or code.
  private var codes = 0

  /// How many parts between blanks have words.
  private var parts = 0

  /// Whether there is more code than there are words.
  var isCode: Bool { codes > parts }

  init(_ text: some StringProtocol) {
    var start = String.UnicodeScalarView()
    start.append(contentsOf: text.unicodeScalars.prefix(Self.longest))
    let text = String(start)
    for part in ((try? normalized(text)) ?? text).lowercasedKeepingCaseless.split(
      whereSeparator: \.properties.isWhitespace)
    {
      if Self.isCode(part) { codes += 1 } else { add(part) }
    }
  }

  private mutating func add(_ part: Substring.UnicodeScalarView) {
    let before = words.count
    var word: [UInt32] = []
    for scalar in part {
      if Self.isApostrophe(scalar) {
        // A last one is a letter of Madurese, Buginese and others.
        if !word.isEmpty, word.last != 0x27 { word.append(0x27) }
      } else if Self.isLetter(scalar) {
        word.append(scalar.value)
      } else {
        finish(&word)
      }
    }
    finish(&word)
    if words.count > before { parts += 1 }
  }

  private mutating func finish(_ word: inout [UInt32]) {
    if !word.isEmpty { words.append(word) }
    word = []
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.properties.isAlphabetic }
    return LetterScript.of(scalar) == .latin || (0x300...0x36F).contains(scalar.value)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\u{2018}", "\u{2019}", "\u{02BC}", "\u{02BB}", "`": true
    default: false
    }
  }

  /// Whether a part between blanks is an address, a name of a file or code.
  private static func isCode(_ part: Substring.UnicodeScalarView) -> Bool {
    var before: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    var run = 0
    for scalar in part {
      switch scalar {
      case "@", "_", "=", "{", "}", "<", ">", "\\", "|", "$", "#": return true
      case "/" where before.1 == "/", ")" where before.1 == "(", ":" where before.1 == ":":
        return true
      default: break
      }
      let isLetter = scalar.properties.isAlphabetic
      // As in `example.org`; not as in `i.e.`, whose letters stand alone.
      if isLetter, before.1 == ".", run > 1 { return true }
      if isLetter {
        run = before.1.properties.isAlphabetic ? run + 1 : 1
      } else if scalar != "." {
        run = 0
      }
      before = (before.1, scalar)
    }
    return false
  }
}

extension String {
  /// The code points in small letters; a capital that has several stays as it is.
  fileprivate var lowercasedKeepingCaseless: Substring.UnicodeScalarView {
    var small = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isASCII {
        let isCapital = (0x41...0x5A).contains(scalar.value)
        small.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
      } else {
        let mapped = scalar.properties.lowercaseMapping.unicodeScalars
        small.append(mapped.count == 1 ? mapped[mapped.startIndex] : scalar)
      }
    }
    return Substring(String(small)).unicodeScalars
  }
}
