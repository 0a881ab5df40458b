internal import Formats

/// Finds the words of a picture and the room that they have.
struct PictureTexts {
  private(set) var texts: [Picture.Text] = []

  // Words may come so close to the edge of the picture, in its units.
  private static let margin = 12.0
  private static let usualFontSize = 16.0
  // By how much a translation may be longer than the author's words, where nothing else is known.
  private static let usualGrowth = 0.5
  private static let smallestGrowthEms = 4.0

  /// What an element takes over from those around it.
  private struct Inherited {
    var fontSize = usualFontSize
    var anchor = "start"
    /// The edges of the picture; nil where coordinates are not those of the picture.
    var edges: ClosedRange<Double>?
  }

  init(of root: Picture.Element) {
    var inherited = Inherited()
    let box = (root.value("viewBox") ?? "").split { $0 == " " || $0 == "," }.compactMap {
      Double($0)
    }
    if box.count == 4, box[2] > 0 { inherited.edges = box[0]...(box[0] + box[2]) }
    collect(root, inherited)
  }

  private mutating func collect(_ element: Picture.Element, _ inherited: Inherited) {
    var inherited = inherited
    if let size = element.number("font-size"), size > 0 { inherited.fontSize = size }
    if let anchor = element.value("text-anchor"), ["start", "middle", "end"].contains(anchor) {
      inherited.anchor = anchor
    }
    if element.value("transform") != nil || element.name == "defs" { inherited.edges = nil }
    if element.name == "text" { texts.append(Self.text(element, inherited)) }
    for child in element.children { collect(child, inherited) }
  }

  private static func text(_ element: Picture.Element, _ inherited: Inherited) -> Picture.Text {
    let own = guessedWidth(element.words) * inherited.fontSize
    let x = element.number("x") ?? 0
    let known =
      element.number(PictureRules.roomAttribute)
      ?? inherited.edges.map { edges in
        let (left, right) = (x - edges.lowerBound - margin, edges.upperBound - margin - x)
        return switch inherited.anchor {
        case "middle": 2 * min(left, right)
        case "end": left
        default: right
        }
      }
    let usual = own + max(own * usualGrowth, smallestGrowthEms * inherited.fontSize)
    return Picture.Text(
      words: element.words, fontSize: inherited.fontSize,
      room: max(own, known ?? usual), anchor: inherited.anchor)
  }
}

extension Picture.Element {
  /// The value of an attribute as a number, also when it is given in pixels.
  fileprivate func number(_ attribute: String) -> Double? {
    guard var text = value(attribute)?[...] else { return nil }
    if text.hasSuffix("px") { text = text.dropLast(2) }
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }
}
