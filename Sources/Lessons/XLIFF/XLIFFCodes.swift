internal import Formats

/// Gives the markup of a unit numbers that its source and its translation share.
struct XLIFFCodes {
  /// Text with numbered markup.
  indirect enum Piece {
    case code(XLIFFCode, id: Int, data: Int?, inner: [Piece])
    case text(String)
  }

  private var codes: [XLIFFCode] = []
  private var used: Set<Int> = []
  private var destinations: [String] = []

  /// Numbers the markup of the source in its order.
  mutating func numbered(_ inlines: [Inline]) -> [Piece] {
    pieces(inlines) { codes, code in
      codes.codes.append(code)
      return codes.codes.count
    }
  }

  /// Gives the markup of a translation the numbers of the source.
  mutating func matched(_ inlines: [Inline]) -> [Piece] {
    pieces(inlines) { codes, code in
      let free = codes.codes.indices.first { index in
        codes.codes[index] == code && !codes.used.contains(index)
      }
      guard let free else {
        codes.codes.append(code)
        codes.used.insert(codes.codes.count - 1)
        return codes.codes.count
      }
      codes.used.insert(free)
      return free + 1
    }
  }

  private mutating func pieces(
    _ inlines: [Inline], _ number: (inout XLIFFCodes, XLIFFCode) -> Int
  ) -> [Piece] {
    var pieces: [Piece] = []
    for inline in inlines {
      guard let code = inline.xliffCode else {
        if case .text(let text) = inline { pieces.append(.text(text)) }
        continue
      }
      let id = number(&self, code)
      let data = code.destination.map { self.data($0) }
      switch inline {
      case .code(let text):
        pieces.append(.code(code, id: id, data: data, inner: [.text(text)]))
      case .emphasis(let inner), .link(_, let inner), .strong(let inner):
        pieces.append(.code(code, id: id, data: data, inner: self.pieces(inner, number)))
      case .lineBreak, .text: pieces.append(.code(code, id: id, data: data, inner: []))
      }
    }
    return pieces
  }

  private mutating func data(_ destination: String) -> Int {
    if let known = destinations.firstIndex(of: destination) { return known + 1 }
    destinations.append(destination)
    return destinations.count
  }

  /// Writes where the links lead, for those who want to look at them.
  func writeData(to writer: inout XMLWriter) {
    guard !destinations.isEmpty else { return }
    writer.start("originalData")
    for (index, destination) in destinations.enumerated() {
      writer.element("data", [("id", "d\(index + 1)")], text: destination)
    }
    writer.end()
  }

  /// Writes a source or target, without any blank that is not in the text.
  static func write(_ name: String, _ pieces: [Piece], to writer: inout XMLWriter) {
    writer.start(name)
    writer.text("")
    write(pieces, to: &writer)
    writer.end()
  }

  private static func write(_ pieces: [Piece], to writer: inout XMLWriter) {
    for piece in pieces {
      switch piece {
      case .text(let text): writer.text(text)
      case .code(let code, let id, let data, let inner):
        let shown = code.kind.shown
        var attributes: XMLWriter.Attributes = [
          ("id", String(id)), ("type", code.kind.type), ("subType", code.kind.rawValue),
          ("canCopy", "no"), ("canDelete", "no"),
        ]
        if code.kind == .lineBreak {
          writer.element("ph", attributes + [("disp", shown.start)])
          continue
        }
        attributes += [("dispStart", shown.start), ("dispEnd", shown.end)]
        if let data { attributes.append(("dataRefStart", "d\(data)")) }
        writer.start("pc", attributes)
        write(inner, to: &writer)
        writer.end()
      }
    }
  }
}
