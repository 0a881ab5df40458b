import Testing

@testable import LessonPacks

@Suite("Pages of books") struct PageTests {
  private func strips(_ heights: [Double]) -> [Strip] { heights.map { Strip(height: $0) } }

  private func heights(_ pages: [Page]) -> [[Double]] {
    pages.map { $0.strips.map(\.strip.height) }
  }

  @Test func `a page holds what fits, and room above falls away at its top`() {
    var strips = strips([40, 40, 40])
    for index in strips.indices { strips[index].space = 10 }

    let pages = PageFilling(strips, height: 100).pages

    #expect(heights(pages) == [[40, 40], [40]])
    #expect(pages[0].strips.map(\.top) == [0, 50])
    #expect(pages[1].strips.map(\.top) == [0])
  }

  @Test func `a heading goes to the page of what follows it`() {
    let strips = strips([60]) + strips([20]).keptWithNext + strips([30])

    #expect(heights(PageFilling(strips, height: 100).pages) == [[60], [20, 30]])
  }

  @Test func `what belongs together but is higher than a page is parted`() {
    let strips = strips([60, 60, 60]).kept

    #expect(heights(PageFilling(strips, height: 100).pages) == [[60], [60], [60]])
  }

  @Test func `every page repeats the head of a table`() {
    let head = strips([10])
    var rows = strips([45, 45, 45])
    for index in rows.indices { rows[index].head = head }

    let pages = PageFilling(head.keptWithNext + rows, height: 100).pages

    #expect(heights(pages) == [[10, 45, 45], [10, 45]])
    #expect(pages[1].strips.map(\.isRepeated) == [true, false])
  }

  @Test func `a strip that has to begins a page`() {
    var strips = strips([10, 10])
    strips[1].mustStartPage = true

    #expect(heights(PageFilling(strips, height: 100).pages) == [[10], [10]])
  }

  @Test func `folded sheets read in order`() {
    let sides = Imposition.booklet(6, isRightToLeft: false)

    #expect(sides.map(\.left) == [nil, 1, 5, 3])
    #expect(sides.map(\.right) == [0, nil, 2, 4])
    #expect(Imposition.booklet(6, isRightToLeft: true).map(\.left) == [0, nil, 2, 4])
  }
}
