internal import ArgumentParser
internal import Lessons
internal import Vocabulary

/// `difund lesson coverage`: which competences are taught in which languages, and which are not.
struct LessonCoverageCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("coverage", key: "lesson.coverage", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @OptionGroup var content: ContentOption

  func run() async throws {
    let coverage = try content.library().coverage()
    let sheet = CoverageSheet(coverage: coverage)
    let console = Console.current
    switch shared.format {
    case .table:
      for (number, part) in sheet.page.parts.enumerated() {
        if number > 0 { console.out("") }
        console.out(part.heading)
        if let listing = part.listing, !listing.rows.isEmpty {
          try listing.print(as: .table, whenEmpty: nil)
        }
        for note in part.notes { console.out(note) }
      }
    case .html: console.outRaw(sheet.page.text(for: console.localizer))
    case .csv, .json, .svg, .xlsx: try sheet.listing.print(as: shared.format, whenEmpty: nil)
    }
    try LessonFailures(coverage.failures).tell()
  }
}

/// The coverage in every form that it is printed in.
struct CoverageSheet {
  let coverage: Coverage

  // MARK: For people

  /// A part for each framework, and one for equity.
  var page: HTMLPage {
    var page = HTMLPage(title: Message("lesson.coverage-title"))
    for framework in Competence.Framework.allCases {
      let members = coverage.competences.filter { $0.competence.framework == framework }
      page.parts.append(
        part(
          Message(
            "lesson.coverage-framework",
            [
              "framework": .text(framework.title), "total": .integer(Int64(members.count)),
              "taught": .integer(Int64(members.count { !$0.lessons.isGap })),
            ]),
          members.map { (.text($0.competence.code), $0.competence.code, $0.lessons) }))
    }
    page.parts.append(
      part(
        Message("lesson.coverage-equity"),
        coverage.equity.map { equity in
          let word = equity.equity.rawValue
          return (.word(word, key: "equity.\(word)"), word, equity.lessons)
        }))
    return page
  }

  private func part(
    _ heading: Message, _ rows: [(name: Cell, code: String, lessons: LessonCoverage)]
  ) -> HTMLPage.Part {
    var listing = Listing(
      name: "coverage",
      columns: [
        .init("competence"), .init("lessons", widthLimit: 40), .init("in_reviewed"),
        .init("in_draft"), .init("in_part"),
        .init("not_in"),
      ])
    for row in rows where !row.lessons.isGap {
      let reviewed = row.lessons.languages([.reviewed, .source])
      let drafts = row.lessons.languages([.draft])
      let others = coverage.languages.filter { row.lessons.states[$0] == nil }
      listing.rows.append([
        row.name, .text(row.lessons.lessons.map(\.rawValue).joined(separator: ", ")),
        tags(reviewed), tags(drafts), tags(row.lessons.languages([.partial])), tags(others),
      ])
    }
    var part = HTMLPage.Part(heading: heading, listing: listing)
    let gaps = rows.filter(\.lessons.isGap)
    if !gaps.isEmpty {
      part.notes.append(
        Message(
          "lesson.coverage-gaps", ["codes": .list(gaps.map { .text($0.code) })]))
    }
    return part
  }

  /// Tags and no names: a dozen names would need as many lines.
  private func tags(_ languages: [LanguageTag]) -> Cell {
    .text(languages.map(\.text).joined(separator: ", "))
  }

  // MARK: For machines

  /// One row for each competence and language.
  var listing: Listing {
    var listing = Listing(
      name: "coverage",
      columns: [
        .init("framework", isForMachinesOnly: true), .init("code", isForMachinesOnly: true),
        .init("language"), .init("state", isForMachinesOnly: true),
        .init("lessons", isForMachinesOnly: true),
      ])
    for entry in coverage.competences {
      listing.rows += rows(
        entry.competence.framework.rawValue, entry.competence.code, entry.lessons)
    }
    for entry in coverage.equity {
      listing.rows += rows("equity", entry.equity.rawValue, entry.lessons)
    }
    return listing
  }

  private func rows(_ framework: String, _ code: String, _ lessons: LessonCoverage) -> [[Cell]] {
    coverage.languages.map { language in
      [
        .text(framework), .text(code), .language(language),
        .text(lessons.states[language]?.rawValue ?? "none"),
        .text(lessons.lessons.map(\.rawValue).joined(separator: " ")),
      ]
    }
  }
}
