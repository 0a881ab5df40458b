public import Lessons
public import Vocabulary

/// The same lessons in packs of several kinds, in one folder with a folder for each kind.
public struct PackCollection: Sendable {
  /// The packs, by their kinds.
  public let packs: [(kind: Pack.Kind, pack: Pack)]

  /// The kinds that were asked for and cannot be made on this machine.
  public let missing: [Missing]

  /// A kind of pack that needs a program which is not there.
  public struct Missing: Hashable, Sendable {
    /// The kind.
    public let kind: Pack.Kind

    /// The program.
    public let program: String

    /// Why, as it is thrown where this kind alone was asked for.
    public let error: PackError

    /// Why, and what to do about it.
    public var message: Message { error.message }
  }

  private let edition: Edition
  private let services: PackServices

  fileprivate init(
    _ edition: Edition, as kinds: [Pack.Kind], limitBytes: Int, with services: PackServices,
    onKind: (Pack.Kind) -> Void
  ) throws(PackError) {
    var packs: [(kind: Pack.Kind, pack: Pack)] = []
    var missing: [Missing] = []
    for kind in kinds {
      onKind(kind)
      do throws(PackError) {
        packs.append((kind, try Pack(edition, as: kind, limitBytes: limitBytes, with: services)))
      } catch {
        guard case .toolMissing(_, let program, _) = error else { throw error }
        missing.append(Missing(kind: kind, program: program, error: error))
      }
    }
    self.packs = packs
    self.missing = missing
    self.edition = edition
    self.services = services
  }

  /// The folder of all packs, with a list of everything in it.
  ///
  /// - Parameter sign: Returns the signature of a list, when there is to be one.
  /// - Returns: The folder, named after the lessons, as one pack.
  public func folder(signedBy sign: ((_ manifest: [UInt8]) -> [UInt8])? = nil) -> Pack {
    let files = packs.flatMap { kind, pack in
      let pack = sign.map { pack.signed(by: $0) } ?? pack
      return pack.files.map { Pack.File(name: "\(kind.rawValue)/\($0.name)", bytes: $0.bytes) }
    }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let manifest = PackManifest(
      of: packs, missing: missing, edition: edition, files: files, services: services)
    let folder = Pack(
      name: "\(edition.name)-packs",
      files: [Pack.File(name: PackManifest.fileName, bytes: manifest.bytes)] + files,
      languages: edition.versions.map(\.progress), warnings: packs.first?.pack.warnings ?? [])
    return sign.map { folder.signed(by: $0) } ?? folder
  }
}

extension Pack {
  /// The size of all its files.
  public var byteCount: Int { files.reduce(0) { $0 + $1.bytes.count } }

  /// Adds a signature of the list of the pack's files.
  ///
  /// - Parameter sign: Returns the signature of the list.
  /// - Returns: The pack with the signature beside the list.
  public func signed(by sign: (_ manifest: [UInt8]) -> [UInt8]) -> Pack {
    let signatures = files.filter { $0.name == PackManifest.fileName }.map {
      File(name: PackManifest.signatureName, bytes: sign($0.bytes))
    }
    return Pack(
      name: name, files: files + signatures, languages: languages, warnings: warnings)
  }
}

extension LessonLibrary {
  /// Makes packs of several kinds of the same lessons.
  ///
  /// - Parameters:
  ///   - ids: The lessons, in the order in which they are taught.
  ///   - languages: The languages of the packs; the first is the one that they open in.
  ///   - kinds: The kinds of packs.
  ///   - choices: How the lessons are presented.
  ///   - limitBytes: The size that the files of one pack must not exceed, for each language.
  ///   - services: What packs need from the rest of the program.
  ///   - onKind: Is told each kind before it is made.
  /// - Returns: The packs, and the kinds that need a program which is not there.
  /// - Throws: `PackError` when the content is faulty, a language is missing or a pack is too
  ///   large.
  public func export(
    _ ids: [Lesson.ID], in languages: [LanguageTag], as kinds: [Pack.Kind],
    choices: PackChoices = PackChoices(), limitBytes: Int = defaultPackLimitBytes,
    with services: PackServices, onKind: (Pack.Kind) -> Void = { _ in }
  ) throws(PackError) -> PackCollection {
    try PackCollection(
      try edition(of: ids, in: languages, choices: choices), as: kinds, limitBytes: limitBytes,
      with: services, onKind: onKind)
  }
}
