import CFonts
public import Vocabulary

/// A font as it lies on the disk.
public final class FontFile: Sendable {
  private let handle: FontHandle

  /// Opens a font, or returns nil when there is none at that place.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - index: The place in a collection of fonts, counted from 0.
  public init?(path: String, index: Int = 0) {
    guard let handle = FontHandle(path: path, index: UInt32(index)) else { return nil }
    self.handle = handle
  }

  /// Tells whether the font has a character.
  public func has(_ scalar: Unicode.Scalar) -> Bool { handle.glyph(of: scalar) != 0 }

  /// The copyright as the font states it.
  public var copyright: String { handle.name(0) }

  /// The name of the family.
  public var family: String { handle.name(1) }

  /// Returns the part of the font that sets any text in some characters, with a family name of its
  /// own, or nil when the font cannot be taken apart.
  public func subset(of scalars: [Unicode.Scalar], named family: String) -> [UInt8]? {
    handle.subset(of: scalars.map(\.value), named: family)
  }

  /// Returns the glyphs of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - language: The language, whose customs of writing may differ from those of its neighbours.
  /// - Returns: The glyphs.
  public func shape(_ text: String, in language: LanguageTag) -> [ShapedGlyph] {
    handle.shape(text, in: language.text)
  }

  /// Returns what goes wrong when the font sets a text.
  ///
  /// A dotted circle is a circle that the text does not hold: the letters stand in an order that
  /// the script does not know, or letters of one language in the text of another.
  public func faults(in text: String, language: LanguageTag) -> [ShapingFault] {
    let scalars = Dictionary(
      zip(text.unicodeScalarOffsets, text.unicodeScalars), uniquingKeysWith: { first, _ in first })
    let circle = handle.glyph(of: Self.dottedCircle)
    var faults: [ShapingFault] = []
    for glyph in shape(text, in: language) {
      guard let scalar = scalars[glyph.offset] else { continue }
      if glyph.number == 0 {
        faults.append(ShapingFault(kind: .missingGlyph, offset: glyph.offset, scalar: scalar))
      } else if glyph.number == circle, scalar != Self.dottedCircle {
        faults.append(ShapingFault(kind: .dottedCircle, offset: glyph.offset, scalar: scalar))
      }
    }
    return faults
  }

  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"
}

/// One glyph of a shaped text, in the order in which glyphs stand on the line.
public struct ShapedGlyph: Hashable, Sendable {
  /// The number in the font; 0 stands for a character that the font lacks.
  public let number: UInt32

  /// Where in the text the letters of the glyph begin, in bytes of UTF-8.
  public let offset: Int
}

/// A place of a text that a font cannot set as it should be read.
public struct ShapingFault: Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind

  /// Where in the text, in bytes of UTF-8.
  public let offset: Int

  /// The first character at that place.
  public let scalar: Unicode.Scalar

  /// The ways in which setting goes wrong.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case dottedCircle = "dotted-circle"
    case missingGlyph = "missing-glyph"
  }
}

extension String {
  /// Where each character begins, in bytes of UTF-8.
  fileprivate var unicodeScalarOffsets: [Int] {
    var offset = 0
    return unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return offset
    }
  }
}

/// Returns a font as WOFF2, the form for the web, or nil when the bytes are no font.
func woff2(of font: [UInt8], quality: Int32) -> [UInt8]? {
  let made = unsafe font.withUnsafeBufferPointer { buffer -> [UInt8]? in
    guard let start = buffer.baseAddress else { return nil }
    guard let bytes = unsafe cfonts_woff2(start, buffer.count, quality) else { return nil }
    return unsafe taking(bytes)
  }
  return made
}

/// Copies a result of the C library and frees it.
private func taking(_ bytes: OpaquePointer) -> [UInt8] {
  defer { unsafe cfonts_bytes_close(bytes) }
  return unsafe Array(
    UnsafeBufferPointer(start: cfonts_bytes_start(bytes), count: cfonts_bytes_length(bytes)))
}

/// The one owner of an open font, and the only code that sees its pointer.
///
/// `@unchecked`: an open font never changes, and the library reads it from several threads at once.
@safe private struct FontHandle: ~Copyable, @unchecked Sendable {
  private let pointer: OpaquePointer

  init?(path: String, index: UInt32) {
    guard let opened = unsafe cfonts_open(path, index) else { return nil }
    unsafe pointer = opened
  }

  deinit { unsafe cfonts_close(pointer) }

  func glyph(of scalar: Unicode.Scalar) -> UInt32 { unsafe cfonts_glyph(pointer, scalar.value) }

  func name(_ number: UInt32) -> String {
    unsafe String(decoding: taking(cfonts_name(pointer, number)), as: UTF8.self)
  }

  func subset(of scalars: [UInt32], named family: String) -> [UInt8]? {
    guard let bytes = unsafe cfonts_subset(pointer, scalars, scalars.count, family) else {
      return nil
    }
    return unsafe taking(bytes)
  }

  func shape(_ text: String, in language: String) -> [ShapedGlyph] {
    let glyphs = unsafe cfonts_shape(pointer, text, text.utf8.count, language)
    defer { unsafe cfonts_glyphs_close(glyphs) }
    return unsafe (0..<cfonts_glyphs_count(glyphs)).map { place in
      unsafe ShapedGlyph(
        number: cfonts_glyphs_glyph(glyphs, place), offset: cfonts_glyphs_offset(glyphs, place))
    }
  }
}
