import Lessons
import Vocabulary

/// The pictures of an e-book that lie in files of their own.
///
/// Those with words in them stand in their chapters, where they have the fonts of the book.
enum EPUBPictures {
  /// Returns the path of a picture, or nil for one that stands in its chapter.
  ///
  /// Versions in several languages share the picture.
  static func path(of figure: Figure, in version: LocalizedLesson) -> String? {
    let words = Array("<text".utf8)
    guard version.picture(of: figure).firstRange(of: words) == nil else { return nil }
    return "pictures/\(version.lesson.id)-\(figure.file)"
  }

  /// Returns the pictures that chapters lead to, each once.
  static func files(of chapters: [EPUBChapter]) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    for chapter in chapters {
      let version = chapter.entry.versions[0]
      for figure in chapter.sections.flatMap(\.blocks).flatMap(\.figures) {
        guard let path = path(of: figure, in: version),
          !files.contains(where: { $0.path == path })
        else { continue }
        files.append((path, version.picture(of: figure)))
      }
    }
    return files
  }
}

extension Block {
  /// The pictures in a block and in the blocks inside it.
  var figures: [Figure] {
    switch self {
    case .figure(let figure): [figure]
    case .list(_, let items): items.flatMap { $0 }.flatMap(\.figures)
    case .question(let question): question.context.flatMap(\.figures)
    case .quotation(let blocks): blocks.flatMap(\.figures)
    case .heading, .paragraph, .rule, .table: []
    }
  }
}
