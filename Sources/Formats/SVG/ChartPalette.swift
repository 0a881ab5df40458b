/// Colours and patterns that stay apart for colour-blind readers and in grey print.
///
/// The colours are those of Masataka Okabe and Kei Ito, “Color Universal Design” (2002, revised
/// 2008). The order puts a light one after a dark one.
enum ChartPalette {
  /// One series' look.
  struct Style {
    let colour: String
    /// The colour of text that has a contrast of 4.5 : 1 or more on it.
    let ink: String
    /// The path of the pattern in a square of 8 × 8, none for plain colour.
    let pattern: String?
    /// Whether the path is filled rather than drawn as lines.
    let isFilled: Bool

    init(_ colour: String, ink: String, pattern: String? = nil, isFilled: Bool = false) {
      self.colour = colour
      self.ink = ink
      self.pattern = pattern
      self.isFilled = isFilled
    }
  }

  /// The looks, in the order in which series take them.
  static let styles = [
    Style("#0072B2", ink: "#FFFFFF"),
    Style("#E69F00", ink: "#000000", pattern: "M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6"),
    Style(
      "#009E73", ink: "#000000",
      pattern: "M1 2 a1 1 0 1 0 2 0 a1 1 0 1 0 -2 0 M5 6 a1 1 0 1 0 2 0 a1 1 0 1 0 -2 0",
      isFilled: true),
    Style("#F0E442", ink: "#000000"),
    Style("#D55E00", ink: "#000000", pattern: "M4 0 L4 8"),
    Style("#56B4E9", ink: "#000000", pattern: "M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2"),
    Style("#CC79A7", ink: "#000000", pattern: "M0 4 L8 4"),
    Style("#000000", ink: "#FFFFFF"),
  ]
}
