/// The objects of a PDF, and the file that they make.
struct PDFFile {
  private var objects: [Int: [UInt8]]
  private var small: [(number: Int, code: String)] = []
  private var next: Int

  // So many small objects are compressed together.
  private static let groupSize = 400

  init(_ drawn: DrawnPDF) {
    objects = drawn.objects
    next = drawn.count
  }

  /// Takes a number for an object that is written later.
  mutating func reserve() -> Int {
    defer { next += 1 }
    return next
  }

  /// Writes an object that has no stream.
  mutating func set(_ number: Int, _ value: PDFValue) { small.append((number, value.code)) }

  /// Adds an object that has no stream, and returns its number.
  mutating func add(_ value: PDFValue) -> Int {
    let number = reserve()
    set(number, value)
    return number
  }

  /// Adds an object that every program can read without unpacking, and returns its number.
  mutating func add(plain value: PDFValue) -> Int {
    let number = reserve()
    objects[number] = Array(value.code.utf8)
    return number
  }

  /// Adds a stream as it is, and returns its number.
  mutating func add(stream bytes: [UInt8], _ entries: [(String, PDFValue)]) -> Int {
    let number = reserve()
    objects[number] = PDFValue.stream(entries, bytes)
    return number
  }

  /// The whole file, or nil when memory is short.
  consuming func bytes(root: Int, info: Int) -> [UInt8]? {
    var places: [Int: (kind: Int, first: Int, second: Int)] = [:]
    for start in stride(from: 0, to: small.count, by: Self.groupSize) {
      let group = small[start..<min(start + Self.groupSize, small.count)]
      guard let (entries, packed) = Self.packed(Array(group)) else { return nil }
      let number = add(stream: packed, entries)
      for (index, object) in group.enumerated() { places[object.number] = (2, number, index) }
    }
    // The second line tells programs that the file is not text.
    var file = Array("%PDF-1.7\n%".utf8) + [0xB5, 0xED, 0xAE, 0xFB, 0x0A]
    for (number, body) in objects.sorted(by: { $0.key < $1.key }) {
      places[number] = (1, file.count, 0)
      file += "\(number) 0 obj\n".utf8
      file += body
      file += "\nendobj\n".utf8
    }
    let table = reserve()
    places[table] = (1, file.count, 0)
    guard let packed = Compression.deflated(Self.table(places, count: next)) else { return nil }
    let start = file.count
    file += "\(table) 0 obj\n".utf8
    file += PDFValue.stream(
      [
        ("Type", .name("XRef")), ("Size", .integer(next)),
        ("W", .array([.integer(1), .integer(4), .integer(2)])), ("Root", .reference(root)),
        ("Info", .reference(info)), ("Filter", .name("FlateDecode")),
      ], packed)
    file += "\nendobj\nstartxref\n\(start)\n%%EOF\n".utf8
    return file
  }

  private static func packed(
    _ group: [(number: Int, code: String)]
  ) -> (entries: [(String, PDFValue)], bytes: [UInt8])? {
    var index = ""
    var body = ""
    for object in group {
      index += "\(object.number) \(body.utf8.count) "
      body += object.code + "\n"
    }
    guard let packed = Compression.deflated(Array((index + body).utf8)) else { return nil }
    let entries: [(String, PDFValue)] = [
      ("Type", .name("ObjStm")), ("N", .integer(group.count)),
      ("First", .integer(index.utf8.count)), ("Filter", .name("FlateDecode")),
    ]
    return (entries, packed)
  }

  private static func table(
    _ places: [Int: (kind: Int, first: Int, second: Int)], count: Int
  ) -> [UInt8] {
    (0..<count).flatMap { number -> [UInt8] in
      guard let place = places[number] else { return [0, 0, 0, 0, 0, 0, 0] }
      let first = (0..<4).map { UInt8(truncatingIfNeeded: place.first >> (24 - 8 * $0)) }
      return [UInt8(place.kind)] + first
        + [UInt8(truncatingIfNeeded: place.second >> 8), UInt8(truncatingIfNeeded: place.second)]
    }
  }
}
