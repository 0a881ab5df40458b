/// The script and the class of every letter, looked up without a branch in the basic plane.
///
/// The tables are made once and never freed, so that the loops over text need no reference counts.
@safe struct LetterTable: @unchecked Sendable {
  /// The table that all breakers share.
  static let shared = LetterTable()

  /// For each code point of the basic plane its script in the upper and its class in the lower four
  /// bits.
  let entries: UnsafePointer<UInt8>

  private init() {
    let made = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x10000)
    unsafe made.initialize(repeating: 0, count: 0x10000)
    for (script, letterClass, ranges) in Self.letters {
      for range in ranges {
        for point in range where point < 0x10000 {
          unsafe made[Int(point)] = Self.entry(script, letterClass)
        }
      }
    }
    unsafe entries = UnsafePointer(made)
  }

  /// Returns the entry of a code point.
  @inline(__always)
  func entry(of point: UInt32) -> UInt8 {
    point < 0x10000 ? unsafe entries[Int(point)] : Self.entry(beyondBasicPlane: point)
  }

  /// Returns the script of an entry.
  @inline(__always)
  static func script(_ entry: UInt8) -> OrthographicScript {
    unsafe unsafeBitCast(entry >> 4, to: OrthographicScript.self)
  }

  /// Returns the class of an entry.
  @inline(__always)
  static func letterClass(_ entry: UInt8) -> LetterClass {
    // Entries are made from classes alone, and a conversion that checks takes its time in every
    // loop over text.
    unsafe unsafeBitCast(entry & 15, to: LetterClass.self)
  }

  private static func entry(_ script: OrthographicScript, _ letterClass: LetterClass) -> UInt8 {
    script.rawValue << 4 | letterClass.rawValue
  }

  private static func entry(beyondBasicPlane point: UInt32) -> UInt8 {
    switch point {
    case 0x16B00...0x16B1B: entry(.pahawhHmong, .prefix)
    case 0x16B1C...0x16B2F: entry(.pahawhHmong, .base)
    case 0x16B30...0x16B36: entry(.pahawhHmong, .mark)
    case 0x16B40...0x16B43: entry(.pahawhHmong, .sign)
    case 0x16B50...0x16B59: entry(.pahawhHmong, .digit)
    case 0x16B63...0x16B8F: entry(.pahawhHmong, .sign)
    case 0x1E100...0x1E123: entry(.nyiakengHmong, .base)
    case 0x1E124...0x1E12C: entry(.nyiakengHmong, .mark)
    case 0x1E130...0x1E136: entry(.nyiakengHmong, .tone)
    case 0x1E137...0x1E13D: entry(.nyiakengHmong, .mark)
    case 0x1E140...0x1E149: entry(.nyiakengHmong, .digit)
    case 0x1E14E: entry(.nyiakengHmong, .sign)
    case 0xE0100...0xE01EF: entry(.none, .joiner)
    default: 0
    }
  }

  private typealias Letters = (
    script: OrthographicScript, letterClass: LetterClass, ranges: [ClosedRange<UInt32>]
  )

  /// The letters of the basic plane; a later line wins over an earlier one.
  private static let letters: [Letters] =
    southEastAsian + myanmar + tai + islands + [
      (
        .none, .joiner,
        [
          0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200C...0x200D, 0x20D0...0x20FF,
          0x2060...0x2060, 0xFE00...0xFE0F, 0xFE20...0xFE2F,
        ]
      )
    ]

  private static let southEastAsian: [Letters] = [
    (.thai, .base, [0x0E01...0x0E2E]),
    (.thai, .sign, [0x0E2F...0x0E2F, 0x0E46...0x0E46]),
    (.thai, .mark, [0x0E30...0x0E3A, 0x0E45...0x0E45, 0x0E47...0x0E4E]),
    (.thai, .medial, [0x0E34...0x0E34, 0x0E38...0x0E38]),
    (.thai, .hungry, [0x0E31...0x0E31, 0x0E37...0x0E37]),
    (.thai, .prefix, [0x0E40...0x0E44]),
    (.thai, .killer, [0x0E4C...0x0E4C]),
    (.thai, .digit, [0x0E50...0x0E59]),
    (.lao, .base, [0x0E81...0x0EAE, 0x0EDC...0x0EDF]),
    (.lao, .sign, [0x0EAF...0x0EAF, 0x0EC6...0x0EC6]),
    (.lao, .mark, [0x0EB0...0x0EBC, 0x0EBD...0x0EBD, 0x0EC8...0x0ECE]),
    (.lao, .hungry, [0x0EB1...0x0EB1, 0x0EBB...0x0EBB]),
    (.lao, .prefix, [0x0EC0...0x0EC4]),
    (.lao, .killer, [0x0ECC...0x0ECC]),
    (.lao, .digit, [0x0ED0...0x0ED9]),
    (.khmer, .base, [0x1780...0x17B3, 0x17DC...0x17DC]),
    (.khmer, .mark, [0x17B4...0x17D3, 0x17DD...0x17DD]),
    (.khmer, .killer, [0x17CB...0x17CB, 0x17CD...0x17CD]),
    (.khmer, .stacker, [0x17D2...0x17D2]),
    (.khmer, .sign, [0x17D7...0x17D7]),
    (.khmer, .digit, [0x17E0...0x17E9]),
  ]

  private static let myanmar: [Letters] = [
    (
      .myanmar, .base,
      [
        0x1000...0x102A, 0x103F...0x103F, 0x104E...0x104E, 0x1050...0x1055, 0x105A...0x105D,
        0x1061...0x1061, 0x1065...0x1066, 0x106E...0x1070, 0x1075...0x1081, 0x108E...0x108E,
        0xA9E0...0xA9E4, 0xA9E7...0xA9EF, 0xA9FA...0xA9FE, 0xAA60...0xAA6F, 0xAA71...0xAA76,
        0xAA7A...0xAA7A, 0xAA7E...0xAA7F,
      ]
    ),
    (
      .myanmar, .mark,
      [
        0x102B...0x1036, 0x1038...0x1038, 0x1056...0x1059, 0x1062...0x1064, 0x1067...0x106D,
        0x1071...0x1074, 0x1083...0x108D, 0x108F...0x108F, 0x109A...0x109D, 0xA9E5...0xA9E6,
        0xAA70...0xAA70, 0xAA7B...0xAA7D,
      ]
    ),
    (
      .myanmar, .medial,
      [0x1037...0x1037, 0x103B...0x103E, 0x105E...0x1060, 0x1082...0x1082]
    ),
    (.myanmar, .stacker, [0x1039...0x1039]),
    (.myanmar, .killer, [0x103A...0x103A]),
    (.myanmar, .digit, [0x1040...0x1049, 0x1090...0x1099, 0xA9F0...0xA9F9]),
    (.myanmar, .sign, [0x104C...0x104D, 0x104F...0x104F]),
  ]

  private static let tai: [Letters] = [
    (.lanna, .base, [0x1A20...0x1A54]),
    (.lanna, .mark, [0x1A55...0x1A5E, 0x1A61...0x1A7C, 0x1A7F...0x1A7F]),
    (.lanna, .stacker, [0x1A60...0x1A60]),
    (.lanna, .digit, [0x1A80...0x1A89, 0x1A90...0x1A99]),
    (.lanna, .sign, [0x1AA7...0x1AA7]),
    (.newTaiLue, .base, [0x1980...0x19AB]),
    (.newTaiLue, .mark, [0x19B0...0x19C9]),
    (.newTaiLue, .prefix, [0x19B5...0x19B7, 0x19BA...0x19BA]),
    (.newTaiLue, .digit, [0x19D0...0x19DA]),
    (.taiLe, .base, [0x1950...0x1962]),
    (.taiLe, .mark, [0x1963...0x196D]),
    (.taiLe, .tone, [0x1970...0x1974]),
    (.taiViet, .base, [0xAA80...0xAAAF]),
    (.taiViet, .mark, [0xAAB0...0xAAC1]),
    (.taiViet, .prefix, [0xAAB5...0xAAB6, 0xAAB9...0xAAB9, 0xAABB...0xAABC]),
    (.taiViet, .tone, [0xAAC0...0xAAC0, 0xAAC2...0xAAC2]),
    (.taiViet, .sign, [0xAADB...0xAADD]),
  ]

  private static let islands: [Letters] = [
    (.cham, .base, [0xAA00...0xAA28]),
    (.cham, .mark, [0xAA29...0xAA36, 0xAA40...0xAA4D]),
    (.cham, .digit, [0xAA50...0xAA59]),
    (.javanese, .base, [0xA984...0xA9B2]),
    (.javanese, .mark, [0xA980...0xA983, 0xA9B3...0xA9BF]),
    (.javanese, .stackerOrKiller, [0xA9C0...0xA9C0]),
    (.javanese, .sign, [0xA9CF...0xA9CF]),
    (.javanese, .digit, [0xA9D0...0xA9D9]),
    (.balinese, .base, [0x1B05...0x1B33, 0x1B45...0x1B4C]),
    (.balinese, .mark, [0x1B00...0x1B04, 0x1B34...0x1B43, 0x1B6B...0x1B73]),
    (.balinese, .stackerOrKiller, [0x1B44...0x1B44]),
    (.balinese, .digit, [0x1B50...0x1B59]),
    (.sundanese, .base, [0x1B83...0x1BA0, 0x1BAE...0x1BAF, 0x1BBA...0x1BBF]),
    (.sundanese, .mark, [0x1B80...0x1B82, 0x1BA1...0x1BAD]),
    (.sundanese, .killer, [0x1BAA...0x1BAA]),
    (.sundanese, .stacker, [0x1BAB...0x1BAB]),
    (.sundanese, .digit, [0x1BB0...0x1BB9]),
    (.batak, .base, [0x1BC0...0x1BE5]),
    (.batak, .mark, [0x1BE6...0x1BF1]),
    (.batak, .killer, [0x1BF2...0x1BF3]),
  ]
}
