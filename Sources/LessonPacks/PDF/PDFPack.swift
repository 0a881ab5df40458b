import Lessons
import Synchronization
import Vocabulary

/// A pack of books: one for each language, or one with two languages side by side.
struct PDFPack {
  private let edition: Edition
  private let services: PackServices
  private let fonts: FontLoader

  // FreeType shares one library among all books, and it takes one thread at a time only.
  private static let press = Mutex(())

  /// Makes the books.
  ///
  /// - Parameters:
  ///   - edition: What they hold.
  ///   - services: What packs need from the rest of the program.
  /// - Returns: The files.
  /// - Throws: `PackError` when a font is missing, or a character that no font has stands in a
  ///   text.
  static func files(
    of edition: Edition, with services: PackServices
  ) throws(PackError) -> [Pack.File] {
    try press.withLock { (_) throws(PackError) in try printed(edition, with: services) }
  }

  private static func printed(
    _ edition: Edition, with services: PackServices
  ) throws(PackError) -> [Pack.File] {
    guard let fonts = FontLoader(services.fonts, for: edition.scalars(with: services)) else {
      throw .notPrinted
    }
    return try PDFPack(edition: edition, services: services, fonts: fonts).files()
  }

  private func files() throws(PackError) -> [Pack.File] {
    for language in edition.languages { try fonts.load(language) }
    // Texts without a translation, and the notice that says so, stand in the author's language.
    for entry in edition.lessons { try fonts.load(entry.lesson.about.language) }
    try fonts.load(LanguageTag.packEnglish)
    try fonts.loadOthers()
    var groups = edition.languages.indices.map { [$0] }
    if edition.choices.isParallel, groups.count > 1 { groups[0...1] = [[0, 1]] }
    var files: [Pack.File] = []
    for group in groups {
      let tags = group.map { edition.languages[$0].text }.joined(separator: "-")
      let book = Book(edition, languages: group, services: services, fonts: fonts.fonts)
      let bytes = try book.bytes()
      files.append(Pack.File(name: "\(edition.name)-\(tags).pdf", bytes: bytes))
    }
    return files
  }
}

extension Edition {
  /// The characters of all texts, and of what packs add to them.
  fileprivate func scalars(with services: PackServices) -> [Unicode.Scalar] {
    var scalars = Set((0x20...0x7E).compactMap(Unicode.Scalar.init))
    for version in versions {
      for unit in version.lesson.units {
        scalars.formUnion(version.text(of: unit).text.unicodeScalars)
      }
      for phrase in PackPhrase.printed(about: version) {
        scalars.formUnion(services.phrase(phrase.message, version.language).text.unicodeScalars)
      }
    }
    return scalars.sorted()
  }
}

/// Opens the fonts of languages, all of them before the first text is set.
private final class FontLoader {
  let fonts: FontSet
  private let installed: PackFonts
  private let scalars: [Unicode.Scalar]
  private var loaded: Set<String> = []

  init?(_ installed: PackFonts, for scalars: [Unicode.Scalar]) {
    guard let fonts = FontSet() else { return nil }
    self.scalars = scalars
    self.fonts = fonts
    self.installed = installed
  }

  /// Opens the fonts of a language.
  func load(_ language: LanguageTag) throws(PackError) {
    for family in PrintFonts.fonts(for: language).families { try load(family) }
  }

  /// Opens the fonts of letters and signs that stand in texts of other scripts.
  ///
  /// One that is not installed is missed only where a text cannot be set without it.
  func loadOthers() throws(PackError) {
    for scalar in scalars {
      for family in PrintFonts.families(with: scalar) where !loaded.contains(family.name) {
        if installed.path(of: family.files[0]) != nil { try load(family) }
      }
    }
  }

  private func load(_ family: PrintFonts.Family) throws(PackError) {
    guard loaded.insert(family.name).inserted else { return }
    for (index, file) in family.files.enumerated() {
      let isThere = installed.path(of: file).map { add($0, of: family) } ?? false
      // Without its bold face, a family is set in the regular one.
      if !isThere, index == 0 {
        throw .fontMissing(file: file, package: family.package, folders: installed.folders)
      }
    }
  }

  private func add(_ path: String, of family: PrintFonts.Family) -> Bool {
    guard let face = family.face else { return fonts.add(path, face: 0, to: family.name) }
    guard let whole = FontFile(path: path, index: face),
      let part = whole.subset(of: scalars, named: family.name)
    else { return false }
    return fonts.add(part, to: family.name)
  }
}
