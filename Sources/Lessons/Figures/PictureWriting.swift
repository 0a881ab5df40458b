internal import Formats
internal import Text
internal import Vocabulary

extension LocalizedLesson {
  /// The words of a figure as readers see them, in the order of `Figure.texts`.
  public func words(of figure: Figure) -> [LocalizedText] { figure.texts.map { text(of: $0) } }

  /// Returns the picture of a figure with the words that readers see.
  ///
  /// Words that would outgrow their room get a smaller font. Words that run from right to left keep
  /// the place on the page that the author's words had.
  public func drawing(of figure: Figure) -> Picture {
    var drawing = figure.picture
    let words = words(of: figure)
    guard !words.isEmpty else { return drawing }
    var next = 0
    drawing.root.changeTexts { element in
      guard next < words.count, next < drawing.texts.count else { return }
      element.show(words[next], in: drawing.texts[next], within: language)
      next += 1
    }
    drawing.root.set("xml:lang", to: language.text)
    return drawing
  }

  /// Returns the picture of a figure with the words that readers see, as SVG.
  ///
  /// - Parameters:
  ///   - figure: A figure of the lesson.
  ///   - fontFamily: The fonts for the words, as CSS lists them.
  /// - Returns: The same bytes for the same words.
  public func picture(of figure: Figure, fontFamily: String = "sans-serif") -> [UInt8] {
    var drawing = drawing(of: figure)
    if !figure.texts.isEmpty { drawing.root.set("font-family", to: fontFamily) }
    return drawing.bytes
  }
}

extension Picture {
  /// The picture as an SVG file.
  public var bytes: [UInt8] {
    var writer = XMLWriter(hasDeclaration: false)
    var names = [(name: "xmlns", value: PictureRules.namespace)]
    // Phones of ten years ago know references in this form only.
    if root.holdsReference { names.append(("xmlns:xlink", PictureRules.linkNamespace)) }
    root.write(to: &writer, names)
    return writer.finish()
  }
}

extension Picture.Element {
  private static let smallestScale = 0.6

  /// Calls `change` for each `text`, in the order of the file.
  fileprivate mutating func changeTexts(_ change: (inout Picture.Element) -> Void) {
    if name == "text" { change(&self) }
    for index in children.indices { children[index].changeTexts(change) }
  }

  /// Puts a text in the place of the author's.
  fileprivate mutating func show(
    _ text: LocalizedText, in place: Picture.Text, within language: LanguageTag
  ) {
    words = text.text
    attributes.removeAll { $0.name == PictureRules.roomAttribute }
    let width = guessedWidth(text.text) * place.fontSize
    if width > place.room {
      let size = place.fontSize * max(Self.smallestScale, place.room / width)
      set("font-size", to: String((size * 10).rounded() / 10))
    }
    if text.language != language { set("xml:lang", to: text.language.text) }
    guard text.language.direction == .rightToLeft else { return }
    // The start of such a text is its right end.
    set("direction", to: "rtl")
    set("text-anchor", to: ["start": "end", "end": "start"][place.anchor] ?? place.anchor)
  }

  fileprivate var holdsReference: Bool {
    value("href") != nil || children.contains(where: \.holdsReference)
  }

  fileprivate func write(to writer: inout XMLWriter, _ names: XMLWriter.Attributes = []) {
    let own = attributes.map { attribute in
      (name: attribute.name == "href" ? "xlink:href" : attribute.name, value: attribute.value)
    }
    writer.start(name, names + own)
    if !words.isEmpty { writer.text(words) }
    for child in children { child.write(to: &writer) }
    writer.end()
  }
}
