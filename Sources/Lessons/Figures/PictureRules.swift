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
  /// `url(#name)` only, and may hide nothing behind an escape.
  static func isLocal(_ value: String, of attribute: String) -> Bool {
    if attribute == "href" { return value.wholeMatch(of: /#[A-Za-z][\w.\-]*/) != nil }
    // Nearly every value is of numbers and names, and none of the rules below can meet those.
    guard value.utf8.contains(where: Set("\\@&<>/(:".utf8).contains) else { return true }
    guard !value.contains(/[\\@&<>]/), !value.contains("//"), !value.contains("/*") else {
      return false
    }
    let rest = value.replacing(/url\(#[A-Za-z][\w.\-]*\)/, with: "").lowercased()
    return !rest.contains(/(url|src|image|image-set|element|paint|expression|var|attr)\s*\(/)
      && !rest.contains(/(javascript|data|https?|file)\s*:/)
  }
}
