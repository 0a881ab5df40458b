internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// The form of a call as one page that works without a network, on old phones too, and saves a file
/// that `difund application import` takes.
///
/// Every field has the name that it has in that file; a name of several parts, such as
/// `lead.contact.email`, lies in nested objects.
struct FormPage {
  let call: FundingCall
  let localizer: Localizer

  /// Whether the words of the page are a translation that no speaker has reviewed.
  let isDraft: Bool

  /// The outline whose answers the form begins with, or nil for an empty form.
  var outline: ApplicationDocument?

  /// When the call stops taking applications.
  let closes: ClosingTime

  var form: ApplicationForm { call.terms.form }

  /// The file.
  func text() -> String {
    let language = localizer.locale
    let title = escaped(call.terms.title.text(for: language))
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(language)\" dir=\"\(language.direction.rawValue)\">",
      "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<title>\(title)</title>", "<link rel=\"icon\" href=\"data:,\">",
      "<style>\n\(FormStyle.text)</style>", "</head>", "<body>", "<main>", "<h1>\(title)</h1>",
    ]
    if isDraft || call.terms.drafts.contains(language) {
      lines.append("<p class=\"draft\">\(words("form-page.draft"))</p>")
    }
    lines += introduction
    lines += [
      "<noscript><p class=\"faults\">\(words("form-page.no-script"))</p></noscript>",
      "<div id=\"faults\" class=\"faults\" role=\"alert\" tabindex=\"-1\" hidden></div>",
      "<form novalidate autocomplete=\"off\">",
    ]
    lines +=
      project + organisation + texts + budget + partners + reach + questions + governance
      + documents
    lines += [
      "<p id=\"kept\" role=\"status\"></p>",
      "<p><button type=\"submit\">\(words("form-page.save"))</button></p>",
      "<p><button type=\"button\" id=\"clear\" class=\"plain\">\(words("form-page.clear"))</button></p>",
      "</form>",
      "<div id=\"done\" role=\"status\" tabindex=\"-1\" hidden><p>\(words("form-page.done"))</p>",
      "<p><label for=\"copy\">\(words("form-page.copy"))</label></p>",
      "<textarea id=\"copy\" rows=\"6\" readonly dir=\"ltr\"></textarea></div>", "</main>",
      // A text in a script ends at the first "<", whatever it is part of.
      "<script type=\"application/json\" id=\"data\">"
        + JSONWriter.compact.text(of: data).replacing("<", with: "\\u003c") + "</script>",
      "<script>\n\(FormScript.text)</script>", "</body>", "</html>", "",
    ]
    return lines.joined(separator: "\n")
  }

  private var introduction: [String] {
    deadline + stageNotice + [
      "<p>\(words("form-page.offline"))</p>", "<p>\(words("form-page.required"))</p>",
    ]
  }

  // MARK: Sections

  private var project: [String] {
    let terms = call.terms
    return section(
      "project",
      outlineField
        + select("track", "track", terms.tracks.map { ($0.rawValue, .track($0)) })
        + select("country", "country", terms.countries.map { ($0.rawValue, .country($0)) })
        + select("language", "language", writingLanguages.map { ($0.text, .language($0)) })
        + field("title", "title", limit: .title)
        + field("start", "start", type: "day") + field("months", "months", type: "number")
        + checks(
          "community_languages", communityLanguages.map { ($0.text, .language($0)) }))
  }

  private var organisation: [String] {
    section(
      "organisation",
      field("lead.name", "lead") + field("lead.name_latin", "lead_latin", isRequired: false)
        + field("lead.identifier", "lead_identifier", isRequired: false)
        + select(
          "lead.kind", "lead_kind",
          LeadOrganisation.Kind.allCases.map {
            ($0.rawValue, .message(Message("lead-kind.\($0.rawValue)")))
          }) + field("lead.founded", "lead_founded", type: "number")
        + field("lead.contact.name", "contact")
        + select(
          "lead.contact.gender", "contact_gender",
          Gender.allCases.map { ($0.rawValue, .gender($0)) }
        ) + field("lead.contact.email", "contact_email", type: "email"))
  }

  private var texts: [String] {
    section(
      "texts",
      [
        ("summary", ApplicationForm.LimitedText.summary), ("need", .need), ("plan", .plan),
        ("risks", .risks),
      ].flatMap { name, text in field(name, name, type: "long", limit: text) })
  }

  private var budget: [String] {
    let terms = form.budget
    let currencies = terms.currencies.isEmpty ? Currency.allCases : terms.currencies
    let categories = terms.categories.isEmpty ? BudgetLine.Category.allCases : terms.categories
    let row =
      select(
        "category", "category",
        categories.map { ($0.rawValue, .message(Message("budget-category.\($0.rawValue)"))) })
      + field("description", "description") + field("amount", "amount", type: "amount")
    return section(
      "budget",
      select("currency", "currency", currencies.map { ($0.rawValue, .currency($0)) })
        + field("requested", "requested", type: "amount")
        + field(
          "co_funding", "co_funding", type: "amount", isRequired: form.budget.leastCoFunding != nil)
        + rows("budget", row, least: 1) + ["<p id=\"sum\" role=\"status\"></p>"])
  }

  private var partners: [String] {
    let row =
      field("name", "partner") + field("name_latin", "lead_latin", isRequired: false)
      + select("country", "country", Country.allCases.map { ($0.rawValue, .country($0)) })
      + field("share", "share_percent", type: "percent")
    return section("partners", rows("partners", row, least: 0))
  }

  private var reach: [String] {
    section(
      "reach",
      [("female", true), ("male", true), ("another", false), ("not_stated", false)].flatMap {
        field("reach.\($0)", "reach_\($0)", type: "number", isRequired: $1)
      } + field("reach.rural", "reach_rural", type: "number", isRequired: false)
        + field("reach.with_disability", "reach_with_disability", type: "number", isRequired: false)
    )
  }

  private var questions: [String] {
    guard !form.questions.isEmpty else { return [] }
    return section("questions", form.questions.flatMap(question))
  }

  private func question(_ question: FormQuestion) -> [String] {
    let reader = localizer.locale
    let label = escaped(question.label.text(for: reader))
    let name = "answers.\(question.id)"
    let help = question.help.map { escaped($0.text(for: reader)) }
    let lines: [String]
    switch question.kind {
    case .choice(let options, let takesSeveral):
      let shown = options.map { ($0.id, escaped($0.label.text(for: reader))) }
      lines =
        takesSeveral
        ? checks(name, label: label, help: help, shown, isRequired: question.isRequired)
        : select(name, label: label, help: help, shown, isRequired: question.isRequired)
    case .day:
      lines = field(name, label: label, help: help, type: "day", isRequired: question.isRequired)
    case .number:
      lines = field(name, label: label, help: help, type: "number", isRequired: question.isRequired)
    case .text(let limit, let isLong):
      lines = field(
        name, label: label, help: help, type: isLong ? "long" : "text", limit: limit,
        isRequired: question.isRequired)
    case .yesNo:
      let words = ["yes", "no"].map { ($0, self.words("form-page.\($0)")) }
      lines = select(name, label: label, help: help, words, isRequired: question.isRequired)
    }
    return ["<div data-question=\"\(question.id)\">"] + lines + ["</div>"]
  }

  // MARK: Fields

  func section(_ name: String, _ lines: [String]) -> [String] {
    ["<section>", "<h2>\(words("form-page.\(name)"))</h2>"] + lines + ["</section>"]
  }

  func field(
    _ name: String, _ column: String, type: String = "text",
    limit: ApplicationForm.LimitedText? = nil, isRequired: Bool = true
  ) -> [String] {
    field(
      name, label: words("column.\(column)"), help: nil, type: type,
      limit: limit.flatMap { form.limits[$0] }, isRequired: isRequired)
  }

  func field(
    _ name: String, label: String, help: String?, type: String, limit: TextLimit? = nil,
    isRequired: Bool
  ) -> [String] {
    var attributes = "data-name=\"\(name)\" data-type=\"\(type)\""
    if isRequired { attributes += " aria-required=\"true\"" }
    if let limit {
      attributes += " data-unit=\"\(limit.unit.rawValue)\" data-most=\"\(limit.most)\""
    }
    var lines = [
      "<div class=\"field\"><label><span>\(label)\(isRequired ? "&nbsp;*" : "")</span>"
    ]
    if let help { lines.append("<small>\(help)</small>") }
    if let limit { lines.append("<small>\(escaped(localizer.text(limit.message)))</small>") }
    switch type {
    case "long": lines.append("<textarea \(attributes) rows=\"8\"></textarea>")
    case "day":
      lines.append(
        "<input \(attributes) type=\"date\" dir=\"ltr\" placeholder=\"2026-03-31\">")
    case "email": lines.append("<input \(attributes) type=\"email\" dir=\"ltr\">")
    case "amount", "number", "percent":
      lines.append("<input \(attributes) type=\"text\" inputmode=\"decimal\" dir=\"ltr\">")
    default: lines.append("<input \(attributes) type=\"text\">")
    }
    return lines + ["</label><small class=\"count\"></small><em class=\"fault\"></em></div>"]
  }

  private func select(
    _ name: String, _ column: String, _ options: [(String, Message.Value)]
  ) -> [String] {
    select(
      name, label: words("column.\(column)"), help: nil,
      options.map { ($0, escaped(localizer.text($1))) }, isRequired: true)
  }

  private func select(
    _ name: String, label: String, help: String?, _ options: [(String, String)], isRequired: Bool
  ) -> [String] {
    var lines = ["<div class=\"field\"><label><span>\(label)\(isRequired ? "&nbsp;*" : "")</span>"]
    if let help { lines.append("<small>\(help)</small>") }
    lines.append(
      "<select data-name=\"\(name)\" data-type=\"choice\""
        + (isRequired ? " aria-required=\"true\">" : ">"))
    // One answer that everybody has to give needs no choosing.
    if options.count != 1 || !isRequired {
      lines.append("<option value=\"\">\(words("form-page.choose"))</option>")
    }
    lines += options.map { "<option value=\"\($0)\">\($1)</option>" }
    return lines + ["</select></label><em class=\"fault\"></em></div>"]
  }

  private func checks(_ name: String, _ options: [(String, Message.Value)]) -> [String] {
    checks(
      name, label: words("column.\(name)"), help: nil,
      options.map { ($0, escaped(localizer.text($1))) }, isRequired: false)
  }

  private func checks(
    _ name: String, label: String, help: String?, _ options: [(String, String)], isRequired: Bool
  ) -> [String] {
    var lines = [
      "<fieldset class=\"field\" data-name=\"\(name)\" data-type=\"choices\""
        + (isRequired ? " data-required=\"true\">" : ">"),
      "<legend>\(label)\(isRequired ? "&nbsp;*" : "")</legend>",
    ]
    if let help { lines.append("<small>\(help)</small>") }
    lines += options.map {
      "<label class=\"check\"><input type=\"checkbox\" value=\"\($0)\"> <span>\($1)</span></label>"
    }
    return lines + ["<em class=\"fault\"></em></fieldset>"]
  }

  /// Rows that an applicant adds one by one.
  private func rows(_ name: String, _ row: [String], least: Int) -> [String] {
    ["<div data-rows=\"\(name)\" data-least=\"\(least)\"><template>", "<div class=\"row\">"] + row
      + [
        "<p><button type=\"button\" class=\"plain remove\">\(words("form-page.remove"))</button></p>",
        "</div></template>", "</div>",
        "<p><button type=\"button\" class=\"plain add\" data-add=\"\(name)\">"
          + "\(words("form-page.add-\(name)"))</button></p>",
      ]
  }

  // MARK: Data

  /// What the program of the page needs to know.
  private var data: JSON {
    [
      "call": .string(call.id.rawValue), "language": .string(localizer.locale.text),
      "outline": outline.map { .string($0.reference.rawValue) } ?? .null,
      "prefill": outline.map(prefill) ?? .null,
      "closes": .array([.integer(closes.at.milliseconds), .integer(closes.graceEnds.milliseconds)]),
      "governance": .string(call.terms.governance.rawValue),
      "conditions": .object(
        form.questions.compactMap { question in
          question.condition.map { JSON.Member(question.id.rawValue, $0.root.json) }
        } + documentConditions),
      "documents": documentData,
      "most_bytes": .integer(DocumentRequirement.mostBytesOfAll),
      "ranges": .object(
        form.questions.compactMap { question in
          guard case .number(let range) = question.kind else { return nil }
          return JSON.Member(
            "answers.\(question.id)",
            .array([.integer(range.lowerBound), .integer(range.upperBound)]))
        }
          + [
            JSON.Member("months", .array([.integer(1), .integer(120)])),
            JSON.Member("lead.founded", .array([.integer(1800), .integer(2100)])),
          ]),
      "decimals": .object(
        Currency.allCases.map { JSON.Member($0.rawValue, .integer(Int64($0.decimals))) }),
      "overhead": form.budget.mostOverhead.map { .integer(Int64($0.basisPoints)) } ?? .null,
      "co_funding": form.budget.leastCoFunding.map { .integer(Int64($0.basisPoints)) } ?? .null,
      "words": .object(
        [
          "amount", "budget", "co-funding", "count", "day", "email", "faults", "file-size",
          "file-type", "file-wait", "files", "files-size", "no-file", "kept",
          "late", "local", "missing", "number", "overhead", "part", "percent", "really", "shares",
          "sum", "too-late", "too-long",
        ].map { JSON.Member($0, .string(localizer.text(Message("form-say.\($0)")))) }),
    ]
  }

  func words(_ key: String) -> String { escaped(localizer.text(Message(key))) }

  func escaped(_ text: String) -> String { escapedHTML(text) }

  /// The languages that applications come in: those of the states and the larger ones of their
  /// communities.
  private var writingLanguages: [LanguageTag] {
    [
      "en", "id", "jv", "km", "lo", "ms", "ms-Arab", "my", "fil", "shn", "ta", "tet", "th", "vi",
      "zh-Hans",
    ].compactMap { LanguageTag($0) }
  }

  /// The languages of the people reached that can be ticked; others are told in the texts.
  private var communityLanguages: [LanguageTag] {
    writingLanguages
      + ["ban", "ceb", "cjm", "hmn", "ilo", "ksw", "kxm", "mnw", "su", "ug", "bo", "za"]
      .compactMap { LanguageTag($0) }
  }
}

extension TextLimit {
  fileprivate var message: Message {
    Message(
      unit == .words ? "form-page.most-words" : "form-page.most-characters",
      ["most": .integer(Int64(most))])
  }
}

extension FormCondition.Node {
  /// The condition as the program of the page reads it.
  var json: JSON {
    switch self {
    case .and(let left, let right): .array([.string("and"), left.json, right.json])
    case .or(let left, let right): .array([.string("or"), left.json, right.json])
    case .not(let inner): .array([.string("not"), inner.json])
    case .holds(let name, let words):
      .array([.string("in"), .string(name), .array(words.map { .string($0) })])
    case .compare(let name, let sign, let number):
      .array([.string(sign.rawValue), .string(name), .integer(number)])
    }
  }
}
