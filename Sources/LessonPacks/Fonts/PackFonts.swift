import FoundationEssentials
import Lessons
import Synchronization
public import Vocabulary

/// The fonts that packs bring along, made from those that are installed, each of them once.
public final class PackFonts: Sendable {
  /// The folders in which fonts are looked for.
  let folders: [String]
  private let files = Mutex<[String: FontFile]>([:])
  private let faces = Mutex<[ScriptFont: FontFace]>([:])

  /// The fonts in the folders of the system.
  public static let installed = PackFonts(folders: PackFonts.folders(environment: [:]))

  // A better quality saves few bytes and costs far more time.
  private static let quality: Int32 = 5

  /// Looks for fonts in some folders, the first before the others.
  public init(folders: [String]) { self.folders = folders }

  /// The folders in which fonts lie: those of `DIFUND_FONTS`, with colons between them, and then
  /// those of the system.
  ///
  /// - Parameter environment: The variables of the process.
  /// - Returns: The folders; some of them may not exist.
  public static func folders(environment: [String: String]) -> [String] {
    let named = (environment["DIFUND_FONTS"] ?? "").split(separator: ":").map(String.init)
    let shares = ["/usr/local/share/fonts", "/usr/share/fonts"]
    return named
      + shares.flatMap { share in
        ["truetype/noto", "google-noto", "noto", "truetype"].map { "\(share)/\($0)" } + [share]
      }
  }

  /// Returns the faces with which texts in some languages are set, and with which English is.
  ///
  /// - Parameter languages: The languages, in any order.
  /// - Returns: One face for each script, in the order in which a browser is to try them, Latin
  ///   last; none for the scripts that every device has a font for.
  /// - Throws: `PackError.fontMissing` when a font is not installed.
  public func faces(for languages: [LanguageTag]) throws(PackError) -> [FontFace] {
    try faces(of: Self.fonts(for: languages))
  }

  /// Returns the file of the font of a language as it is installed, or nil for a script whose font
  /// every device has.
  ///
  /// - Parameter language: The language.
  /// - Returns: The file, with more characters than packs take of it.
  /// - Throws: `PackError.fontMissing` when it is not installed.
  public func file(for language: LanguageTag) throws(PackError) -> FontFile? {
    guard let font = ScriptFont.font(of: language.writingScript) else { return nil }
    return try file(of: font)
  }

  /// Returns what goes wrong when packs set a text in a language: letters that none of the
  /// language's faces has, and letters in an order that the script does not know.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - language: Its language.
  /// - Returns: The faults in the order of the text; none for a script whose font every device has.
  /// - Throws: `PackError.fontMissing` when a font is not installed.
  public func faults(
    in text: String, language: LanguageTag
  ) throws(PackError) -> [ShapingFault] {
    guard let file = try file(for: language) else { return [] }
    var faults: [ShapingFault] = []
    for fault in file.faults(in: text, language: language) {
      if fault.kind == .missingGlyph {
        if !fault.scalar.needsFont { continue }
        if let other = ScriptFont.font(with: fault.scalar) ?? ScriptFont.font(of: "Latn"),
          try self.file(of: other).has(fault.scalar)
        {
          continue
        }
      }
      faults.append(fault)
    }
    return faults
  }

  func faces(of fonts: [ScriptFont]) throws(PackError) -> [FontFace] {
    var faces: [FontFace] = []
    for font in fonts { faces.append(try face(of: font)) }
    return faces
  }

  /// The fonts of some languages and of English, each family once.
  static func fonts(for languages: [LanguageTag]) -> [ScriptFont] {
    var fonts: [ScriptFont] = []
    for language in languages {
      guard let font = ScriptFont.font(of: language.writingScript), font != .latin,
        !fonts.contains(font)
      else { continue }
      fonts.append(font)
    }
    let needsAccents = languages.contains {
      $0.writingScript == "Latn" && $0.language != "en"
    }
    return fonts + [needsAccents ? .latin : .basicLatin]
  }

  private func face(of font: ScriptFont) throws(PackError) -> FontFace {
    if let known = faces.withLock({ $0[font] }) { return known }
    let face = try face(of: font, with: font.scalars)
    faces.withLock { $0[font] = face }
    return face
  }

  private func face(
    of font: ScriptFont, with scalars: [Unicode.Scalar]
  ) throws(PackError) -> FontFace {
    let file = try file(of: font)
    let scalars = scalars.filter(file.has)
    guard let part = file.subset(of: scalars, named: font.family),
      let bytes = woff2(of: part, quality: Self.quality)
    else { throw missing(font) }
    return FontFace(font, source: file, scalars: scalars, bytes: bytes)
  }

  /// Returns the parts of faces that set some characters and no others, for books into which nobody
  /// writes.
  ///
  /// - Parameters:
  ///   - faces: The faces.
  ///   - scalars: All characters of the book.
  /// - Returns: The parts, in the order of the faces; a face of a script whose letters cannot be
  ///   taken apart safely stays whole.
  /// - Throws: `PackError.fontMissing` when a font is no longer installed.
  func parts(
    of faces: [FontFace], for scalars: Set<Unicode.Scalar>
  ) throws(PackError) -> [FontFace] {
    var parts: [FontFace] = []
    for face in faces {
      guard let wanted = face.font.scalars(for: scalars) else {
        parts.append(face)
        continue
      }
      parts.append(try self.face(of: face.font, with: wanted))
    }
    return parts
  }

  private func file(of font: ScriptFont) throws(PackError) -> FontFile {
    if let known = files.withLock({ $0[font.file] }) { return known }
    for folder in folders {
      guard let file = FontFile(path: "\(folder)/\(font.file)") else { continue }
      files.withLock { $0[font.file] = file }
      return file
    }
    throw missing(font)
  }

  /// Returns where a font file lies, or nil when it is not installed.
  func path(of file: String) -> String? {
    folders.lazy.map { "\($0)/\(file)" }.first { FileManager.default.fileExists(atPath: $0) }
  }

  private func missing(_ font: ScriptFont) -> PackError {
    .fontMissing(file: font.file, package: ScriptFont.package, folders: folders)
  }
}

extension Unicode.Scalar {
  /// Whether readers lose something when no font of the pack has the character: signs and pictures
  /// come from the device, and controls are not shown.
  var needsFont: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation:
      !properties.isDefaultIgnorableCodePoint && !isIdeographic
    default: false
    }
  }

  /// Whether every device has a font for the character: Chinese, Japanese, Korean.
  private var isIdeographic: Bool {
    switch value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
