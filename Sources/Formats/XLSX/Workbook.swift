/// The values of a workbook that was read (ECMA-376, transitional or strict).
///
/// Formulas are not computed: what their program computed last is taken.
public struct Workbook: Sendable {
  /// The sheets of cells, in order.
  public let sheets: [Sheet]

  /// One sheet.
  public struct Sheet: Sendable {
    /// The name.
    public let name: String

    /// Whether readers do not see it.
    public let isHidden: Bool

    /// The rows that hold something, from above.
    public let rows: [Row]
  }

  /// A row of a sheet.
  public struct Row: Sendable {
    /// The number, counted from 1.
    public let number: Int

    /// The cells that hold something, from the first column.
    public let cells: [Cell]
  }

  /// A cell of a sheet.
  public struct Cell: Hashable, Sendable {
    /// The column, counted from 1.
    public let column: Int

    /// What the cell holds.
    public let value: Value

    /// Whether a formula made the value.
    public let isFormula: Bool
  }

  /// What a cell can hold.
  public enum Value: Hashable, Sendable {
    /// A value that stands for an error, such as `#N/A`.
    case error(String)
    case flag(Bool)
    /// A formula of which nobody computed the value yet.
    case missing
    /// A number in plain digits, with 15 significant ones at most unless it is whole.
    case number(String)
    case text(String)
    /// A day, or a point in time as UTC, in the form that imports take.
    case time(String)
    /// A number that is shown as a day, but stands for none.
    case wrongTime(String)
  }

  /// How much is taken from a workbook that comes from elsewhere.
  public struct Limits: Sendable {
    /// The most cells of all sheets together.
    public var cells = 5_000_000

    /// The limits of the archive.
    public var archive = ZipArchive.Limits()

    /// Makes the usual limits.
    public init() {
      archive.entries = 2000
      // What programs write shrinks to a fiftieth at most; sheets of nothing but zeros more.
      archive.growth = 300
    }
  }

  /// Whether bytes begin like a workbook of today, or like one of the old format.
  public static func looksLikeWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || isCompoundFile(bytes)
  }

  /// Reads a workbook.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: The file as the user named it, for messages.
  ///   - limits: How much is taken.
  /// - Throws: `FormatError` for what is no workbook, damaged or too large.
  public init(
    reading bytes: [UInt8], file: String, limits: Limits = Limits()
  ) throws(FormatError) {
    guard !Self.isCompoundFile(bytes) else { throw .workbook(.binary, path: file) }
    let archive = try ZipArchive(reading: bytes, path: file, limits: limits.archive) { name in
      // Neither pictures nor macros.
      name.hasSuffix(".xml") || name.hasSuffix(".rels")
    }
    var reader = WorkbookReader(archive: archive, file: file, cellLimit: limits.cells)
    sheets = try reader.sheets()
  }

  /// The container of the format before 2007, and of files with a password.
  private static func isCompoundFile(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }
}
