/// The objects of a PDF as the drawing library wrote it, before the document gets its structure.
struct DrawnPDF {
  /// The objects by their numbers; those that are replaced are missing.
  private(set) var objects: [Int: [UInt8]] = [:]

  /// How many numbers are taken.
  private(set) var count = 0

  /// The numbers of the pages, in order.
  private(set) var pages: [Int] = []

  /// Takes a file apart, or returns nil when it is not in the form that the library writes.
  init?(_ bytes: [UInt8]) {
    guard let offsets = Self.offsets(in: bytes) else { return nil }
    count = offsets.count
    let places = offsets.enumerated().filter { $0.offset > 0 }.sorted { $0.element < $1.element }
    guard let end = Self.tableStart(in: bytes) else { return nil }
    var dropped: Set<Int> = []
    for (index, place) in places.enumerated() {
      let next = index + 1 < places.count ? places[index + 1].element : end
      guard let body = Self.body(bytes[place.element..<next]) else { return nil }
      switch Kind(body) {
      case .kept: objects[place.offset] = Array(body)
      case .page(let number):
        objects[place.offset] = Array(body)
        while pages.count < number { pages.append(0) }
        pages[number - 1] = place.offset
      case .parents: dropped.formUnion(Self.references(in: body))
      case .replaced: break
      }
    }
    for number in dropped { objects[number] = nil }
    guard !pages.contains(0) else { return nil }
  }

  private enum Kind {
    case kept
    case page(Int)
    case parents
    case replaced

    init(_ body: ArraySlice<UInt8>) {
      let start = String(decoding: body.prefix(40), as: UTF8.self)
      if start.hasPrefix("<< /Type /Page %") {
        self = Int(start.dropFirst(17).prefix { $0.isNumber }).map(Self.page) ?? .kept
      } else if start.hasPrefix("<< /Nums") {
        self = .parents
      } else {
        let names = ["StructElem", "StructTreeRoot", "Catalog"].map { "<< /Type /\($0)" }
        let isReplaced = names.contains(where: start.hasPrefix) || start.hasPrefix("<< /Producer")
        self = isReplaced ? .replaced : .kept
      }
    }
  }

  /// Makes marked content artifacts, which are not read aloud.
  ///
  /// - Parameter marks: The numbers of the marks on each page.
  mutating func makeArtifacts(of marks: [Set<Int>]) {
    let drawn = self
    let streams = concurrently(marks.count) { page in
      drawn.stream(ofPage: page, makingArtifactsOf: marks[page])
    }
    for stream in streams.compactMap(\.self) { objects[stream.number] = stream.object }
  }

  private func stream(
    ofPage page: Int, makingArtifactsOf marks: Set<Int>
  ) -> (number: Int, object: [UInt8])? {
    guard !marks.isEmpty, let number = reference(after: "/Contents", in: pages[page]),
      let object = objects[number], let stream = Self.stream(in: object),
      let content = Compression.inflated(stream)
    else { return nil }
    var rewritten: [UInt8] = []
    rewritten.reserveCapacity(content.count)
    let opening = Array("/Span << /MCID ".utf8)
    var start = 0
    var place = 0
    while let found = content.find(opening, from: place) {
      var end = found + opening.count
      var mark = 0
      while end < content.count, (0x30...0x39).contains(content[end]) {
        mark = mark * 10 + Int(content[end] - 0x30)
        end += 1
      }
      place = end
      guard marks.contains(mark) else { continue }
      rewritten += content[start..<found]
      rewritten += "/Artifact BMC".utf8
      start = end + " >> BDC".utf8.count
    }
    rewritten += content[start...]
    guard let packed = Compression.deflated(rewritten) else { return nil }
    return (number, PDFValue.stream([("Filter", .name("FlateDecode"))], packed))
  }

  /// Adds entries to the dictionary of a page.
  mutating func add(_ entries: String, toPage page: Int) {
    guard let object = objects[pages[page]] else { return }
    objects[pages[page]] = Array("<< ".utf8) + Array(entries.utf8) + object.dropFirst(2)
  }

  private func reference(after key: String, in number: Int) -> Int? {
    guard let object = objects[number] else { return nil }
    let text = String(decoding: object, as: UTF8.self)
    guard let place = text.range(of: key + " ") else { return nil }
    return Int(text[place.upperBound...].prefix { $0.isNumber })
  }

  private static func tableStart(in bytes: [UInt8]) -> Int? {
    let text = String(decoding: bytes.suffix(64), as: UTF8.self)
    guard let place = text.range(of: "startxref\n") else { return nil }
    return Int(text[place.upperBound...].prefix { $0.isNumber })
  }

  private static func offsets(in bytes: [UInt8]) -> [Int]? {
    guard let start = tableStart(in: bytes), start < bytes.count else { return nil }
    let table = String(decoding: bytes[start...], as: UTF8.self)
    let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 2, lines[0] == "xref",
      let count = lines[1].split(separator: " ").last.flatMap({ Int($0) }),
      lines.count > count + 2
    else { return nil }
    return lines[2..<(count + 2)].map { Int($0.prefix(10)) ?? 0 }
  }

  /// What stands between `obj` and `endobj`.
  private static func body(_ object: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let start = object.find(Array("obj\n".utf8), from: object.startIndex) else { return nil }
    let ending = "\nendobj\n".utf8.count
    guard start + 4 <= object.endIndex - ending else { return nil }
    return object[(start + 4)..<(object.endIndex - ending)]
  }

  private static func stream(in object: [UInt8]) -> ArraySlice<UInt8>? {
    let opening = Array("stream\n".utf8)
    guard let start = object.find(opening, from: 0) else { return nil }
    return object[(start + opening.count)..<max(start + opening.count, object.count - 10)]
  }

  private static func references(in body: ArraySlice<UInt8>) -> [Int] {
    let words = String(decoding: body, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    return words.indices.dropFirst(2).compactMap { words[$0] == "R" ? Int(words[$0 - 2]) : nil }
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Returns where bytes first stand at or after a place.
  fileprivate func find(_ wanted: [UInt8], from place: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = place
    while index + wanted.count <= endIndex {
      if self[index] == first, self[index..<(index + wanted.count)].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    return nil
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }
}
