internal import CExpat
import Vocabulary

/// Reads XML 1.0 with namespaces piece by piece, in memory that does not grow with the document.
///
/// Takes UTF-8 and UTF-16. A document with a DOCTYPE is refused, so no entity can make it grow or
/// load another file.
public struct XMLReader: ~Copyable {
  /// How large the parts of a document may be.
  public struct Limits: Hashable, Sendable {
    /// How deep elements may lie in each other.
    public var depth = 100

    /// How long one text, tag or comment may be.
    public var tokenBytes = 1_000_000

    /// The usual limits.
    public init() {}
  }

  private let file: String
  private let limits: Limits
  private let collector: EventCollector
  private let parser: ExpatParser

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - file: The document as people know it, for the places of faults.
  ///   - limits: How large its parts may be.
  public init(file: String, limits: Limits = Limits()) {
    self.file = file
    self.limits = limits
    collector = EventCollector(textLimitBytes: limits.tokenBytes)
    parser = ExpatParser(for: collector, limits: limits)
  }

  /// Reads the next bytes of the document.
  ///
  /// - Parameter bytes: The bytes, which may end anywhere.
  /// - Returns: The pieces that are complete by now.
  /// - Throws: `FormatError.xml` at the first fault; the reader is of no use afterwards.
  public mutating func read(_ bytes: [UInt8]) throws(FormatError) -> [XMLEvent] {
    try check(parser.read(bytes, isLast: false))
    return collector.takeEvents()
  }

  /// Ends the document.
  ///
  /// - Returns: The pieces that were not complete before.
  /// - Throws: `FormatError.xml` when the document stops before its end.
  public mutating func finish() throws(FormatError) -> [XMLEvent] {
    try check(parser.read([], isLast: true))
    return collector.takeEvents()
  }

  /// Reads a document that is in memory as a whole.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - file: The document as people know it.
  ///   - limits: How large its parts may be.
  /// - Returns: All pieces.
  /// - Throws: `FormatError.xml` at the first fault.
  public static func events(
    in bytes: [UInt8], file: String, limits: Limits = Limits()
  ) throws(FormatError) -> [XMLEvent] {
    var reader = XMLReader(file: file, limits: limits)
    return try reader.read(bytes) + reader.finish()
  }

  private func check(_ status: cexpat_status) throws(FormatError) {
    guard status != CEXPAT_FINE else { return }
    let place = parser.place
    throw .xml(
      fault(of: status),
      at: SourceLocation(file: file, line: place.line, column: place.column))
  }

  private func fault(of status: cexpat_status) -> XMLFault {
    switch status {
    case CEXPAT_BAD_CHARACTER_REFERENCE: .badCharacterReference
    case CEXPAT_BAD_TOKEN: .badToken
    case CEXPAT_DOCTYPE: .doctype
    case CEXPAT_DUPLICATE_ATTRIBUTE: .duplicateAttribute
    case CEXPAT_MISMATCHED_TAG:
      collector.open.last.map { .mismatchedTag(open: $0.name, line: $0.line) } ?? .badToken
    case CEXPAT_MISPLACED_DECLARATION: .misplacedDeclaration
    case CEXPAT_NO_MEMORY: preconditionFailure("Out of memory")
    case CEXPAT_TOKEN_TOO_LONG: .tokenTooLong(limitBytes: limits.tokenBytes)
    case CEXPAT_TOO_DEEP: .tooDeep(limit: limits.depth)
    case CEXPAT_TRAILING: .trailing
    case CEXPAT_UNBOUND_PREFIX: .unboundPrefix
    case CEXPAT_UNCLOSED: unclosed
    case CEXPAT_UNDEFINED_ENTITY: .undefinedEntity
    case CEXPAT_UNKNOWN_ENCODING: .unknownEncoding
    case CEXPAT_WRONG_ENCODING: .wrongEncoding
    default: .other
    }
  }

  private var unclosed: XMLFault {
    guard collector.hasElements else { return .empty }
    return collector.open.last.map { .unclosed($0.name, line: $0.line) } ?? .unclosedToken
  }
}

/// The one owner of an Expat parser, and the only code that sees its pointer.
@safe private struct ExpatParser: ~Copyable {
  private let pointer: OpaquePointer
  // The parser calls the collector without holding it.
  private let collector: EventCollector

  init(for collector: EventCollector, limits: XMLReader.Limits) {
    let handlers = unsafe cexpat_handlers(
      context: Unmanaged.passUnretained(collector).toOpaque(),
      start: { unsafe EventCollector.at($0).start($1, $2) },
      end: { context, _ in unsafe EventCollector.at(context).end() },
      text: { unsafe EventCollector.at($0).text($1, $2) },
      instruction: { unsafe EventCollector.at($0).instruction($1) })
    let depth = Int32(clamping: limits.depth)
    let opened = unsafe cexpat_open(handlers, depth, Int64(limits.tokenBytes))
    guard let opened = unsafe opened else { preconditionFailure("Out of memory") }
    unsafe pointer = opened
    self.collector = collector
  }

  deinit { unsafe cexpat_close(pointer) }

  /// Where the parser is.
  var place: (line: Int, column: Int) {
    unsafe (Int(cexpat_line(pointer)), Int(cexpat_column(pointer)))
  }

  func read(_ bytes: [UInt8], isLast: Bool) -> cexpat_status {
    unsafe collector.beginReading(from: pointer)
    defer { collector.endReading() }
    return unsafe bytes.withUnsafeBufferPointer {
      unsafe cexpat_read(pointer, $0.baseAddress, $0.count, isLast ? 1 : 0)
    }
  }
}
