/// What a picture may hold.
///
/// Pictures are copied into packs that people open as pages of their own, so whatever is not named
/// here is refused.
enum PictureRules {
  static let namespace = "http://www.w3.org/2000/svg"
  /// Packs write the namespace where an author left it out.
  static let namespaces: Set<String> = ["", namespace]
  static let linkNamespace = "http://www.w3.org/1999/xlink"
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
  static let largestBytes = 200_000
  static let deepest = 20

  /// The author's word on how wide a text may become, in the units of the picture.
  static let roomAttribute = "data-room"

  static let elements: Set<String> = [
    "circle", "clipPath", "defs", "ellipse", "g", "line", "linearGradient", "path", "polygon",
    "polyline", "radialGradient", "rect", "stop", "svg", "text", "use",
  ]

  static let attributes: Set<String> = [
    "clip-path", "clip-rule", "clipPathUnits", "cx", "cy", "d", "fill", "fill-opacity", "fill-rule",
    "font-size", "font-style", "font-weight", "fx", "fy", "gradientTransform", "gradientUnits",
    "height", "href", "id", "offset", "opacity", "points", "preserveAspectRatio", "r", "rx", "ry",
    "spreadMethod", "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width",
    "text-anchor", "transform", "version", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
    roomAttribute,
  ]

  /// Attributes that packs set themselves, so the author's are left out.
  static let ours: Set<String> = ["direction", "font-family", "lang", "space"]

  /// Elements that text may stand in.
  static let holders: Set<String> = ["g", "svg"]

  /// Tells whether a value stays inside the file: it may point to an element by `#name` or
  /// `url(#name)` only, call nothing but what places and colours shapes, and hide nothing behind an
  /// escape.
  static func isLocal(_ value: String, of attribute: String) -> Bool {
    let bytes = Array(value.utf8)
    if attribute == "href" { return isReference(bytes[...]) }
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "<"),
        UInt8(ascii: ">"):
        return false
      case UInt8(ascii: "/") where place + 1 < bytes.count:
        if [UInt8(ascii: "/"), UInt8(ascii: "*")].contains(bytes[place + 1]) { return false }
      case UInt8(ascii: ":"):
        if schemes.contains(word(before: place, in: bytes)) { return false }
      case UInt8(ascii: "("):
        let name = word(before: place, in: bytes)
        let inside = bytes[(place + 1)...].prefix { $0 != UInt8(ascii: ")") }
        guard name == "url" ? isReference(inside) : functions.contains(name) else { return false }
      default: continue
      }
    }
    return true
  }

  private static let functions: Set = [
    "hsl", "hsla", "matrix", "rgb", "rgba", "rotate", "scale", "skewx", "skewy", "translate",
  ]

  private static let schemes: Set = ["data", "file", "http", "https", "javascript"]

  /// Whether bytes are `#` and the name of an element.
  private static func isReference(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: "#") else { return false }
    let name = bytes.dropFirst()
    return name.first.map(isLetter) == true
      && name.allSatisfy { isNamePart($0) || $0 == UInt8(ascii: ".") }
  }

  /// The word that ends before a place, in small letters, whatever spaces lie between.
  private static func word(before place: Int, in bytes: [UInt8]) -> String {
    let before = bytes[..<place]
    let end = before.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    let start = before[..<end].lastIndex { !isNamePart($0) }.map { $0 + 1 } ?? 0
    return String(decoding: before[start..<end], as: UTF8.self).lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
