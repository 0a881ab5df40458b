import Grants
import TestSupport
import Testing
import Vocabulary

@Suite("What outputs may carry") struct DisclosureGateTests {
  private let email = "application.lead.contact.email"

  @Test func `each audience gets the fields up to its class and no others`() {
    for audience in DisclosureGate.Audience.allCases {
      let gate = DisclosureGate(for: audience)
      for field in FieldRegister.all {
        #expect(gate.allows(field.path) == (field.sensitivity <= audience.highestClass))
      }
    }
  }

  @Test func `a refusal names the field and its class`() throws {
    let field = try #require(FieldRegister.field(email))

    #expect(throws: GrantError.privacy(.aboveClass(field, .anyone))) {
      try DisclosureGate(for: .anyone).check(["application.title", email])
    }
    let fault = PrivacyFault.aboveClass(field, .anyone)
    #expect(fault.message.key == "privacy.above-class")
    #expect(fault.message.arguments["field"] == .text(email))
  }

  @Test func `a field without a class goes nowhere`() {
    #expect(throws: GrantError.privacy(.unclassified("person.shoe-size"))) {
      try DisclosureGate(for: .oneself).check(["person.shoe-size"])
    }
  }

  @Test func `consent to publication opens confidential fields and no restricted ones`() {
    let gate = DisclosureGate(for: .anyone, consents: [.publication])
    let other = DisclosureGate(for: .anyone, consents: [.monitoring])

    #expect(gate.allows("application.lead.contact.name"))
    #expect(!other.allows("application.lead.contact.name"))
    #expect(!gate.allows("conflict.note"))
    #expect(!gate.allows("application.need"))
  }

  @Test func `a blind copy carries no personal field`() {
    let document = Fixtures.document("KH-01")

    #expect(
      document.personalFields == [
        "application.lead.contact.name", email, "application.lead.contact.gender",
      ])
    let application = Application(
      callID: Fixtures.callID, document: document, version: 1, status: .received)
    #expect(VisibleApplication(application, sight: .blind)?.document.personalFields == [])
  }

  @Test func `every field about people says why it is kept`() {
    #expect(FieldRegister.all.count == Set(FieldRegister.all.map(\.path)).count)
    #expect(FieldRegister.personal.allSatisfy { $0.sensitivity > .public })
    #expect(FieldRegister.personal.allSatisfy { ($0.use?.retention.years ?? 0) > 0 })
  }
}
