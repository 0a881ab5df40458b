/// A place in an application that tells who applies.
public struct Leak: Hashable, Sendable {
  /// The field, such as `budget[2].description`, or the part of an attachment, such as
  /// `attachments[1].text`.
  public let place: String

  /// Where in the text, in bytes of UTF-8.
  public let range: Range<Int>

  /// The text around it, with the place itself between «».
  public let snippet: String

  /// What of the applicant it tells.
  public let kind: Kind

  /// What of the applicant it matches; nil for details of contact that the applicant did not state
  /// elsewhere.
  public let match: String?

  /// How sure it is.
  public let certainty: Certainty

  /// What a text can tell.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The first letters of the words of a name.
    case acronym
    /// The person to ask.
    case contact
    /// The place in the network that letters to the contact go to.
    case domain
    case email
    /// A name in a network, such as `@riverlibrary`.
    case handle
    /// The number in a register.
    case identifier
    /// The organisation that leads.
    case lead
    case partner
    case phone
    case url
  }

  /// How sure it is that a text tells who applies.
  public enum Certainty: String, CaseIterable, Comparable, Hashable, Sendable {
    /// It may also be something else; somebody has to look.
    case likely
    /// It is hidden from blind copies.
    case sure

    /// Orders certainties, the weaker first.
    public static func < (left: Certainty, right: Certainty) -> Bool {
      left == .likely && right == .sure
    }
  }
}

/// A text in which somebody may be named, and its place.
public struct NamedText: Hashable, Sendable {
  /// The place, as `Leak` tells it.
  public let place: String

  /// The text.
  public let text: String

  /// Makes a text.
  public init(_ text: String, at place: String) {
    self.place = place
    self.text = text
  }
}

/// Something found in one text, before anybody asks where the text stands.
struct LeakHit: Hashable {
  /// In bytes of UTF-8 of the text.
  var range: Range<Int>
  var kind: Leak.Kind
  var match: String?
  var certainty: Leak.Certainty
}

extension [LeakHit] {
  /// The hits in the order of the text, without those that a surer or longer one covers.
  var distinct: [LeakHit] {
    let byStrength = sorted { left, right in
      if left.certainty != right.certainty { return left.certainty > right.certainty }
      if left.range.count != right.range.count { return left.range.count > right.range.count }
      if left.range != right.range { return left.range.lowerBound < right.range.lowerBound }
      return left.kind.rawValue > right.kind.rawValue
    }
    var kept: [LeakHit] = []
    for hit in byStrength where !kept.contains(where: { $0.range.overlaps(hit.range) }) {
      kept.append(hit)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
