import Lessons
public import Vocabulary

/// A part of a pack whose weight a person may want to know.
public enum PackPart: Hashable, Sendable {
  case fonts
  case pictures
  case text(LanguageTag)

  /// The name of the part with its weight.
  func message(bytes: Int) -> Message {
    let weight = Message.Value.integer(Int64(bytes))
    return switch self {
    case .fonts: Message("pack.part-fonts", ["bytes": weight])
    case .pictures: Message("pack.part-pictures", ["bytes": weight])
    case .text(let language):
      Message("pack.part-text", ["bytes": weight, "language": .language(language)])
    }
  }
}

/// What the parts of a pack weigh in bytes.
public struct PackWeights: Hashable, Sendable {
  /// The parts, the heaviest first.
  public let parts: [Part]

  /// One part with its weight.
  public struct Part: Hashable, Sendable {
    /// The part.
    public let part: PackPart

    /// Its bytes.
    public let bytes: Int
  }

  /// Weighs the fonts and pictures in files, and the texts of an edition.
  init(_ files: [Pack.File], of edition: Edition) {
    var bytes: [PackPart: Int] = [:]
    for file in files { bytes.merge(file.parts) { $0 + $1 } }
    for version in edition.versions {
      for unit in version.lesson.units {
        bytes[.text(version.language), default: 0] += version.text(of: unit).text.utf8.count
      }
    }
    // Equal weights stand in the order of their languages, the same every time.
    let order: [PackPart] = [.fonts, .pictures] + edition.languages.map { .text($0) }
    parts = order.compactMap { part in
      bytes[part].flatMap { $0 > 0 ? Part(part: part, bytes: $0) : nil }
    }.enumerated().sorted { ($1.element.bytes, $0.offset) < ($0.element.bytes, $1.offset) }
      .map(\.element)
  }
}
