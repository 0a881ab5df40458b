internal import Vocabulary

/// Decides which fields an output may carry.
///
/// Whoever writes fields for others asks here first: lists, files, and what is published.
public struct DisclosureGate: Hashable, Sendable {
  /// Who gets the output.
  public let audience: Audience

  /// The purposes that the person whom the fields are about consents to.
  public let consents: Set<PersonalUse.Purpose>

  /// Those who get an output.
  public enum Audience: String, CaseIterable, Hashable, Sendable {
    /// Everyone: open data, reports for the public.
    case anyone
    /// Reviewers who say whom they know before they read; they get names and nothing else.
    case declarants
    /// The person whom the fields are about.
    case oneself
    /// Reviewers of blind copies.
    case reviewers
    /// The staff of the fund.
    case staff

    /// The least open class that they may have.
    public var highestClass: FieldClass {
      switch self {
      case .anyone: .public
      case .declarants: .confidential
      case .oneself: .restricted
      case .reviewers: .internal
      case .staff: .confidential
      }
    }
  }

  /// Makes a gate.
  ///
  /// - Parameters:
  ///   - audience: Who gets the output.
  ///   - consents: What the person whom it is about consents to; consent to publication opens
  ///     confidential fields to everyone, restricted ones never.
  public init(for audience: Audience, consents: Set<PersonalUse.Purpose> = []) {
    self.audience = audience
    self.consents = consents
  }

  /// Whether the output may carry the field at a path; never when the field is not classified.
  public func allows(_ path: String) -> Bool { fault(at: path) == nil }

  /// Refuses fields that the output may not carry.
  ///
  /// - Parameter paths: Where the fields stand, as `FieldRegister` has them.
  /// - Throws: `GrantError.privacy` with the first field that is refused.
  public func check(_ paths: some Sequence<String>) throws(GrantError) {
    for path in paths {
      if let fault = fault(at: path) { throw .privacy(fault) }
    }
  }

  private func fault(at path: String) -> PrivacyFault? {
    guard let field = FieldRegister.field(path) else { return .unclassified(path) }
    if field.sensitivity <= audience.highestClass { return nil }
    let isConsented = audience == .anyone && consents.contains(.publication)
    if isConsented, field.use != nil, field.sensitivity <= .confidential { return nil }
    return .aboveClass(field, audience)
  }
}

extension Sight {
  /// The gate before what may be seen so.
  var gate: DisclosureGate { DisclosureGate(for: self == .all ? .staff : .reviewers) }
}

extension ApplicationDocument {
  /// The fields about people that this copy holds values of.
  public var personalFields: [String] {
    let contact = lead.contact
    let fields = [
      ("name", contact.name), ("email", contact.email),
      ("gender", contact.gender == .notStated ? "" : contact.gender.rawValue),
    ]
    return fields.filter { !$0.1.isEmpty && $0.1 != ApplicationDocument.mask }
      .map { "application.lead.contact.\($0.0)" }
  }
}
