import CICU

/// What becomes of letters, by code point; a table is made of it.
struct FoldLetters {
  /// The letters that stand for a letter whatever its neighbours are; none where it goes away.
  private(set) var replacements: [UInt32: [UInt32]] = [:]

  /// The letters whose neighbours matter.
  private(set) var actions: [UInt32: FoldAction] = [:]

  /// The places of marks in the order of their script.
  private(set) var ranks: [UInt32: UInt8] = [:]

  /// Gathers the letters of a strength.
  init(_ strength: FoldStrength) {
    addCase()
    addDigits()
    addWidth()
    addHan()
    addPunctuation()
    addArabic()
    if strength == .base { addBase() }
    addPresentationForms()
    closeReplacements()
    addScripts(strength)
  }

  private mutating func add(_ points: [UInt32], _ folded: [UInt32]) {
    for point in points { replacements[point] = folded }
  }

  /// Full case folding (CaseFolding.txt, statuses C and F), but for Ð and Ɖ, which look like Đ and
  /// stand in its place in Vietnamese texts.
  private mutating func addCase() {
    for range in Self.casedLetters {
      for point in range {
        let folded = unsafe letters(3) { unsafe cicu_case_folding(point, $0) }
        if folded != [point] { replacements[point] = folded }
      }
    }
    add([0xD0, 0xF0, 0x189, 0x256], [0x111])
  }

  private mutating func addDigits() {
    for zero in Self.digitZeros {
      for digit in UInt32(0)..<10 { replacements[zero + digit] = [0x30 + digit] }
    }
  }

  /// Wide ASCII of Chinese texts.
  private mutating func addWidth() {
    for point in UInt32(0xFF01)...0xFF5E {
      let plain = point - 0xFEE0
      replacements[point] = replacements[plain] ?? [plain]
    }
  }

  private mutating func addHan() {
    var traditional: UInt32?
    for letter in simplifiedHan.unicodeScalars {
      if let point = traditional {
        replacements[point] = [letter.value]
        traditional = nil
      } else {
        traditional = letter.value
      }
    }
  }

  /// Quotation marks, of which the apostrophe is a letter in Tetum and others; hyphens; blanks.
  private mutating func addPunctuation() {
    add([0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x2BB, 0x2BC, 0x2B9], [0x27])
    add([0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2033], [0x22])
    add(Array(0x2010...0x2015) + [0x2212], [0x2D])
    add(Array(0x2000...0x200A) + [0xA0, 0x1680, 0x202F, 0x205F, 0x3000], [0x20])
  }

  /// Letters that the keyboards of Jawi, Arabic and Persian have different codes for, and marks
  /// that are seldom written: vowel signs, loose hamzas, the Koran's signs, the line that widens
  /// words.
  private mutating func addArabic() {
    add([0x0643, 0x06AA], [0x06A9])
    add([0x06AC, 0x06AF], [0x0762])
    add([0x0649, 0x06CC], [0x064A])
    add([0x0622, 0x0623, 0x0625, 0x0671], [0x0627])
    add([0x0629, 0x06C1], [0x0647])
    add([0x0674], [0x0621])
    for marks in Self.arabicMarks { add(Array(marks), []) }
  }

  /// Latin letters without diacritics, and the letters of Jawi that Arabic keyboards lack.
  private mutating func addBase() {
    for point in Array(UInt32(0xC0)...0x24F) + Array(0x1E00...0x1EFF) {
      let plain = (replacements[point] ?? [point]).flatMap { letter in
        unsafe letters(18) { unsafe cicu_compatibility_decomposition(letter, $0) }
      }
      .filter { !(0x300...0x36F).contains($0) }
      if plain != [point], !plain.isEmpty { replacements[point] = plain }
    }
    add([0x110, 0x111, 0xD0, 0xF0, 0x189, 0x256], [0x64])
    add([0x131], [0x69])
    add([0xD8, 0xF8], [0x6F])
    add([0x141, 0x142], [0x6C])
    add(Array(0x300...0x36F), [])
    add([0x06BD], [0x0646])
    add([0x06A4], [0x0641])
    add([0x0686], [0x062C])
    add([0x06A0], [0x0639])
    add([0x06AC, 0x06AF, 0x0762], [0x06A9])
    add([0x06CF], [0x0648])
  }

