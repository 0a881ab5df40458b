internal import Formats
internal import Text
internal import Vocabulary

/// A list to print, as a table for people or as CSV or JSON for machines.
struct Listing {
  /// The name of the list in JSON, such as `applications`.
  let name: String

  /// The columns, in order.
  private(set) var columns: [Column]

  /// The rows, each with as many cells as there are columns.
  var rows: [[Cell]] = []

  /// A column: its name for machines, and the key of its title.
  struct Column {
    let name: String
    /// The title, where it does not come from the catalogue.
    let title: String?
    let alignsRight: Bool
    let widthLimit: Int?
    /// Whether a text that is wider goes on in the next line; it is made narrower where the
    /// terminal is.
    let wraps: Bool
    let isForMachinesOnly: Bool

    init(
      _ name: String, title: String? = nil, alignsRight: Bool = false, widthLimit: Int? = nil,
      wraps: Bool = false, isForMachinesOnly: Bool = false
    ) {
      self.name = name
      self.wraps = wraps
      self.title = title
      self.alignsRight = alignsRight
      self.widthLimit = widthLimit
      self.isForMachinesOnly = isForMachinesOnly
    }

    /// The title in the reader's words.
    func heading(_ localizer: Localizer) -> String {
      title ?? localizer.text(Message("column.\(name)"))
    }
  }

  /// Takes a column out of what people see; machines still get it.
  mutating func hideColumn(_ name: String) {
    columns = columns.map { column in
      guard column.name == name else { return column }
      return Column(
        column.name, title: column.title, alignsRight: column.alignsRight,
        widthLimit: column.widthLimit, wraps: column.wraps, isForMachinesOnly: true)
    }
  }

  /// Prints the list in the form that was asked for.
  ///
  /// - Parameters:
  ///   - format: The form.
  ///   - empty: What a person is told when there is nothing to list; nil where there always is.
  /// - Throws: `UsageError` for a form that a list does not have.
  func print(as format: OutputFormat, whenEmpty empty: Message?) throws {
    let console = Console.current
    switch format {
    case .table:
      if rows.isEmpty, let empty { return console.out(empty) }
      for line in tableLines(console.localizer, within: console.width) { console.out(line) }
    case .json: console.outRaw(JSONWriter.pretty.text(of: json))
    case .csv: console.outRaw(csvText)
    case .xlsx: try console.out(workbook: try workbook(for: console))
    case .svg: throw UsageError(Message("usage.no-chart"))
    case .html: throw UsageError(Message("usage.no-page"))
    }
  }

  /// The list as comma-separated values with the names for machines.
  var csvText: String {
    var writer = CSVWriter(lineEnd: .lf)
    writer.append(texts: columns.map(\.name))
    for row in rows { writer.append(row.map(\.csv)) }
    return writer.text
  }

  /// The list as an object with one array.
  var json: JSON { .object([JSON.Member(name, .array(jsonRows))]) }

  /// The rows as objects.
  var jsonRows: [JSON] {
    rows.map { row in .object(zip(columns, row).map { JSON.Member($0.name, $1.json) }) }
  }

  /// The list as lines of a table for people.
  ///
  /// - Parameters:
  ///   - localizer: Speaks the reader's language.
  ///   - width: How wide the terminal is; nil when that is not known.
  /// - Returns: The lines from top to bottom.
  func tableLines(_ localizer: Localizer, within width: Int? = nil) -> [String] {
    let shown = columns.indices.filter { !columns[$0].isForMachinesOnly }
    let texts = rows.map { row in shown.map { row[$0].text(localizer) } }
    let headings = shown.map { columns[$0].heading(localizer) }
    let widths = shown.indices.map { place in
      let widest = (texts.map { $0[place] } + [headings[place]]).map { displayWidth(of: $0) }.max()
      return min(widest ?? 0, columns[shown[place]].widthLimit ?? .max)
    }
    // Two blanks lie between columns.
    let left = width.map { $0 - widths.reduce(-2) { $0 + $1 + 2 } } ?? 0
    var table = TextTable(
      columns: shown.indices.map { place in
        let column = columns[shown[place]]
        return TextTable.Column(
          headings[place], alignment: column.alignsRight ? .end : .start,
          maximumWidth: column.wraps
            ? max(Self.leastWidth, widths[place] + min(left, 0)) : column.widthLimit,
          wraps: column.wraps)
      })
    for row in texts { table.append(row.map { .text($0) }) }
    let wrapper = TextWrapper(localizer.locale)
    return table.lines(
      width: { displayWidth(of: $0) }, truncate: { truncated($0, toWidth: $1) },
      wrap: { wrapper.lines(of: $0, width: $1) })
  }

  /// How narrow a column of wrapped text gets at most, in columns of the terminal.
  private static let leastWidth = 24
}

/// A value in a list.
enum Cell {
  case empty
  case country(Country)
  case day(Day)
  case flag(Bool)
  case gender(Gender)
  case integer(Int64)
  case language(LanguageTag)
  case money(Money)
  case number(Double, decimals: Int)
  case percent(Double, decimals: Int)
  case sentence(Message)
  case text(String)
  case time(Timestamp)
  case track(Track)
  /// A word of the program with a translation: its raw form and its key.
  case word(String, key: String)

  /// The value in the reader's words.
  func text(_ localizer: Localizer) -> String {
    switch self {
    case .empty: ""
    case .country(let country): localizer.text(.country(country))
    case .day(let day): localizer.text(.day(day))
    case .flag(let flag): localizer.text(Message(flag ? "word.yes" : "word.no"))
    case .gender(let gender): localizer.text(.gender(gender))
    case .integer(let number): localizer.text(.integer(number))
    case .language(let tag): localizer.text(.language(tag))
    case .money(let money): localizer.text(.money(money))
    case .number(let number, let decimals): localizer.text(.number(number, decimals: decimals))
    case .percent(let share, let decimals): localizer.text(.percent(share, decimals: decimals))
    case .sentence(let message): localizer.text(message)
    case .text(let text): text
    case .time(let time): localizer.text(.time(time))
    case .track(let track): localizer.text(.track(track))
    case .word(_, let key): localizer.text(Message(key))
    }
  }

  /// The value for machines, where an amount is text in units without its currency.
  var json: JSON {
    switch self {
    case .empty: .null
    case .country(let country): .string(country.rawValue)
    case .day(let day): .string(day.description)
    case .flag(let flag): .bool(flag)
    case .gender(let gender): .string(gender.rawValue)
    case .integer(let number): .integer(number)
    case .language(let tag): .string(tag.text)
    case .money(let money): .string(money.plainText)
    case .number(let number, let decimals): .number(number, decimals: decimals)
    case .percent(let share, let decimals): .number(share, decimals: decimals + 2)
    case .sentence(let message): .string(Console.current.unmarkedText(message))
    case .text(let text): .string(text)
    case .time(let time): .string(time.description)
    case .track(let track): .string(track.rawValue)
    case .word(let raw, _): .string(raw)
    }
  }

  fileprivate var csv: CSVWriter.Cell {
    switch self {
    case .empty: .empty
    case .integer(let number): .number(String(number))
    case .money(let money): .number(money.plainText)
    case .number, .percent:
      if case .number(let text) = json { .number(text) } else { .text("") }
    case .flag(let flag): .text(flag ? "true" : "false")
    default: if case .string(let text) = json { .text(text) } else { .text("") }
    }
  }
}

extension JSON {
  /// The value of one member of an object, or null.
  func member(_ name: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.name == name }?.value ?? .null
  }
}
