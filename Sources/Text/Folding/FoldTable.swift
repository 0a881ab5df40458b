import CICU

/// What to do with a letter when text is folded.
enum FoldAction: UInt8 {
  case keep
  case replace
}

/// What becomes of each letter that folds without a look at its neighbours.
final class FoldTable: Sendable {
  /// The table that all folds share.
  static let shared = FoldTable()

  private let actions: [UInt8]
  private let replacements: [UInt32: [UInt32]]

  private init() {
    var replacements: [UInt32: [UInt32]] = [:]
    for range in Self.casedLetters {
      for point in range {
        var letters: [UInt32] = [0, 0, 0]
        let count = unsafe letters.withUnsafeMutableBufferPointer { buffer in
          guard let start = buffer.baseAddress else { return 0 }
          return Int(unsafe cicu_case_folding(point, start))
        }
        let folded = Array(letters.prefix(count))
        if folded != [point] { replacements[point] = folded }
      }
    }
    for zero in Self.digitZeros {
      for digit in 0..<10 { replacements[zero + UInt32(digit)] = [0x30 + UInt32(digit)] }
    }
    for point in UInt32(0xFF01)...0xFF5E {
      let plain = point - 0xFEE0
      replacements[point] = replacements[plain] ?? [plain]
    }
    replacements[0x3000] = [0x20]
    var actions = [UInt8](repeating: FoldAction.keep.rawValue, count: 0x10000)
    for point in replacements.keys where point < 0x10000 {
      actions[Int(point)] = FoldAction.replace.rawValue
    }
    self.actions = actions
    self.replacements = replacements
  }

  /// Returns what to do with a letter.
  func action(of point: UInt32) -> FoldAction {
    guard point < 0x10000 else { return replacements[point] == nil ? .keep : .replace }
    return FoldAction(rawValue: actions[Int(point)]) ?? .keep
  }

  /// Returns the letters that stand for a letter.
  func replacement(of point: UInt32) -> [UInt32] { replacements[point] ?? [point] }

  /// Where Unicode has letters with case.
  private static let casedLetters: [ClosedRange<UInt32>] = [
    0x41...0x5A, 0xB5...0x587, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF, 0x1E00...0x1FFF,
    0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2D, 0xA640...0xA7FF, 0xAB30...0xABBF,
    0xFB00...0xFB17, 0x10400...0x105BF, 0x10C80...0x10CF2, 0x118A0...0x118DF, 0x16E40...0x16E7F,
    0x1E900...0x1E943,
  ]

  /// The zeros of the decimal digits (general category Nd) of scripts that people here write.
  private static let digitZeros: [UInt32] = [
    0x0660, 0x06F0, 0x0966, 0x0BE6, 0x0E50, 0x0ED0, 0x1040, 0x1090, 0x17E0, 0x1946, 0x19D0, 0x1A80,
    0x1A90, 0x1B50, 0x1BB0, 0xA9D0, 0xA9F0, 0xAA50, 0x16B50, 0x1E140,
  ]
}
