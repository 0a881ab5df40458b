/// How a sheet of a workbook looks and behaves.
public struct SheetLayout: Hashable, Sendable {
  /// The name, which the workbook changes where spreadsheets would not take it.
  public var name: String

  /// The columns, in order.
  public var columns: [SheetColumn]

  /// How many rows stay in sight and are printed on every page.
  public var frozenRows = 1

  /// How many columns stay in sight.
  public var frozenColumns = 0

  /// Whether the last of the frozen rows has buttons to filter and sort by.
  public var hasFilter = true

  /// Whether the first column is at the right.
  public var isRightToLeft = false

  /// Whether only the cells of columns for input can be changed, without a password.
  public var isProtected = false

  /// What cells may hold, below the frozen rows.
  public var rules: [SheetRule] = []

  /// Makes a sheet with a frozen row of headings that can be filtered.
  public init(name: String, columns: [SheetColumn]) {
    self.name = name
    self.columns = columns
  }
}

/// A column of a sheet.
public struct SheetColumn: Hashable, Sendable {
  /// The width in digits of the usual font.
  public var width: Int

  /// Whether long text goes on in new lines.
  public var wraps: Bool

  /// Whether readers are to fill the column in.
  public var isInput: Bool

  /// Whether the heading lines up at the end, as numbers do.
  public var alignsEnd: Bool

  /// Makes a column.
  public init(
    width: Int, wraps: Bool = false, isInput: Bool = false, alignsEnd: Bool = false
  ) {
    self.alignsEnd = alignsEnd
    self.width = width
    self.wraps = wraps
    self.isInput = isInput
  }
}

/// What the cells of one column may hold (ECMA-376 part 1, section 18.3.1.32).
public struct SheetRule: Hashable, Sendable {
  /// The column, counted from 0.
  public var column: Int

  /// What the cells may hold.
  public var allowed: Allowed

  /// Whether nothing else is taken; otherwise the program asks whether it is meant.
  public var isStrict: Bool

  /// What is told when something else is typed.
  public var refusal: String

  /// What is shown beside a cell that is about to be filled in.
  public var prompt: String

  /// The kinds of rules.
  public enum Allowed: Hashable, Sendable {
    /// One of a few words, to be chosen from a list; none may hold a comma.
    case list([String])
    /// A number between two others, with decimals.
    case number(ClosedRange<Int>)
  }

  /// Makes a rule.
  public init(
    column: Int, allowed: Allowed, isStrict: Bool = true, refusal: String, prompt: String
  ) {
    self.column = column
    self.allowed = allowed
    self.isStrict = isStrict
    self.refusal = refusal
    self.prompt = prompt
  }
}
