internal import Grants
internal import Text
internal import Vocabulary

/// The deadline, the step before this one, and the self-assessment of AI governance.
extension FormPage {
  /// Until when the call takes applications; the program adds the time on the reader's own clock.
  var deadline: [String] {
    let terms = call.terms
    let message =
      terms.closing == nil
      ? Message(
        "form-page.deadline", ["day": .day(terms.deadline), "budget": .money(terms.budget)])
      : Message(
        "form-page.deadline-time",
        ["time": .zonedTime(closes.at, zone: closes.zone), "budget": .money(terms.budget)])
    return [
      "<p>\(escaped(localizer.text(message)))</p>", "<p id=\"deadline\" role=\"status\"></p>",
    ]
  }

  /// That the form is the second step, and what it begins with.
  var stageNotice: [String] {
    guard case .full = call.terms.stage else { return [] }
    guard let outline else { return ["<p>\(words("form-page.second-step"))</p>"] }
    let message = Message(
      "form-page.prefilled",
      ["id": .text(outline.reference.rawValue), "title": .text(outline.title)])
    return ["<p>\(escaped(localizer.text(message)))</p>"]
  }

  /// The field that names the outline, in the form of a second step.
  var outlineField: [String] {
    guard case .full = call.terms.stage else { return [] }
    let lines = field("outline", "outline")
    // The number of an outline that the fund wrote in is not for the applicant to change.
    return outline == nil
      ? lines
      : lines.map { $0.replacing("<input ", with: "<input readonly dir=\"ltr\" ") }
  }

  /// The self-assessment: for each principle a level, each with what it means, and a text.
  var governance: [String] {
    let part = call.terms.governance
    guard part != .none else { return [] }
    let isRequired = part == .required
    let note = isRequired ? "form-page.governance-note" : "form-page.governance-optional"
    return section(
      "governance",
      ["<p>\(words(note))</p>"]
        + GovernancePrinciple.allCases.flatMap { principle in
          levels(of: principle, isRequired: isRequired)
            + field(
              "governance.\(principle.rawValue).text", label: words("column.governance_text"),
              help: nil, type: "long", isRequired: isRequired
            ).map { $0.replacing("rows=\"8\"", with: "rows=\"3\"") }
        })
  }

  private func levels(of principle: GovernancePrinciple, isRequired: Bool) -> [String] {
    let name = "governance.\(principle.rawValue).level"
    let title = escaped(localizer.text(principle.title)) + (isRequired ? "&nbsp;*" : "")
    let question = escaped(localizer.text(principle.question))
    return [
      "<fieldset class=\"field\" data-name=\"\(name)\" data-type=\"level\""
        + (isRequired ? " data-required=\"true\">" : ">"),
      "<legend>\(title)</legend>", "<small>\(question)</small>",
    ]
      + GovernanceAssessment.levels.map { level in
        let number = escaped(localizer.text(.integer(Int64(level))))
        let anchor = escaped(localizer.text(principle.anchor(level)))
        return "<label class=\"check\"><input type=\"radio\" name=\"\(name)\" value=\"\(level)\">"
          + " <span>\(number) · \(anchor)</span></label>"
      } + ["<em class=\"fault\"></em></fieldset>"]
  }
}
