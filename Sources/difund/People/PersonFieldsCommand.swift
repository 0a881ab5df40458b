internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund person fields`: which data about people the fund keeps, why and how long.
struct PersonFieldsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("fields", key: "person.fields", more: true)
  }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    var listing = Listing(
      name: "fields",
      columns: [
        .init("data_field"), .init("field_class"), .init("data_subject"), .init("purpose"),
        .init("legal_basis"), .init("years", alignsRight: true), .init("kept_after"),
      ])
    for field in FieldRegister.personal {
      guard let use = field.use else { continue }
      listing.rows.append([
        .text(field.path),
        .word(field.sensitivity.rawValue, key: "field-class.\(field.sensitivity.rawValue)"),
        .word(use.subject.rawValue, key: "subject-kind.\(use.subject.rawValue)"),
        .word(use.purpose.rawValue, key: "purpose.\(use.purpose.rawValue)"),
        .word(use.basis.rawValue, key: "legal-basis.\(use.basis.rawValue)"),
        .integer(Int64(use.retention.years)),
        .word(use.retention.end.rawValue, key: "retention.\(use.retention.end.rawValue)"),
      ])
    }
    guard shared.format == .html else {
      return try listing.print(as: shared.format, whenEmpty: nil)
    }
    let page = HTMLPage(
      title: Message("privacy.register"), notes: [Message("privacy.register-note")],
      parts: [.init(heading: Message("privacy.register-fields"), listing: listing)])
    Console.current.outRaw(page.text(for: Console.current.localizer))
  }
}
