internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// A form for one reviewer: one line for each application, with empty cells for the scores.
///
/// The line with the names of the columns, which import goes by, stands below one in the reader's
/// words.
struct ReviewSheet {
  let form: ReviewForm
  let console: Console

  private var criteria: [Criterion] { form.call.terms.rubric.criteria }

  private struct Column {
    let name: String
    let title: String
    var isInput = false
    var widest = 30
    var rule: (allowed: SheetRule.Allowed, isStrict: Bool, text: String)?
    let value: (Line) -> SheetCell
  }

  /// An application of the form: all that may be read, or before a declaration hardly anything.
  private struct Line {
    let id: Application.ID
    let document: ApplicationDocument?
    let waiting: DeclarationForm.Waiting?
    let review: Review?
  }

  private var entries: [Line] {
    let readable = form.applications.map {
      Line(id: $0.id, document: $0.document, waiting: nil, review: form.reviews[$0.id])
    }
    let waiting = form.waiting.map { Line(id: $0.id, document: nil, waiting: $0, review: nil) }
    return (readable + waiting).sorted { $0.id < $1.id }
  }

  // MARK: The columns

  private var columns: [Column] {
    [
      Column(name: "application", title: title("application")) { .text($0.id.rawValue) },
      info("title", widest: 40) {
        .text($0.title)
      } before: {
        $0.open.map { .text($0.title) }
      },
      info("country") { .text(console.text(.country($0.country))) },
      info("track") {
        .text(console.text(.track($0.track)))
      } before: {
        .text(console.text(.track($0.track)))
      },
      info("language") {
        .text(console.text(.language($0.language)))
      } before: {
        .text(console.text(.language($0.language)))
      },
      info("requested") { .money($0.requested) }, conflictColumn,
    ] + criteria.map(scoreColumn) + [
      confidenceColumn, comment("to_panel") { $0.content.comments.toPanel },
      comment("to_applicant") { $0.content.comments.toApplicant }, comment("reason") { _ in "" },
      Column(name: "reviewer", title: title("reviewer")) { _ in
        .text(form.reviewerID.rawValue)
      },
    ]
  }

  private func info(
    _ name: String, widest: Int = 24, _ value: @escaping (ApplicationDocument) -> SheetCell,
    before: @escaping (DeclarationForm.Waiting) -> SheetCell? = { _ in nil }
  ) -> Column {
    Column(name: "info_\(name)", title: title(name), widest: widest) { line in
      line.document.map(value) ?? line.waiting.flatMap(before) ?? .empty
    }
  }

  /// What the reviewer declares before reading.
  private var conflictColumn: Column {
    let ties = DeclaredConflict.Kind.allCases.map(\.rawValue)
    return Column(
      name: "conflict", title: title("conflict"), isInput: true, widest: 14,
      rule: (.list(["none"] + ties), true, console.text("review.form-conflict"))
    ) { $0.document == nil ? .empty : .text("none") }
  }

  private func scoreColumn(_ criterion: Criterion) -> Column {
    let rubric = form.call.terms.rubric
    let range = Message(
      "review.form-scale",
      ["minimum": .integer(Int64(rubric.minimum)), "maximum": .integer(Int64(rubric.maximum))])
    let label = criterion.label.text(for: console.locale)
    let allowed: SheetRule.Allowed =
      rubric.maximum - rubric.minimum <= 20
      ? .list((rubric.minimum...rubric.maximum).map(String.init))
      : .number(rubric.minimum...rubric.maximum)
    return Column(
      name: "score_\(criterion.id)", title: label, isInput: true, widest: 14,
      rule: (allowed, false, "\(label) · \(console.text(range))")
    ) { line in
      line.review?.content.scores[criterion.id].map {
        .number($0.plainText, decimals: $0.decimals)
      } ?? .empty
    }
  }

  private var confidenceColumn: Column {
    Column(
      name: "confidence", title: title("confidence"), isInput: true, widest: 14,
      rule: (
        .list(Confidence.allCases.map { String($0.rawValue) }), true,
        console.text("review.form-confidence")
      )
    ) {
      $0.review.map { .integer(Int64($0.content.confidence.rawValue)) } ?? .empty
    }
  }

  private func comment(_ name: String, _ text: @escaping (Review) -> String) -> Column {
    Column(name: name, title: title(name), isInput: true, widest: 40) {
      $0.review.map { .text(text($0)) } ?? .empty
    }
  }

  private func title(_ name: String) -> String { console.text("column.\(name)") }

  private func rows(_ columns: [Column]) -> [[SheetCell]] {
    entries.map { line in columns.map { $0.value(line) } }
  }

  // MARK: The forms

