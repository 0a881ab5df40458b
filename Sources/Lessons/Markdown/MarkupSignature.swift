/// How much markup a text carries, which a translation has to carry as well.
struct MarkupSignature: Hashable {
  private(set) var codes = 0
  private(set) var emphases = 0
  private(set) var lineBreaks = 0
  private(set) var strongs = 0
  private(set) var destinations: [String] = []

  init(_ inlines: [Inline]) {
    count(inlines)
    destinations.sort()
  }

  private mutating func count(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .code: codes += 1
      case .emphasis(let inner):
        emphases += 1
        count(inner)
      case .lineBreak: lineBreaks += 1
      case .link(let destination, let inner):
        destinations.append(destination)
        count(inner)
      case .strong(let inner):
        strongs += 1
        count(inner)
      case .text: break
      }
    }
  }
}
