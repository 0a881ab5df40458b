/// The measures of a page, in points.
struct PageMeasures {
  var width: Double
  var height: Double
  var margin: Double
  /// The size of letters in running text.
  var textSize: Double

  /// The room above the text for the running title, and below for the number of the page.
  var edge: Double { textSize * 2.1 }

  var columnWidth: Double { width - 2 * margin }
  var columnHeight: Double { height - 2 * margin - 2 * edge }
  var top: Double { margin + edge }

  /// Returns the measures that an edition asks for.
  init(_ choices: PackChoices) {
    let isSmall = choices.paper != .a4
    width = isSmall ? 419.53 : 595.28
    height = isSmall ? 595.28 : 841.89
    margin = isSmall ? 32 : 50
    textSize = choices.isLargePrint ? 17 : isSmall ? 9.5 : 11
  }

  /// The sizes of headings beside running text, as in print.
  func headingSize(_ level: Int) -> Double {
    switch level {
    case 1: textSize * 1.75
    case 2: textSize * 1.3
    case 3: textSize * 1.08
    default: textSize
    }
  }
}

/// The order in which pages stand on sheets.
enum Imposition {
  /// Two pages on each side of a sheet, so that the folded and stapled sheets read in order; nil is
  /// an empty page.
  ///
  /// Sides come in pairs: the front of a sheet, and its back when the sheet is turned over its
  /// short edge. A book from right to left mirrors them.
  static func booklet(_ count: Int, isRightToLeft: Bool) -> [(left: Int?, right: Int?)] {
    let total = (count + 3) / 4 * 4
    let page = { (index: Int) -> Int? in index < count ? index : nil }
    return (0..<total / 2).map { side in
      let (low, high) = (page(side), page(total - 1 - side))
      let isFront = side % 2 == 0
      return isFront != isRightToLeft ? (high, low) : (low, high)
    }
  }
}
