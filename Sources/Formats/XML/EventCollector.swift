internal import CExpat

/// Gathers what the parser finds until it is fetched.
@safe final class EventCollector {
  /// The elements that are open, from the outermost, by the names that their authors wrote.
  private(set) var open: [(name: String, line: Int)] = []

  /// Whether any element has begun.
  private(set) var hasElements = false

  private let textLimitBytes: Int
  private var names: [XMLName] = []
  private var events: [XMLEvent] = []
  private var text = ""
  private var textPlace = (line: 0, column: 0)
  private var parser: OpaquePointer?

  init(textLimitBytes: Int) { self.textLimitBytes = textLimitBytes }

  /// The collector that a parser was told of.
  static func at(_ context: UnsafeMutableRawPointer?) -> EventCollector {
    guard let context = unsafe context else { preconditionFailure("A parser without collector") }
    return unsafe Unmanaged<EventCollector>.fromOpaque(context).takeUnretainedValue()
  }

  /// Lends the parser to the collector while it reads.
  func beginReading(from parser: OpaquePointer) { unsafe self.parser = parser }

  /// Takes the parser back.
  func endReading() { unsafe parser = nil }

  /// Hands over what is complete.
  func takeEvents() -> [XMLEvent] {
    defer { events = [] }
    return events
  }

  func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) {
    flush()
    let name = unsafe Self.name(name)
    var found: [XMLAttribute] = []
    if var next = unsafe attributes {
      while let key = unsafe next.pointee {
        found.append(
          XMLAttribute(name: unsafe Self.name(key), value: unsafe Self.string(next[1])))
        unsafe next += 2
      }
    }
    let place = place
    hasElements = true
    names.append(name)
    open.append((name.local, place.line))
    add(.start(name, found), at: place)
  }

  func end() {
    flush()
    open.removeLast()
    add(.end(names.removeLast()), at: place)
  }

  func text(_ bytes: UnsafePointer<CChar>?, _ length: Int) {
    if text.isEmpty { textPlace = place }
    unsafe bytes?.withMemoryRebound(to: UInt8.self, capacity: length) {
      let buffer = unsafe UnsafeBufferPointer(start: $0, count: length)
      text += unsafe String(decoding: buffer, as: UTF8.self)
    }
    if text.utf8.count > textLimitBytes, let parser = unsafe parser { unsafe cexpat_stop(parser) }
  }

  func instruction(_ target: UnsafePointer<CChar>?) {
    flush()
    add(.instruction(unsafe Self.string(target)), at: place)
  }

  private func flush() {
    guard !text.isEmpty else { return }
    add(.text(text), at: textPlace)
    text = ""
  }

  private func add(_ kind: XMLEvent.Kind, at place: (line: Int, column: Int)) {
    events.append(XMLEvent(kind: kind, line: place.line, column: place.column))
  }

  private var place: (line: Int, column: Int) {
    guard let parser = unsafe parser else { preconditionFailure("No parser is reading") }
    return unsafe (Int(cexpat_line(parser)), Int(cexpat_column(parser)))
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }

  /// Parts a name of the parser at the line feed before its local name.
  private static func name(_ pointer: UnsafePointer<CChar>?) -> XMLName {
    let whole = unsafe string(pointer)
    guard let feed = whole.utf8.lastIndex(of: 0x0A) else { return XMLName(whole) }
    return XMLName(
      String(whole[whole.utf8.index(after: feed)...]), in: String(whole[..<feed]))
  }
}
