internal import Text

/// The letters of a text as names are compared, with the place of each.
///
/// Case, diacritics, invisible characters and the ways to encode one syllable do not count, and
/// neither does what stands between letters; whether something stands there is kept.
struct LeakText {
  /// The letters.
  let letters: [UInt32]

  /// Where each letter stands in the folded text.
  private let offsets: [Int32]

  /// Whether a letter is the first of the text or has something before it that is no letter.
  let opens: [Bool]

  private let folded: FoldedText
  private let length: Int

  init(_ text: String) throws(TextError) {
    folded = try Text.folded(text, .base)
    var letters: [UInt32] = []
    var offsets: [Int32] = []
    var opens: [Bool] = []
    letters.reserveCapacity(folded.text.utf8.count)
    offsets.reserveCapacity(folded.text.utf8.count)
    opens.reserveCapacity(folded.text.utf8.count)
    var place: Int32 = 0
    var isOpen = true
    for scalar in folded.text.unicodeScalars {
      let value = scalar.value
      if isNameLetter(value) {
        letters.append(europeanDigit(value))
        offsets.append(place)
        opens.append(isOpen)
        isOpen = false
      } else {
        isOpen = true
      }
      place += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    }
    length = Int(place)
    self.letters = letters
    self.offsets = offsets
    self.opens = opens
  }

  /// What some letters were made of, in bytes of UTF-8 of the text.
  func source(of range: Range<Int>) -> Range<Int> {
    let end = range.upperBound - 1
    let last = letters[end]
    // A digit of another script takes more bytes than the one that it became.
    var stop = Int(offsets[end]) + 1
    if end + 1 < offsets.count, !opens[end + 1] {
      stop = Int(offsets[end + 1])
    } else {
      let bytes = folded.text.utf8
      var index = bytes.index(bytes.startIndex, offsetBy: stop)
      while last >= 0x30, index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 {
        index = bytes.index(after: index)
        stop += 1
      }
    }
    return folded.sourceRange(of: Int(offsets[range.lowerBound])..<min(stop, length))
  }
}

/// Whether a scalar is a letter, a digit or a mark on one, in the scripts of the region.
private func isNameLetter(_ value: UInt32) -> Bool {
  if value < 0x80 {
    return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value)
      || (0x61...0x7A).contains(value)
  }
  switch value {
  case 0x80...0xBF, 0xD7, 0xF7: return false
  case 0x060C...0x061F, 0x066A...0x066D, 0x06D4: return false
  case 0x0E2F, 0x0E3F, 0x0E46, 0x0E4F, 0x0E5A, 0x0E5B, 0x0EAF, 0x0EC6: return false
  case 0x104A...0x104F, 0x17D4...0x17DB: return false
  case 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE6F: return false
  case 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: return false
  default: return true
  }
}

/// The digit of Europe for one of the region's, or the letter itself.
func europeanDigit(_ value: UInt32) -> UInt32 {
  switch value {
  case 0x0660...0x0669, 0x06F0...0x06F9, 0x0E50...0x0E59, 0x0ED0...0x0ED9, 0x1040...0x1049,
    0x1090...0x1099, 0x17E0...0x17E9, 0xFF10...0xFF19:
    0x30 + (value & 15)
  case 0x0BE6...0x0BEF: 0x30 + value - 0x0BE6
  default: value
  }
}

/// Whether a letter belongs to a script that puts no blanks between words.
func isUnspaced(_ value: UInt32) -> Bool {
  switch value {
  case 0x0E01...0x0EDF, 0x1000...0x109F, 0x1780...0x17D3, 0xA9E0...0xA9FE, 0xAA60...0xAA7F: true
  case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
  default: false
  }
}

/// Whether a letter is one of a script without blanks that is not of China or Japan.
func isBrahmic(_ value: UInt32) -> Bool {
  isUnspaced(value) && value < 0x3000 || value > 0xA000 && value < 0xAB00
}
