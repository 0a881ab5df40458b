import Lessons

/// What an element of a picture takes over from those around it.
struct PictureLook {
  var transform = Transform(a: 1, b: 0, c: 0, d: 1, e: 0, f: 0)
  var fill = "black"
  var stroke = "none"
  var opacity = 1.0
  var fillOpacity = 1.0
  var strokeOpacity = 1.0
  var strokeWidth = 1.0
  var cap = 0
  var join = 0
  var dashes: [Double] = []
  var fontSize = 16.0
  var isBold = false
  var anchor = "start"

  /// Takes what an element says of itself.
  mutating func take(_ element: Picture.Element) {
    if let text = element.value("transform") {
      transform = transform.after(Transform(svg: text))
    }
    if let value = element.value("fill") { fill = value }
    if let value = element.value("stroke") { stroke = value }
    if let value = element.number("opacity") { opacity *= value }
    if let value = element.number("fill-opacity") { fillOpacity = value }
    if let value = element.number("stroke-opacity") { strokeOpacity = value }
    if let value = element.number("stroke-width") { strokeWidth = value }
    if let value = element.value("stroke-linecap") { cap = ["round": 1, "square": 2][value] ?? 0 }
    if let value = element.value("stroke-linejoin") { join = ["round": 1, "bevel": 2][value] ?? 0 }
    if let value = element.value("stroke-dasharray") { dashes = numbers(in: value) }
    if let value = element.number("font-size") { fontSize = value }
    if let value = element.value("font-weight") {
      isBold = ["bold", "bolder", "600", "700", "800", "900"].contains(value)
    }
    if let value = element.value("text-anchor") { anchor = value }
  }
}

/// The colours of SVG.
enum SVGColour {
  /// Returns the red, green and blue of a colour, or nil for none.
  static func code(of value: String) -> UInt32? {
    let text = value.lowercased()
    if text.hasPrefix("#") {
      let digits = text.dropFirst()
      let whole = digits.count == 3 ? digits.flatMap { [$0, $0] } : Array(digits)
      return UInt32(String(whole.prefix(6)), radix: 16)
    }
    if text.hasPrefix("rgb") {
      let parts = numbers(in: String(text.drop { $0 != "(" }.dropFirst()))
      guard parts.count >= 3 else { return nil }
      return parts.prefix(3).reduce(0) { $0 << 8 | UInt32(max(0, min(255, $1))) }
    }
    return names[text]
  }

  // The colours of HTML 4; lessons use codes for all others.
  private static let names: [String: UInt32] = [
    "aqua": 0x00FFFF, "black": 0x000000, "blue": 0x0000FF, "fuchsia": 0xFF00FF, "gray": 0x808080,
    "green": 0x008000, "grey": 0x808080, "lime": 0x00FF00, "maroon": 0x800000, "navy": 0x000080,
    "olive": 0x808000, "orange": 0xFFA500, "purple": 0x800080, "red": 0xFF0000, "silver": 0xC0C0C0,
    "teal": 0x008080, "white": 0xFFFFFF, "yellow": 0xFFFF00,
  ]
}
