extension BodyReader {
  /// Reads a picture that stands in a paragraph of its own, and names its words.
  mutating func figure(_ image: MarkdownNode, under path: String) -> Block? {
    guard case .image(let file, let title) = image.kind else { return nil }
    let key = next("figure", under: path)
    guard PictureFile.isName(file) else {
      report(.figureName(file), at: image.line)
      return nil
    }
    if pictures[file] == nil { report(.figureMissing(file), at: image.line) }
    let words = text(of: image).plainText
    let description =
      words.isEmpty
      ? nil : unit("\(key).description", .figureDescription, [.text(words)], at: image.line)
    guard let description else {
      report(.figureWithoutDescription(file), at: image.line)
      return nil
    }
    let caption =
      title.isEmpty ? nil : unit("\(key).caption", .figureCaption, [.text(title)], at: image.line)
    guard let picture = drawings[file] else { return nil }
    let texts = picture.texts.enumerated().compactMap { index, text in
      unit(
        "\(key).text\(index + 1)", .figureText, [.text(text.words)], at: image.line,
        room: text.roomCharacters)
    }
    return .figure(
      Figure(
        file: file, description: description, caption: caption, picture: picture, texts: texts))
  }
}
