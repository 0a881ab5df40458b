import Testing
import Text
import Vocabulary

@Suite("Reading bytes") struct DecodingTests {
  @Test(arguments: [
    Array("ข้าว\n".utf8), [0xEF, 0xBB, 0xBF] + Array("ข้าว\n".utf8), bigEndian("ข้าว\n"),
    littleEndian("ข้าว\n"),
  ])
  func `UTF-8 and marked UTF-16 are read and the mark is dropped`(bytes: [UInt8]) throws {
    let text = try decodeText(bytes)

    #expect(Array(text.unicodeScalars) == Array("ข้าว\n".unicodeScalars))
  }

  @Test func `an empty file is an empty text`() throws {
    #expect(try decodeText([]) == "")
    #expect(try decodeText([0xFF, 0xFE]) == "")
  }

  @Test func `normal forms are kept as received`() throws {
    #expect(try decodeText(Array("e\u{301}".utf8)).unicodeScalars.count == 2)
  }

  @Test func `the first bad byte is told with line, column and offset`() throws {
    let bytes = Array("ab\nข้า".utf8) + [0xFF, 0x41]

    let place = SourceLocation(file: "a.csv", line: 2, column: 3)
    let error = try #require(throws: TextError.self) { try decodeText(bytes, file: "a.csv") }

    guard case .undecodable(place, byteOffset: 12, guess: _) = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `a column counts after the byte order mark`() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0xC0]

    let error = try #require(throws: TextError.self) { try decodeText(bytes) }

    guard case .undecodable(let place, byteOffset: 4, guess: _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(place == SourceLocation(file: "-", line: 1, column: 2))
  }

  @Test(arguments: [
    ("windows-874", thaiInWindows874), ("GB18030", chineseInGB), ("Big5", chineseInBig5),
    ("ISO-8859-1", Array("Educa\u{E7}\u{E3}o digital para as mulheres da regi\u{E3}o".latin1)),
  ])
  func `the encoding that a file may be in is named`(name: String, bytes: [UInt8]) throws {
    let error = try #require(throws: TextError.self) { try decodeText(bytes) }

    guard case .undecodable(_, _, let guess) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(guess == name)
  }

  @Test func `zero bytes are refused in every encoding`() throws {
    let place = SourceLocation(file: "-", line: 2, column: 2)

    #expect(throws: TextError.nulByte(place, byteOffset: 3)) {
      try decodeText([0x61, 0x0A, 0x61, 0])
    }
    #expect(throws: TextError.nulByte(place, byteOffset: 8)) {
      try decodeText(littleEndian("a\na\u{0}"))
    }
  }

  @Test(
    arguments: [
      ([0xFE, 0xFF, 0x00, 0x61, 0xD8, 0x00], 4, 2), ([0xFF, 0xFE, 0x00, 0xDC], 2, 1),
      ([0xFF, 0xFE, 0x61], 2, 1), ([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], 2, 1),
    ] as [([UInt8], Int, Int)])
  func `broken UTF-16 is refused at the broken unit`(
    bytes: [UInt8], offset: Int, column: Int
  ) throws {
    let place = SourceLocation(file: "-", line: 1, column: column)

    #expect(throws: TextError.undecodable(place, byteOffset: offset, guess: nil)) {
      try decodeText(bytes)
    }
  }
}

private func bigEndian(_ text: String) -> [UInt8] {
  [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
}

private func littleEndian(_ text: String) -> [UInt8] {
  [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}

extension String {
  fileprivate var latin1: [UInt8] { unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
}

private let thaiInWindows874: [UInt8] =
  "โครงการนี้สอนผู้หญิงในชนบทให้รู้จักปัญญาประดิษฐ์และใช้งานได้อย่างปลอดภัย"
  .unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value - 0xE00 + 0xA0) }

/// Article 1 of the Universal Declaration in GB 18030.
private let chineseInGB: [UInt8] = [
  0xC8, 0xCB, 0xC8, 0xCB, 0xC9, 0xFA, 0xB6, 0xF8, 0xD7, 0xD4, 0xD3, 0xC9, 0xA3, 0xAC,
  0xD4, 0xDA, 0xD7, 0xF0, 0xD1, 0xCF, 0xBA, 0xCD, 0xC8, 0xA8, 0xC0, 0xFB, 0xC9, 0xCF,
  0xD2, 0xBB, 0xC2, 0xC9, 0xC6, 0xBD, 0xB5, 0xC8, 0xA1, 0xA3, 0xCB, 0xFB, 0xC3, 0xC7,
  0xB8, 0xB3, 0xD3, 0xD0, 0xC0, 0xED, 0xD0, 0xD4, 0xBA, 0xCD, 0xC1, 0xBC, 0xD0, 0xC4,
  0xA3, 0xAC, 0xB2, 0xA2, 0xD3, 0xA6, 0xD2, 0xD4, 0xD0, 0xD6, 0xB5, 0xDC, 0xB9, 0xD8,
  0xCF, 0xB5, 0xB5, 0xC4, 0xBE, 0xAB, 0xC9, 0xF1, 0xCF, 0xE0, 0xB6, 0xD4, 0xB4, 0xFD,
  0xA1, 0xA3,
]

/// Article 1 of the Universal Declaration in Big5.
private let chineseInBig5: [UInt8] = [
  0xA4, 0x48, 0xA4, 0x48, 0xA5, 0xCD, 0xA6, 0xD3, 0xA6, 0xDB, 0xA5, 0xD1, 0xA1, 0x41,
  0xA6, 0x62, 0xB4, 0x4C, 0xC4, 0x59, 0xA9, 0x4D, 0xC5, 0x76, 0xA7, 0x51, 0xA4, 0x57,
  0xA4, 0x40, 0xAB, 0xDF, 0xA5, 0xAD, 0xB5, 0xA5, 0xA1, 0x43, 0xA5, 0x4C, 0xAD, 0xCC,
  0xBD, 0xE1, 0xA6, 0xB3, 0xB2, 0x7A, 0xA9, 0xCA, 0xA9, 0x4D, 0xA8, 0x7D, 0xA4, 0xDF,
  0xA1, 0x41, 0xA8, 0xC3, 0xC0, 0xB3, 0xA5, 0x48, 0xA5, 0x53, 0xA7, 0xCC, 0xC3, 0xF6,
  0xAB, 0x59, 0xAA, 0xBA, 0xBA, 0xEB, 0xAF, 0xAB, 0xAC, 0xDB, 0xB9, 0xEF, 0xAB, 0xDD,
  0xA1, 0x43,
]
