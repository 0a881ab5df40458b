public import Lessons
public import Vocabulary

extension LessonLibrary {
  /// The size for each language of a pack that a phone on a village network takes without
  /// complaint.
  public static let defaultPackLimitBytes = 300_000

  /// Makes a pack of lessons.
  ///
  /// - Parameters:
  ///   - ids: The lessons, in the order in which they are taught.
  ///   - languages: The languages of the pack; the first is the one that the pack opens in.
  ///   - kind: The kind of pack.
  ///   - choices: How the lessons are presented.
  ///   - limitBytes: The size that the files together must not exceed without their pictures, for
  ///     each language.
  ///   - services: What packs need from the rest of the program.
  /// - Returns: The pack, with its manifest.
  /// - Throws: `PackError` when the content is faulty, a language is missing or the pack is too
  ///   large.
  public func export(
    _ ids: [Lesson.ID], in languages: [LanguageTag], as kind: Pack.Kind = .html,
    choices: PackChoices = PackChoices(), limitBytes: Int = defaultPackLimitBytes,
    with services: PackServices
  ) throws(PackError) -> Pack {
    let edition = try edition(of: ids, in: languages, choices: choices)
    return try Pack(edition, as: kind, limitBytes: limitBytes, with: services)
  }

  /// Reads lessons in their languages.
  func edition(
    of ids: [Lesson.ID], in languages: [LanguageTag], choices: PackChoices = PackChoices()
  ) throws(PackError) -> Edition {
    guard !ids.isEmpty else { throw .noLessons }
    guard !languages.isEmpty else { throw .noLanguages }
    guard !choices.isParallel || languages.count == 2 else { throw .parallelNeedsTwo }
    for (index, language) in languages.enumerated()
    where languages[..<index].contains(language) {
      throw .languageRepeated(language)
    }
    let entries = try concurrently(ids.count) { (place) throws(PackError) in
      try entry(ids[place], in: languages)
    }
    return Edition(
      name: ids.count == 1 ? ids[0].rawValue : "lessons", lessons: entries, languages: languages,
      choices: choices)
  }

  private func entry(
    _ id: Lesson.ID, in languages: [LanguageTag]
  ) throws(PackError) -> Edition.Entry {
    do {
      let lesson = try lesson(id)
      var versions: [LocalizedLesson] = []
      for language in languages { versions.append(try localized(lesson, into: language)) }
      return Edition.Entry(lesson: lesson, versions: versions)
    } catch {
      throw .content(error)
    }
  }
}

extension Pack {
  /// Makes a pack of an edition.
  init(
    _ edition: Edition, as kind: Kind, limitBytes: Int, with services: PackServices
  ) throws(PackError) {
    let content =
      switch kind {
      case .cartridge: try CartridgePack(edition, with: services).files
      case .epub: try EPUBPack(edition, with: services).files
      case .html: try HTMLPack(edition, with: services).files
      case .kolibri: try KolibriPack(edition, with: services).files
      case .pdf: try PDFPack.files(of: edition, with: services)
      case .scorm12: try SCORMPack(edition, .scorm12, with: services).files
      case .scorm2004: try SCORMPack(edition, .scorm2004, with: services).files
      case .text: TextPack(edition, with: services).files
      case .zim: try ZIMPack(edition, with: services).files
      }
    let manifest = PackManifest(kind: kind, edition: edition, files: content, services: services)
    let files = content + [Pack.File(name: PackManifest.fileName, bytes: manifest.bytes)]
    // Pictures are worth their bytes; what must be small is what they come with.
    let size = files.reduce(0) { $0 + $1.bytes.count - ($1.parts[.pictures] ?? 0) }
    let name = "\(edition.name)-\(kind.rawValue)"
    let limit = limitBytes * edition.languages.count
    guard size <= limit else {
      throw .tooLarge(
        name: name, bytes: size, limitBytes: limit, weights: PackWeights(files, of: edition))
    }
    self.init(
      name: name, files: files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) },
      languages: edition.versions.map(\.progress),
      warnings: edition.lessons.flatMap { $0.lesson.warnings + $0.versions.flatMap(\.problems) })
  }
}
