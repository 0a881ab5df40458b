/// A script that texts are identified by, with its ISO 15924 code.
enum LetterScript: String, CaseIterable {
  case latin = "Latn"
  case arabic = "Arab"
  case balinese = "Bali"
  case batak = "Batk"
  case bengali = "Beng"
  case cham = "Cham"
  case cyrillic = "Cyrl"
  case devanagari = "Deva"
  case greek = "Grek"
  case han = "Hani"
  case hangul = "Hang"
  case hebrew = "Hebr"
  case hiragana = "Hira"
  case hmong = "Hmng"
  case javanese = "Java"
  case katakana = "Kana"
  case khmer = "Khmr"
  case lanna = "Lana"
  case lao = "Laoo"
  case myanmar = "Mymr"
  case newHmong = "Hmnp"
  case newTaiLue = "Talu"
  case sundanese = "Sund"
  case taiLe = "Tale"
  case taiViet = "Tavt"
  case tamil = "Taml"
  case thai = "Thai"

  /// The language that alone uses the script, as far as this program goes.
  var onlyLanguage: String? {
    switch self {
    case .javanese: "jv"
    case .khmer: "km"
    case .lao: "lo"
    case .newTaiLue: "khb"
    case .sundanese: "su"
    case .taiLe: "tdd"
    case .taiViet: "blt"
    case .tamil: "ta"
    case .thai: "th"
    default: nil
    }
  }

  /// Returns the script of a letter, or nil for what is of none of these.
  ///
  /// The scalar must be one that Unicode calls alphabetic: signs stand in the same blocks.
  static func of(_ scalar: Unicode.Scalar) -> LetterScript? {
    if scalar.value < 0x250 { return scalar.value < 0x41 ? nil : .latin }
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].range.contains(scalar.value) ? blocks[low].script : nil
  }

  /// The blocks of letters, from Unicode 15's `Blocks.txt`, in order.
  private static let blocks: [(range: ClosedRange<UInt32>, script: LetterScript)] = [
    (0x250...0x2AF, .latin), (0x370...0x3FF, .greek), (0x400...0x52F, .cyrillic),
    (0x590...0x5FF, .hebrew), (0x600...0x6FF, .arabic), (0x750...0x77F, .arabic),
    (0x870...0x8FF, .arabic), (0x900...0x97F, .devanagari), (0x980...0x9FF, .bengali),
    (0xB80...0xBFF, .tamil), (0xE00...0xE7F, .thai), (0xE80...0xEFF, .lao),
    (0x1000...0x109F, .myanmar), (0x1100...0x11FF, .hangul), (0x1780...0x17FF, .khmer),
    (0x1950...0x197F, .taiLe), (0x1980...0x19DF, .newTaiLue), (0x1A20...0x1AAF, .lanna),
    (0x1B00...0x1B7F, .balinese), (0x1B80...0x1BBF, .sundanese), (0x1BC0...0x1BFF, .batak),
    (0x1E00...0x1EFF, .latin), (0x1F00...0x1FFF, .greek), (0x2C60...0x2C7F, .latin),
    (0x3005...0x3007, .han), (0x3040...0x309F, .hiragana), (0x30A0...0x30FF, .katakana),
    (0x3130...0x318F, .hangul), (0x3400...0x9FFF, .han), (0xA720...0xA7FF, .latin),
    (0xA980...0xA9DF, .javanese), (0xA9E0...0xA9FF, .myanmar), (0xAA00...0xAA5F, .cham),
    (0xAA60...0xAA7F, .myanmar), (0xAA80...0xAADF, .taiViet), (0xAC00...0xD7FF, .hangul),
    (0xF900...0xFAFF, .han), (0xFB50...0xFDFF, .arabic), (0xFE70...0xFEFF, .arabic),
    (0xFF21...0xFF5A, .latin), (0x16B00...0x16B8F, .hmong), (0x1E100...0x1E14F, .newHmong),
    (0x20000...0x3FFFF, .han),
  ]
}
