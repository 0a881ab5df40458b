/// One page: strips at their places.
struct Page {
  var strips: [Placed] = []

  /// A strip and how far down its top stands.
  struct Placed {
    var strip: Strip
    var top: Double
    /// Whether it repeats the head of a table, which is read only once.
    var isRepeated = false
  }

  /// The lesson that the page begins in.
  var lesson: Int? { strips.lazy.compactMap(\.strip.lesson).first }
}

/// Fills pages with strips.
struct PageFilling {
  private let height: Double
  private(set) var pages: [Page] = []
  private var used = 0.0

  /// Fills pages of a height.
  init(_ strips: [Strip], height: Double) {
    self.height = height
    var group: [Strip] = []
    for strip in strips {
      let mayPart = strip.mayStartPage && group.last?.keepsWithNext != true
      if mayPart || strip.mustStartPage, !group.isEmpty {
        place(group)
        group = []
      }
      group.append(strip)
    }
    if !group.isEmpty { place(group) }
  }

  /// Places strips that belong together; only a group higher than a page is parted.
  private mutating func place(_ group: [Strip]) {
    let head = group[0].head
    if group[0].mustStartPage || pages.isEmpty {
      startPage()
    } else if used + group[0].space + group.height > height {
      startPage()
      repeatHead(head)
    }
    for strip in group {
      if used > 0, used + strip.space + strip.height > height {
        startPage()
        repeatHead(strip.head)
      }
      let top = used == 0 ? 0 : used + strip.space
      pages[pages.count - 1].strips.append(Page.Placed(strip: strip, top: top))
      used = top + strip.height
    }
  }

  private mutating func repeatHead(_ head: [Strip]) {
    for strip in head {
      var strip = strip
      strip.anchors = []
      pages[pages.count - 1].strips.append(
        Page.Placed(strip: strip, top: used, isRepeated: true))
      used += strip.height
    }
  }

  private mutating func startPage() {
    if pages.last?.strips.isEmpty == true { return }
    pages.append(Page())
    used = 0
  }
}
