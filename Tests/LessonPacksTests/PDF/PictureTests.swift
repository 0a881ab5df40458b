import Testing

@testable import LessonPacks

@Suite("Shapes of pictures") struct PictureTests {
  @Test func `paths are read with every way to write them`() {
    let outline = PathReader("M1-2.5.5 3h2V1l-1,1z m1 1 2 2").outline

    #expect(
      outline.steps == [
        .move(Point(x: 1, y: -2.5)), .line(Point(x: 0.5, y: 3)), .line(Point(x: 2.5, y: 3)),
        .line(Point(x: 2.5, y: 1)), .line(Point(x: 1.5, y: 2)), .close,
        .move(Point(x: 2, y: -1.5)), .line(Point(x: 4, y: 0.5)),
      ])
  }

  @Test func `an arc ends at its end and goes round the side that it names`() throws {
    let outline = PathReader("M0 0a1 1 0 0110 0").outline
    let ends = outline.steps.compactMap { step -> Point? in
      if case .curve(_, _, let end) = step { end } else { nil }
    }

    #expect(ends.last == Point(x: 10, y: 0))
    #expect(ends.count == 2)
    let middle = try #require(ends.first)
    #expect(abs(middle.x - 5) < 1e-9)
    #expect(abs(middle.y + 5) < 1e-9)
  }

  @Test func `smooth curves mirror the last handle`() {
    let outline = PathReader("M0 0C0 1 1 2 2 2S4 1 4 0").outline

    #expect(
      outline.steps.last
        == .curve(Point(x: 3, y: 2), Point(x: 4, y: 1), Point(x: 4, y: 0)))
  }

  @Test func `changes of coordinates follow each other`() {
    let transform = Transform(svg: "translate(10 20) rotate(90), scale(2)")

    let point = transform(Point(x: 1, y: 0))

    #expect(abs(point.x - 10) < 1e-9)
    #expect(abs(point.y - 22) < 1e-9)
    #expect(abs(transform.scale - 2) < 1e-9)
  }

  @Test(
    arguments: [
      ("#0b5d66", 0x0B5D66), ("#fff", 0xFFFFFF), ("rgb(1, 2,3)", 0x010203), ("Teal", 0x008080),
    ] as [(String, UInt32)])
  func `colours are read in each of their forms`(value: String, code: UInt32) {
    #expect(SVGColour.code(of: value) == code)
  }

  @Test func `no colour is none`() { #expect(SVGColour.code(of: "none") == nil) }
}
