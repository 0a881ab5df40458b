import Glibc

/// A change of coordinates, in the order of SVG's `matrix(a b c d e f)`.
struct Transform: Hashable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  /// Where a point comes to stand.
  func callAsFunction(_ point: Point) -> Point {
    Point(x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f)
  }

  /// How much lengths grow, on the whole.
  var scale: Double { abs(a * d - b * c).squareRoot() }

  /// The change that first makes another one.
  func after(_ other: Transform) -> Transform {
    Transform(
      a: a * other.a + c * other.b, b: b * other.a + d * other.b, c: a * other.c + c * other.d,
      d: b * other.c + d * other.d, e: a * other.e + c * other.f + e,
      f: b * other.e + d * other.f + f)
  }

  func callAsFunction(_ outline: Outline) -> Outline {
    Outline(
      steps: outline.steps.map { step in
        switch step {
        case .close: .close
        case .curve(let first, let second, let end): .curve(self(first), self(second), self(end))
        case .line(let point): .line(self(point))
        case .move(let point): .move(self(point))
        }
      })
  }

  /// Reads SVG's `transform`, which holds one change after the other; what is no change is passed
  /// over.
  init(svg text: String) {
    for function in text.split(separator: ")") {
      let parts = function.split(separator: "(")
      guard parts.count == 2 else { continue }
      let name = parts[0].split { $0 == " " || $0 == "," || $0 == "\n" }.last ?? ""
      if let next = Transform(String(name), numbers(in: String(parts[1]))) { self = after(next) }
    }
  }

  init(a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
    (self.a, self.b, self.c) = (a, b, c)
    (self.d, self.e, self.f) = (d, e, f)
  }

  private init?(_ name: String, _ values: [Double]) {
    let value = { (index: Int, fallback: Double) in index < values.count ? values[index] : fallback
    }
    guard let first = values.first else { return nil }
    switch name {
    case "matrix" where values.count == 6:
      self.init(
        a: values[0], b: values[1], c: values[2], d: values[3], e: values[4], f: values[5])
    case "rotate":
      let angle = first * .pi / 180
      let (sine, cosine) = (sin(angle), cos(angle))
      let (x, y) = (value(1, 0), value(2, 0))
      self.init(
        a: cosine, b: sine, c: -sine, d: cosine, e: x - cosine * x + sine * y,
        f: y - sine * x - cosine * y)
    case "scale": self.init(a: first, b: 0, c: 0, d: value(1, first), e: 0, f: 0)
    case "skewX": self.init(a: 1, b: 0, c: tan(first * .pi / 180), d: 1, e: 0, f: 0)
    case "skewY": self.init(a: 1, b: tan(first * .pi / 180), c: 0, d: 1, e: 0, f: 0)
    case "translate": self.init(a: 1, b: 0, c: 0, d: 1, e: first, f: value(1, 0))
    default: return nil
    }
  }
}

/// The numbers of an attribute, which SVG lets stand without anything between: `1-2.5.5e2`.
func numbers(in text: String) -> [Double] {
  var scanner = NumberScanner(text)
  var found: [Double] = []
  while let number = scanner.number() { found.append(number) }
  return found
}

/// Reads the letters and numbers of SVG's paths one by one.
struct NumberScanner {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Takes a letter that is a command, or returns nil when a number or the end comes next.
  mutating func command() -> Character? {
    skipSpace()
    guard place < bytes.count, isLetter(bytes[place]) else { return nil }
    defer { place += 1 }
    return Character(Unicode.Scalar(bytes[place]))
  }

  /// Takes a number, or returns nil when none comes next.
  mutating func number() -> Double? {
    skipSpace()
    let start = place
    var hasPoint = false
    var hasDigit = false
    loop: while place < bytes.count {
      switch bytes[place] {
      case 0x2B, 0x2D:
        guard place == start || bytes[place - 1] | 0x20 == 0x65 else { break loop }
      case 0x2E where !hasPoint: hasPoint = true
      case 0x30...0x39: hasDigit = true
      case 0x45 where hasDigit, 0x65 where hasDigit: hasPoint = true
      default: break loop
      }
      place += 1
    }
    guard hasDigit else {
      place = start
      return nil
    }
    return Double(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  /// Takes one digit of an arc, where flags may stand without anything between.
  mutating func flag() -> Bool? {
    skipSpace()
    guard place < bytes.count, bytes[place] == 0x30 || bytes[place] == 0x31 else { return nil }
    defer { place += 1 }
    return bytes[place] == 0x31
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] <= 0x20 || bytes[place] == 0x2C { place += 1 }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