  /// Arabic letters in the shapes of print and Chinese radicals, which texts copied from PDF hold
  /// in place of letters.
  private mutating func addPresentationForms() {
    for range in [0xFB50...0xFBB1, 0xFBD3...0xFBFF, 0xFE80...0xFEFC, 0x2F00...0x2FD5] {
      for point in range.map({ UInt32($0) }) {
        let plain = unsafe letters(18) { unsafe cicu_compatibility_decomposition(point, $0) }
        if plain != [point] { add([point], plain) }
      }
    }
  }

  /// Folds what letters fold to, until nothing changes any more.
  private mutating func closeReplacements() {
    var changed = true
    while changed {
      changed = false
      for (point, folded) in replacements {
        let closed = folded.flatMap { replacements[$0] ?? [$0] }
        if closed != folded {
          replacements[point] = closed
          changed = true
        }
      }
    }
  }

  private mutating func addScripts(_ strength: FoldStrength) {
    let scripts: [(FoldAction, [ClosedRange<UInt32>])] = [
      (.thai, [0x0E01...0x0E2E, 0x0E30...0x0E3A, 0x0E40...0x0E45, 0x0E47...0x0E4E]),
      (.lao, [0x0E81...0x0EAE, 0x0EB0...0x0EC4, 0x0EC8...0x0ECE, 0x0EDC...0x0EDF]),
      (.khmer, [0x1780...0x17D3, 0x17D8...0x17D8, 0x17DD...0x17DD]),
      (.myanmar, [0x1000...0x1049, 0x104E...0x108F, 0x109A...0x109D, 0xAA60...0xAA7F]),
      (.tamilSha, [0x0BB6...0x0BB6]),
    ]
    for (action, ranges) in scripts {
      for range in ranges { for point in range { actions[point] = action } }
    }
    addRanks(ThaiFolding.self)
    addRanks(LaoFolding.self)
    addRanks(KhmerFolding.self)
    addRanks(MyanmarFolding.self)
    for sign in [0x0E33, 0x0EB3] as [UInt32] { ranks[sign] = 17 }
    for sign in [0x1039, 0x17D2] as [UInt32] { ranks[sign] = FoldTable.stacker }
    ranks[0x103A] = FoldTable.killer
    guard strength == .spelling else { return }
    for vowel in VietnameseVowel.toned { actions[vowel] = .tonedVowel }
  }

  private mutating func addRanks<Folding: SyllableFolding>(_ folding: Folding.Type) {
    for point in actions.keys where Folding.isMark(point) {
      ranks[point] = UInt8(Folding.order(point) + 1)
    }
    for range in Folding.irregular {
      for point in range {
        ranks[point] =
          Folding.joins(point) ? FoldTable.irregularMark : FoldTable.irregularLetter
      }
    }
  }

  private func letters(_ most: Int, _ write: (UnsafeMutablePointer<UInt32>) -> Int32) -> [UInt32] {
    unsafe [UInt32](unsafeUninitializedCapacity: most) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = Int(unsafe write(start))
    }
  }

  /// Where Unicode has letters with case.
  private static let casedLetters: [ClosedRange<UInt32>] = [
    0x41...0x5A, 0xB5...0x587, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF, 0x1E00...0x1FFF,
    0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2D, 0xA640...0xA7FF, 0xAB30...0xABBF,
    0xFB00...0xFB17, 0x10400...0x105BF, 0x10C80...0x10CF2, 0x118A0...0x118DF, 0x16E40...0x16E7F,
    0x1E900...0x1E943,
  ]

  private static let arabicMarks: [ClosedRange<UInt32>] = [
    0x0610...0x061A, 0x0640...0x0640, 0x064B...0x065F, 0x0670...0x0670, 0x06D6...0x06DC,
    0x06DF...0x06E4, 0x06E7...0x06E8, 0x06EA...0x06ED,
  ]

  /// The zeros of the decimal digits (general category Nd) of scripts that people here write; those
  /// of Myanmar script are read in their context.
  private static let digitZeros: [UInt32] = [
    0x0660, 0x06F0, 0x0966, 0x0BE6, 0x0E50, 0x0ED0, 0x1090, 0x17E0, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0xA9D0, 0xA9F0, 0xAA50, 0x16B50, 0x1E140,
  ]
}
