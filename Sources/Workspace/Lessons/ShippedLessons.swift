internal import Audit
internal import Foundation
public import LessonPacks
public import Lessons
internal import Synchronization
internal import Text
internal import Vocabulary

extension LessonLibrary {
  /// Opens the lessons that come with the program.
  public static func shipped() throws(WorkspaceError) -> LessonLibrary {
    let data = try DataFolder.locate(environment: ProcessInfo.processInfo.environment)
    return LessonLibrary(ContentFolder(at: data.content))
  }
}

extension PackServices {
  /// Returns hashes, words and names from this program's libraries and catalogues.
  public static func ofThisProgram() throws(WorkspaceError) -> PackServices {
    let environment = ProcessInfo.processInfo.environment
    let words = PackWords(data: try DataFolder.locate(environment: environment))
    return PackServices(
      hash: { Digest(hashing: $0).description }, md5: { ContentName(of: $0).description },
      phrase: { words.phrase($0, in: $1) },
      ownName: { LocaleFormats(locale: $0).name(of: $0) },
      breaks: { words.breaks(in: $0, language: $1) }, tool: path(ofProgram:),
      fonts: PackFonts(folders: PackFonts.folders(environment: environment)))
  }

  /// The place of a program that the machine has, or nil.
  @Sendable private static func path(ofProgram name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// The words that packs add to lessons, in every language that has them.
private final class PackWords: Sendable {
  private static let english = {
    guard let tag = LanguageTag("en") else { preconditionFailure("\"en\" is a language tag") }
    return tag
  }()

  private let data: DataFolder
  private let breakers = Mutex<[LanguageTag: LineBreaker]>([:])
  private let localizers = Mutex<[LanguageTag: (localizer: Localizer, language: LanguageTag)]>([:])

  init(data: DataFolder) { self.data = data }

  /// Where lines may end inside the words of scripts without spaces, in bytes from the start.
  ///
  /// Browsers know the places at spaces and hyphens themselves; a language that no breaker can be
  /// made for gets none.
  func breaks(in text: String, language: LanguageTag) -> [Int] {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), let breaker = breaker(for: language),
      let places = try? breaker.lineBreaks(in: text)
    else { return [] }
    let bytes = Array(text.utf8)
    return places.filter { $0 > 0 && $0 < bytes.count && bytes[$0 - 1] >= 0x80 }
  }

  private func breaker(for language: LanguageTag) -> LineBreaker? {
    breakers.withLock { known in
      if let breaker = known[language] { return breaker }
      guard let breaker = try? LineBreaker(language: language) else { return nil }
      known[language] = breaker
      return breaker
    }
  }

  /// A sentence in a language, or in English when no catalogue has it, with the language that it is
  /// in.
  func phrase(_ message: Message, in language: LanguageTag) -> PackServices.Phrase {
    let known = localizers.withLock { $0[language] }
    let words = known ?? load(language)
    if known == nil { localizers.withLock { $0[language] = words } }
    return (words.localizer.text(message), words.language)
  }

  private func load(_ language: LanguageTag) -> (localizer: Localizer, language: LanguageTag) {
    let readable = language.fallbacks.flatMap { tag in
      [try? data.readPackCatalogue(tag), try? data.readCatalogue(tag)].compactMap { $0 }
    }
    let english = [try? data.readCatalogue(Self.english)].compactMap { $0 }
    let found = readable.first?.language ?? Self.english
    // The whole sentence follows one language: numbers in an English sentence are English too.
    return (
      Localizer(locale: readable.isEmpty ? Self.english : language, catalogues: readable + english),
      found
    )
  }
}
