import FoundationEssentials

/// The part of a font that a pack brings along: every character of one script.
public struct FontFace: Hashable, Sendable {
  /// The family by which style sheets use it, such as `difund Khmer`.
  public let family: String

  /// The name of its file, such as `difund-khmer.woff2`.
  public let fileName: String

  /// The font as WOFF2.
  public let bytes: [UInt8]

  /// The characters that it has, as CSS writes them: `U+20, U+1780-17F9`.
  public let unicodeRange: String

  /// The family that it is a part of, such as `Noto Sans Khmer`.
  public let source: String

  /// The copyright as the font states it.
  public let copyright: String

  /// The bytes in letters, for pages that hold everything themselves.
  let base64: String

  /// What it is a face of.
  let font: ScriptFont

  private let ranges: [ClosedRange<UInt32>]

  /// The licence of all fonts that packs bring along.
  public static let licence = "SIL Open Font License 1.1"

  /// The name of that licence in the list of SPDX.
  static let licenceCode = "OFL-1.1"

  /// Where that licence can be read.
  public static let licenceAddress = "https://openfontlicense.org/"

  init(_ font: ScriptFont, source: FontFile, scalars: [Unicode.Scalar], bytes: [UInt8]) {
    self.font = font
    family = font.family
    fileName = font.family.lowercased().replacing(" ", with: "-") + ".woff2"
    self.bytes = bytes
    ranges = Self.ranges(of: scalars)
    unicodeRange = ranges.map(Self.css).joined(separator: ", ")
    self.source = source.family
    copyright = source.copyright
    base64 = Data(bytes).base64EncodedString()
  }

  /// Tells whether the face has a character.
  func has(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }

  private static func ranges(of scalars: [Unicode.Scalar]) -> [ClosedRange<UInt32>] {
    var ranges: [ClosedRange<UInt32>] = []
    for value in Set(scalars.map(\.value)).sorted() {
      if let last = ranges.last, last.upperBound + 1 == value {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
    }
    return ranges
  }

  private static func css(_ range: ClosedRange<UInt32>) -> String {
    let first = String(range.lowerBound, radix: 16, uppercase: true)
    let last = String(range.upperBound, radix: 16, uppercase: true)
    return first == last ? "U+\(first)" : "U+\(first)-\(last)"
  }
}

extension [FontFace] {
  /// What the licences of the fonts want to be told, as a text file.
  public var licences: String {
    map { face in
      """
      \(face.family) (\(face.fileName))
        \(face.source)
        \(face.copyright)
        \(FontFace.licence)
        \(FontFace.licenceAddress)

      """
    }.joined(separator: "\n")
  }
}
