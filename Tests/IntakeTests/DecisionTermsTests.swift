import Grants
import Intake
import Testing
import Vocabulary

@Suite("How a call decides") struct DecisionTermsTests {
  private static let call = """
    id: small-grants
    title: Small grants
    currency: USD
    budget: 1000.00
    opens: 2026-02-01
    deadline: 2026-03-31
    reviews_per_application: 3
    rubric:
      minimum: 1
      maximum: 5
      criteria:
        - {id: need, weight: 2, label: Need}

    """

  @Test func `approval, feedback and conditions are read`() throws {
    let more = """
      approval: {above: 20000 USD, roles: [administrator]}
      feedback: {scores: true}
      conditions:
        - text: {en: Publish what you learn., th: เผยแพร่สิ่งที่เรียนรู้}
      """

    let terms = try readCall(Self.call + more, file: "call.yaml").terms.decisions
    let plain = try readCall(Self.call, file: "call.yaml").terms.decisions
    let anyone = try readCall(
      Self.call + "approval: {above: 4000000 KHR}", file: "call.yaml"
    ).terms.decisions

    #expect(
      terms.approval
        == ApprovalRule(
          above: Money(minorUnits: 2_000_000, currency: .usd), roles: [.administrator]))
    #expect(terms.tellsScores && terms.conditions.first?.texts.count == 2)
    #expect(plain == .plain)
    #expect(anyone.approval?.above.currency == .khr)
    #expect(anyone.approval?.roles == [.administrator])
  }

  @Test(arguments: [
    ("approval: {above: 20000, roles: [administrator]}", "approval.above"),
    ("approval: {above: -1 USD}", "approval.above"),
    ("approval: {above: 1 USX}", "approval.above"),
    ("approval: {above: 1 USD, roles: [analyst]}", "approval.roles"),
    ("approval: {above: 1 USD, roles: [boss]}", "approval.roles[1]"),
    ("approval: {over: 1 USD}", "approval.over"), ("approval: 5", "approval"),
    ("feedback: {scores: perhaps}", "feedback.scores"),
    ("feedback: {score: true}", "feedback.score"), ("conditions: []", "conditions"),
    ("conditions: [{words: Publish.}]", "conditions[1].words"),
  ])
  func `a fault is told with its field`(text: String, field: String) throws {
    let error = try #require(throws: IntakeError.self) {
      try readCall(Self.call + text, file: "call.yaml")
    }

    guard case .faults(let problems) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(problems.contains { $0.location.field == field && $0.location.line == 13 })
  }
}
