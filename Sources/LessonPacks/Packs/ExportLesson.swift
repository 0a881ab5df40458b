public import Lessons
public import Vocabulary

extension LessonLibrary {
  /// The largest pack that a phone on a village network takes without complaint.
  public static let defaultPackLimitBytes = 300_000

  /// Makes a pack of a lesson.
  ///
  /// - Parameters:
  ///   - id: The lesson.
  ///   - languages: The languages of the pack; the first is the one that the pack opens in.
  ///   - kind: The kind of pack.
  ///   - limitBytes: The size that the files together must not exceed.
  ///   - services: What packs need from the rest of the program.
  /// - Returns: The pack, with its manifest.
  /// - Throws: `PackError` when the content is faulty, a language is missing or the pack is too large.
  public func export(
    _ id: Lesson.ID, in languages: [LanguageTag], as kind: Pack.Kind = .html,
    limitBytes: Int = defaultPackLimitBytes, with services: PackServices
  ) throws(PackError) -> Pack {
    guard !languages.isEmpty else { throw .noLanguages }
    for (index, language) in languages.enumerated()
    where languages[..<index].contains(language) {
      throw .languageRepeated(language)
    }
    let (lesson, versions) = try versions(of: id, in: languages)
    let file =
      switch kind {
      case .html:
        Pack.File(
          name: "\(id).html", bytes: Array(HTMLPage(of: versions, with: services).text.utf8))
      }
    let manifest = PackManifest(kind: kind, versions: versions, files: [file], services: services)
    let files = [file, Pack.File(name: PackManifest.fileName, bytes: manifest.bytes)]
    let size = files.reduce(0) { $0 + $1.bytes.count }
    let name = "\(id)-\(kind.rawValue)"
    guard size <= limitBytes else {
      throw .tooLarge(name: name, bytes: size, limitBytes: limitBytes)
    }
    return Pack(
      name: name, files: files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) },
      languages: versions.map(\.progress),
      warnings: lesson.warnings + versions.flatMap(\.problems))
  }

  private func versions(
    of id: Lesson.ID, in languages: [LanguageTag]
  ) throws(PackError) -> (Lesson, [LocalizedLesson]) {
    do {
      let lesson = try lesson(id)
      var versions: [LocalizedLesson] = []
      for language in languages { versions.append(try localized(lesson, into: language)) }
      return (lesson, versions)
    } catch {
      throw .content(error)
    }
  }
}
