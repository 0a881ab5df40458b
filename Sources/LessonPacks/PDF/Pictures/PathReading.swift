import Glibc

/// Reads SVG's `d`.
struct PathReader {
  private(set) var outline = Outline()
  private var scanner: NumberScanner
  private var point = Point(x: 0, y: 0)
  private var start = Point(x: 0, y: 0)
  // The handle that a smooth curve mirrors, and the command that left it.
  private var handle = Point(x: 0, y: 0)
  private var last: Character = " "

  init(_ text: String) {
    scanner = NumberScanner(text)
    var command: Character?
    while true {
      if let next = scanner.command() {
        command = next
      } else if command == "M" || command == "m" {
        // More points after a move are lines.
        command = command == "M" ? "L" : "l"
      }
      guard let current = command, step(current) else { break }
      last = Character(current.lowercased())
      if last == "z" { command = nil }
    }
  }

  /// Takes one step, or returns false when the text ends or is no path.
  private mutating func step(_ command: Character) -> Bool {
    let isRelative = command.isLowercase
    let base = isRelative ? point : Point(x: 0, y: 0)
    switch command.lowercased() {
    case "m":
      guard let to = next(from: base) else { return false }
      (point, start) = (to, to)
      outline.steps.append(.move(to))
    case "l":
      guard let to = next(from: base) else { return false }
      line(to)
    case "h":
      guard let x = scanner.number() else { return false }
      line(Point(x: base.x + x, y: point.y))
    case "v":
      guard let y = scanner.number() else { return false }
      line(Point(x: point.x, y: base.y + y))
    case "c", "s": return cubic(base, isSmooth: command.lowercased() == "s")
    case "q", "t": return quadratic(base, isSmooth: command.lowercased() == "t")
    case "a": return arc(base)
    case "z":
      outline.steps.append(.close)
      point = start
    default: return false
    }
    return true
  }

  private mutating func next(from base: Point) -> Point? {
    guard let x = scanner.number(), let y = scanner.number() else { return nil }
    return base + Point(x: x, y: y)
  }

  private mutating func line(_ to: Point) {
    outline.steps.append(.line(to))
    point = to
  }

  private func mirrored(after commands: String) -> Point {
    commands.contains(last) ? Point(x: 2 * point.x - handle.x, y: 2 * point.y - handle.y) : point
  }

  private mutating func cubic(_ base: Point, isSmooth: Bool) -> Bool {
    let first = isSmooth ? mirrored(after: "cs") : next(from: base)
    guard let first, let second = next(from: base), let to = next(from: base) else { return false }
    outline.steps.append(.curve(first, second, to))
    (handle, point) = (second, to)
    return true
  }

  private mutating func quadratic(_ base: Point, isSmooth: Bool) -> Bool {
    let control = isSmooth ? mirrored(after: "qt") : next(from: base)
    guard let control, let to = next(from: base) else { return false }
    let toward = { (from: Point) in
      Point(x: from.x + (control.x - from.x) * 2 / 3, y: from.y + (control.y - from.y) * 2 / 3)
    }
    outline.steps.append(.curve(toward(point), toward(to), to))
    (handle, point) = (control, to)
    return true
  }

  private mutating func arc(_ base: Point) -> Bool {
    guard let rx = scanner.number(), let ry = scanner.number(), let angle = scanner.number(),
      let isLarge = scanner.flag(), let isSweep = scanner.flag(), let to = next(from: base)
    else { return false }
    let arc = EllipseArc(
      from: point, to: to, rx: abs(rx), ry: abs(ry), angle: angle * .pi / 180, isLarge: isLarge,
      isSweep: isSweep)
    outline.steps += arc.steps
    point = to
    return true
  }
}

/// An arc between two points, as curves (SVG 1.1, appendix F.6).
private struct EllipseArc {
  private(set) var steps: [Outline.Step] = []

  init(
    from: Point, to: Point, rx: Double, ry: Double, angle: Double, isLarge: Bool, isSweep: Bool
  ) {
    guard from != to else { return }
    guard rx > 0, ry > 0 else {
      steps = [.line(to)]
      return
    }
    let (sine, cosine) = (sin(angle), cos(angle))
    let (dx, dy) = ((from.x - to.x) / 2, (from.y - to.y) / 2)
    let (x, y) = (cosine * dx + sine * dy, cosine * dy - sine * dx)
    // Radii that do not reach are made longer.
    let (farX, farY) = (x / rx, y / ry)
    let stretch = max(1, (farX * farX + farY * farY).squareRoot())
    let (rx, ry) = (rx * stretch, ry * stretch)
    let reach = rx * rx * y * y + ry * ry * x * x
    let factor =
      (isLarge == isSweep ? -1.0 : 1) * max(0, (rx * rx * ry * ry - reach) / reach).squareRoot()
    let (cx, cy) = (factor * rx * y / ry, -factor * ry * x / rx)
    let frame = Transform(
      a: cosine * rx, b: sine * rx, c: -sine * ry, d: cosine * ry,
      e: cosine * cx - sine * cy + (from.x + to.x) / 2,
      f: sine * cx + cosine * cy + (from.y + to.y) / 2)
    let first = atan2((y - cy) / ry, (x - cx) / rx)
    var turn = atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if isSweep, turn < 0 { turn += 2 * .pi }
    if !isSweep, turn > 0 { turn -= 2 * .pi }
    add(from: first, turn: turn, in: frame)
    if case .curve(let near, let far, _)? = steps.last {
      steps[steps.count - 1] = .curve(near, far, to)
    }
  }

  private mutating func add(from first: Double, turn: Double, in frame: Transform) {
    let count = max(1, Int((abs(turn) / (.pi / 2)).rounded(.up)))
    let part = turn / Double(count)
    let reach = 4.0 / 3 * tan(part / 4)
    for index in 0..<count {
      let (low, high) = (first + part * Double(index), first + part * Double(index + 1))
      steps.append(
        .curve(
          frame(Point(x: cos(low) - reach * sin(low), y: sin(low) + reach * cos(low))),
          frame(Point(x: cos(high) + reach * sin(high), y: sin(high) - reach * cos(high))),
          frame(Point(x: cos(high), y: sin(high)))))
    }
  }
}
