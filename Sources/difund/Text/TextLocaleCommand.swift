internal import ArgumentParser
internal import Formats
internal import Text
internal import Vocabulary

/// `difund text locale`: shows what is known of a language, for translators to confirm.
struct TextLocaleCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("locale", key: "text.locale", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.text.locale.tag", valueName: "tag"))
  var tag: String

  func run() async throws {
    guard let locale = ReaderLocale(tag) else {
      throw UsageError(Message("usage.not-a-language", ["text": .text(tag)]))
    }
    let sheet = LanguageSheet(locale: locale, day: Clock.now().day)
    let console = Console.current
    console.noteIgnored(locale)
    console.noteFormats(sheet.resolution)
    if shared.format == .json {
      console.outRaw(JSONWriter.pretty.text(of: sheet.json))
    } else {
      try sheet.listing.print(as: shared.format, whenEmpty: nil)
    }
    if !sheet.resolution.isFallback, !sheet.resolution.isConfirmed {
      console.note(
        Message("text.locale-unconfirmed", ["language": .language(locale.language)]))
    }
  }
}

/// Samples of everything that is written in a language, and the sources of the data.
struct LanguageSheet {
  let resolution: LocaleResolution
  private let tag: LanguageTag
  private let day: Day
  private let formats: LocaleFormats
  private let calendars: [(calendar: FormatPreferences.CalendarSystem, day: String)]

  init(locale: ReaderLocale, day: Day) {
    tag = locale.language
    self.day = day
    resolution = LocaleResolution(for: tag)
    formats = LocaleFormats(locale: tag, preferences: locale.preferences)
    calendars = [FormatPreferences.CalendarSystem.gregorian, .buddhist].map { calendar in
      var preferences = locale.preferences
      preferences.calendar = calendar
      let formats = LocaleFormats(locale: locale.language, preferences: preferences)
      return (calendar, formats.day(day, length: .long))
    }
  }

  private var englishName: String { LocaleFormats(locale: .english).name(of: tag) }
  private var ownName: String { formats.name(of: tag) }
  private var script: String { tag.likelyScript ?? "Zyyy" }
  private var number: String { formats.number(1_234_567.89, decimals: 2) }
  private var percent: String { formats.percent(0.255, decimals: 1) }
  private var range: String { formats.days(day...day.advanced(by: 40)) }
  private var time: String { formats.time(Timestamp(milliseconds: day.milliseconds(hour: 14))) }
  private var list: String {
    formats.list(["1", "2", "3"].map { formats.integer(Int64($0) ?? 0) })
  }
  private var choice: String {
    formats.choice(["1", "2"].map { formats.integer(Int64($0) ?? 0) })
  }

  private func money(_ currency: Currency) -> String {
    formats.money(
      Money(minorUnits: 1_234_567 * currency.minorUnitsPerUnit, currency: currency))
  }

  /// The sheet as one object.
  var json: JSON {
    .object([
      JSON.Member("language", .string(tag.text)),
      JSON.Member("english_name", .string(englishName)),
      JSON.Member("own_name", .string(ownName)),
      JSON.Member("script", .string(script)),
      JSON.Member("direction", .string(tag.direction.rawValue)),
      JSON.Member("digits", .string(formats.digits)),
      JSON.Member("number", .string(number)),
      JSON.Member("percent", .string(percent)),
      JSON.Member("money", .array(Currency.allCases.map { json(of: $0) })),
      JSON.Member("dates", .object(dates)),
      JSON.Member("time", .string(time)),
      JSON.Member("list", .string(list)),
      JSON.Member("choice", .string(choice)),
      JSON.Member("plurals", .array(formats.plurals().map { .string($0.rawValue) })),
      JSON.Member(
        "ordinals", .array(formats.plurals(isOrdinal: true).map { .string($0.rawValue) })),
      JSON.Member("spelled_out", formats.spelledOut(1_234_567).map { .string($0) } ?? .null),
      JSON.Member("formats", json(of: resolution.formats)),
      JSON.Member("order", json(of: resolution.collation)),
      JSON.Member("words", .string(resolution.segmentation.rawValue)),
      JSON.Member("confirmed", .bool(resolution.isConfirmed)),
      JSON.Member("own_data", .array(ownData)),
    ])
  }

  private var dates: [JSON.Member] {
    [
      JSON.Member("medium", .string(formats.day(day))),
      JSON.Member("long", .string(formats.day(day, length: .long))),
      JSON.Member("full", .string(formats.day(day, length: .full))),
      JSON.Member("range", .string(range)),
    ] + calendars.map { JSON.Member($0.calendar.rawValue, .string($0.day)) }
  }

  private var ownData: [JSON] {
    resolution.ownData.map { field, datum in
      .object([
        JSON.Member("field", .string(field.rawValue.replacing("-", with: "_"))),
        JSON.Member("text", .string(datum.text)), JSON.Member("source", .string(datum.source)),
        JSON.Member("confirmed", .bool(datum.isConfirmed)),
      ])
    }
  }

  private func json(of currency: Currency) -> JSON {
    .object([
      JSON.Member("currency", .string(currency.rawValue)),
      JSON.Member("text", .string(money(currency))),
    ])
  }

  private func json(of source: LocaleSource) -> JSON {
    .object([
      JSON.Member("source", .string(source.name)),
      JSON.Member("language", source.language.map { .string($0.text) } ?? .null),
    ])
  }

  /// The sheet as a table: what it is, how it looks, and where it comes from.
  var listing: Listing {
    var listing = Listing(
      name: "fields",
      columns: [
        .init("field"), .init("value"), .init("source"),
      ])
    let source = Cell.sentence(sentence(resolution.formats))
    func add(_ field: String, _ values: [String], _ source: Cell) {
      listing.rows.append([
        .word(field, key: "language-field.\(field)"), .text(values.joined(separator: " · ")),
        source,
      ])
    }
    add("name", [ownName, englishName], .empty)
    add("writing", [formats.name(ofScript: script), tag.direction.rawValue], .empty)
    add("numbers", [number, percent, formats.digits], source)
    add("money", [money(.khr), money(.vnd)], source)
    add("date", [formats.day(day), range, time], source)
    add("full-date", [formats.day(day, length: .full)], source)
    add("calendars", calendars.map(\.day), source)
    add("and", [list], source)
    add("or", [choice], source)
    let ordinals = formats.plurals(isOrdinal: true)
    add("plurals", [formats.plurals(), ordinals].map { words($0) }, source)
    if let words = formats.spelledOut(1_234_567) { add("spelled-out", [words], source) }
    add("order", [], .sentence(sentence(resolution.collation)))
    add("words", [resolution.segmentation.rawValue], .empty)
    for (field, datum) in resolution.ownData {
      let doubt = Message("text.locale-doubt", ["source": .text(datum.source)])
      add(
        field.rawValue, [datum.text.replacing("|", with: ", ")],
        datum.isConfirmed ? .text(datum.source) : .sentence(doubt))
    }
    return listing
  }

  private func words(_ categories: [PluralCategory]) -> String {
    categories.map(\.rawValue).joined(separator: ", ")
  }

  private func sentence(_ source: LocaleSource) -> Message {
    let language = Message.Value.language(source.language ?? .english)
    return Message("language-source.\(source.name)", ["language": language])
  }
}

extension Day {
  /// The milliseconds since 1970 at an hour of the day in UTC.
  fileprivate func milliseconds(hour: Int64) -> Int64 { (Int64(number) * 24 + hour) * 3_600_000 }
}
