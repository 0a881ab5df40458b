internal import Synchronization
public import Text
public import Vocabulary

/// What changed in one field between two versions of an application.
public struct FieldDifference: Hashable, Sendable {
  /// The path of the field, such as `lead.name`.
  public let path: String

  /// The words for its place, the widest first.
  public let title: [Message.Value]

  /// What stood in it, or nil when it was not there.
  public let old: DocumentField.Value?

  /// What stands in it, or nil when it is gone.
  public let new: DocumentField.Value?

  /// How much more a number or an amount became; nil for everything else.
  public var increase: DocumentField.Value? {
    switch (old, new) {
    case (.count(let old)?, .count(let new)?): .count(new - old)
    case (.money(let old)?, .money(let new)?): (try? new.subtracting(old)).map { .money($0) }
    default: nil
    }
  }

  /// The words of a text that changed, in a language.
  ///
  /// - Returns: The pieces of both texts; nil for a field that is no text.
  /// - Throws: `GrantError.text` when ICU's data are not installed.
  public func pieces(language: LanguageTag) throws(GrantError) -> [TextPiece]? {
    guard let before = Self.text(old), let after = Self.text(new) else { return nil }
    if before.isEmpty { return [TextPiece(.added, after)] }
    if after.isEmpty { return [TextPiece(.removed, before)] }
    do throws(TextError) {
      return try WordsOfLanguages.segmenter(for: language).difference(from: before, to: after)
    } catch {
      throw .text(error.message)
    }
  }

  /// The text of a field; an empty one where there is no field, nil for one that is no text.
  private static func text(_ value: DocumentField.Value?) -> String? {
    switch value {
    case nil: ""
    case .text(let text): text
    default: nil
    }
  }
}

extension ApplicationDocument {
  /// The fields that differ from those of an earlier document, in the order of the form.
  func differences(from earlier: ApplicationDocument) -> [FieldDifference] {
    let before = earlier.fields
    let after = fields
    let old = Dictionary(before.map { ($0.path, $0) }) { first, _ in first }
    let new = Set(after.map(\.path))
    let changed = after.filter { old[$0.path]?.value != $0.value }.map {
      FieldDifference(
        path: $0.path, title: $0.title, old: old[$0.path]?.value, new: $0.value)
    }
    let gone = before.filter { !new.contains($0.path) }.map {
      FieldDifference(path: $0.path, title: $0.title, old: $0.value, new: nil)
    }
    return changed + gone
  }
}

/// The segmenters of the languages of applications, for making one loads its models.
private enum WordsOfLanguages {
  private static let known = Mutex<[LanguageTag: WordSegmenter]>([:])

  static func segmenter(for language: LanguageTag) throws(TextError) -> WordSegmenter {
    if let segmenter = known.withLock({ $0[language] }) { return segmenter }
    let segmenter = try WordSegmenter(language: language)
    known.withLock { $0[language] = segmenter }
    return segmenter
  }
}
