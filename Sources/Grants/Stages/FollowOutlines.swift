internal import Text
public import Vocabulary

/// The outlines that the proposals of one import name, so that no two follow one.
struct OutlineClaims {
  private var claims: [Application.ID: Application.ID] = [:]

  /// Notes that a proposal follows an outline; returns the one that did before, or nil.
  mutating func claim(_ outline: Application.ID, by id: Application.ID) -> Application.ID? {
    if let other = claims[outline], other != id { return other }
    claims[outline] = id
    return nil
  }
}

extension GrantTransaction {
  /// Finds what a call does not allow in an application: by its form, the self-assessment, and the
  /// outline that the application follows.
  ///
  /// - Parameters:
  ///   - document: The application.
  ///   - call: The call.
  ///   - claims: The outlines that others of the same import follow.
  ///   - person: The person who imports, who is told of no application that he or she may not see.
  /// - Returns: The faults; none for an application that keeps to the call.
  /// - Throws: `GrantError.calculation` when words cannot be counted.
  func faults(
    of document: ApplicationDocument, in call: FundingCall, claims: inout OutlineClaims,
    for person: Person
  ) throws(GrantError) -> [FormFault] {
    var faults = try call.terms.form.faults(in: document)
    if let fault = call.terms.governanceFault(of: document) { faults.append(fault) }
    if let message = try outlineFault(of: document, in: call, claims: &claims, for: person) {
      faults.append(FormFault(field: "outline", message: message))
    }
    return faults
  }

  private func outlineFault(
    of document: ApplicationDocument, in call: FundingCall, claims: inout OutlineClaims,
    for person: Person
  ) throws(GrantError) -> Message? {
    guard case .full(let first) = call.terms.stage else {
      return document.outline == nil ? nil : Message("stage.outline-unasked")
    }
    guard let id = document.outline else { return Message("stage.outline-missing") }
    let named: [String: Message.Value] = ["id": .text(id.rawValue), "call": .text(first.rawValue)]
    // A later version follows what the first one followed.
    if let earlier = try application(document.reference), earlier.document.outline != id {
      return Message("stage.outline-changed", named)
    }
    let unknown = Message("stage.outline-unknown", named)
    guard let outline = try application(id), outline.callID == first,
      try sight(of: outline, for: person) > .nothing
    else { return unknown }
    guard outline.status == .invited else { return Message("stage.outline-not-invited", named) }
    guard try isSameLead(outline.document.lead, document.lead) else {
      return Message("stage.outline-other-lead", named)
    }
    var other = claims.claim(id, by: document.reference)
    for proposal in try proposals(following: id)
    where proposal.id != document.reference && proposal.status != .withdrawn {
      other = proposal.id
    }
    return other.map { other in
      Message("stage.outline-used", ["id": .text(id.rawValue), "other": .text(other.rawValue)])
    }
  }

  /// Whether two leads are one: by number, by how a name sounds in whatever script, or by the
  /// address of the contact.
  private func isSameLead(
    _ one: LeadOrganisation, _ other: LeadOrganisation
  ) throws(GrantError) -> Bool {
    let same = { (left: String?, right: String?) in
      let key = folded(left ?? "")
      return !key.isEmpty && key == folded(right ?? "")
    }
    if same(one.identifier, other.identifier) || same(one.contact.email, other.contact.email) {
      return true
    }
    return try !soundKeys(of: one).isDisjoint(with: soundKeys(of: other))
  }

  private func soundKeys(of lead: LeadOrganisation) throws(GrantError) -> Set<String> {
    do throws(TextError) {
      var keys: Set<String> = []
      for name in [lead.name, lead.latinName].compactMap({ $0 }) {
        keys.insert(try nameKey(of: name))
      }
      return keys.filter { $0.count > 1 }
    } catch {
      throw .calculation(error.message)
    }
  }
}

/// What a transaction can do with the two steps of applying.
public protocol StageRecords {
  /// The proposals that follow an outline, by key.
  func proposals(following outline: Application.ID) throws(GrantError) -> [Application]
}