  /// The form as comma-separated values, with the texts of the applications.
  var csv: String {
    let columns = columns
    var writer = CSVWriter(lineEnd: .lf, byteOrderMark: true)
    let texts = ["summary", "need", "plan", "risks"]
    writer.append(texts: columns.map(\.name) + texts.map { "info_\($0)" })
    for (line, row) in zip(entries, rows(columns)) {
      let texts = line.document.map { [$0.summary, $0.need, $0.plan, $0.risks] }
      writer.append(
        row.map(\.csv) + (texts ?? Array(repeating: "", count: 4)).map { .text($0) })
    }
    return writer.text
  }

  /// The form as a workbook, with the texts of the applications and with instructions.
  func workbook() throws -> [UInt8] {
    let title = form.call.terms.title.text(for: console.locale)
    var writer = WorkbookWriter(
      WorkbookProperties(
        title: title, subject: console.text("review.form"), language: console.locale,
        created: Clock.now()))
    try appendForm(to: &writer)
    try appendTexts(to: &writer)
    if !form.parties.isEmpty { try appendParties(to: &writer) }
    try appendInstructions(to: &writer, title: title)
    console.noteLosses(of: writer)
    return writer.finish()
  }

  private func layout(_ name: String, _ columns: [SheetColumn]) -> SheetLayout {
    var layout = SheetLayout(name: console.text(name), columns: columns)
    layout.isRightToLeft = console.locale.direction == .rightToLeft
    layout.hasFilter = false
    return layout
  }

  private func appendForm(to writer: inout WorkbookWriter) throws(FormatError) {
    let columns = columns
    let rows = rows(columns)
    let sheetColumns = columns.enumerated().map { index, column in
      let texts = rows.map { $0[index].widthText } + [column.name, column.title]
      var made = SheetColumn(
        texts: texts, isInput: column.isInput, widest: column.widest)
      if column.isInput, column.widest >= 40 { made = .init(width: 40, wraps: true, isInput: true) }
      return made
    }
    var layout = layout("review.form-sheet", sheetColumns)
    layout.frozenRows = 2
    layout.frozenColumns = 2
    layout.isProtected = true
    layout.rules = columns.enumerated().compactMap { index, column in
      column.rule.map {
        SheetRule(
          column: index, allowed: $0.allowed, isStrict: $0.isStrict, refusal: $0.text,
          prompt: $0.text)
      }
    }
    writer.begin(layout)
    try writer.append(header: columns.map(\.title))
    try writer.append(columns.map { .text($0.name) }, as: .names)
    for row in rows { try writer.append(row, lines: lines(of: row, in: sheetColumns)) }
  }

  private func appendTexts(to writer: inout WorkbookWriter) throws(FormatError) {
    var layout = layout(
      "review.form-texts",
      [
        SheetColumn(width: 14), SheetColumn(width: 20, wraps: true),
        SheetColumn(width: 90, wraps: true),
      ])
    layout.frozenColumns = 1
    writer.begin(layout)
    try writer.append(header: [
      title("application"), console.text("column.part"), console.text("column.text"),
    ])
    for application in form.applications {
      let document = application.document
      for (name, text) in [
        ("title", document.title), ("summary", document.summary), ("need", document.need),
        ("plan", document.plan), ("risks", document.risks),
        (
          "budget",
          document.budget.map {
            let category = console.text("budget-category.\($0.category.rawValue)")
            return "\(category): \($0.description) · \(console.text(.money($0.amount)))"
          }.joined(separator: "\n")
        ),
      ] {
        let cells: [SheetCell] = [
          .text(application.id.rawValue), .text(title(name)), .text(text),
        ]
        try writer.append(cells, lines: lines(of: cells, in: layout.columns))
      }
    }
  }

  /// The names that a reviewer declares against.
  private func appendParties(to writer: inout WorkbookWriter) throws(FormatError) {
    let layout = layout("review.form-parties", [SheetColumn(width: 90, wraps: true)])
    writer.begin(layout)
    try writer.append(header: [title("party")])
    for party in form.parties {
      let cells: [SheetCell] = [.text(party)]
      try writer.append(cells, lines: lines(of: cells, in: layout.columns))
    }
  }

  private func appendInstructions(
    to writer: inout WorkbookWriter, title: String
  ) throws(FormatError) {
    var guide = GuideSheet(title: title, console: console)
    for step in ["conflict", "fill", "scale", "confidence", "return"] {
      guide.add("", console.text(instruction(step)))
    }
    for criterion in criteria {
      guide.add(
        criterion.label.text(for: console.locale),
        criterion.question?.text(for: console.locale) ?? "")
    }
    try guide.append(to: &writer)
  }

  private func instruction(_ step: String) -> Message {
    let rubric = form.call.terms.rubric
    return switch step {
    case "scale":
      Message(
        "review.form-scale",
        ["minimum": .integer(Int64(rubric.minimum)), "maximum": .integer(Int64(rubric.maximum))])
    case "confidence": Message("review.form-confidence")
    case "conflict": Message("review.form-conflict")
    case "fill": Message("review.form-fill")
    default: Message("review.form-return")
    }
  }
}

extension Score {
  fileprivate var decimals: Int { plainText.contains(".") ? 1 : 0 }
}
