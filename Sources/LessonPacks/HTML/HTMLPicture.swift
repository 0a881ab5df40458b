import Lessons
import Vocabulary

extension HTMLArticle {
  /// Returns a picture with its caption.
  func figure(_ figure: Figure) -> [String] {
    var lines = ["<figure>", picture(figure)]
    if let caption = figure.caption { lines.append(element("figcaption", caption)) }
    return lines + ["</figure>"]
  }

  /// A picture with words stands in the page itself: only there has it the fonts of the page.
  private func picture(_ figure: Figure) -> String {
    let description = version.text(of: figure.description)
    let foreign =
      description.language == version.language
      ? "" : " \(setting.attributes(of: description.language))"
    let bytes = version.picture(of: figure)
    let words = escapedHTML(description.text)
    if let address = setting.pictureAddress?(version, figure) {
      return "<img src=\"\(escapedHTML(address))\" alt=\"\(words)\"\(foreign)/>"
    }
    if !figure.texts.isEmpty, let root = Self.root(of: bytes) {
      let attributes = " role=\"img\" aria-label=\"\(words)\"\(foreign)"
      // The words take the fonts and the language of the page.
      let own = Self.attributes(
        bytes[root], without: ["role", "aria-label", "lang", "xml:lang", "font-family"])
      let rest = String(decoding: bytes[root.upperBound...], as: UTF8.self)
      return Self.renaming(
        "<svg\(attributes)\(own)\(rest)", prefix: "\(anchor).\(figure.description.key).")
    }
    return "<img src=\"\(dataAddress(ofSVG: bytes))\" alt=\"\(words)\"\(foreign)/>"
  }

  /// Returns where the attributes of the outermost element stand.
  private static func root(of picture: [UInt8]) -> Range<Int>? {
    let tag = Array("<svg".utf8)
    guard let start = picture.indices.first(where: { picture[$0...].starts(with: tag) }),
      let end = picture[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return start + tag.count..<end
  }

  /// Returns attributes as they are written, but for those with certain names.
  private static func attributes(_ bytes: ArraySlice<UInt8>, without names: Set<String>) -> String {
    let parts = bytes.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var kept = ""
    for place in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[place].filter { !$0.isWhitespace && $0 != "=" }
      if !names.contains(name) { kept += "\(parts[place])\"\(parts[place + 1])\"" }
    }
    return kept
  }

  /// Names inside pictures must not meet those of other pictures of the page.
  private static func renaming(_ picture: String, prefix: String) -> String {
    let places: [[UInt8]] = [Array(" id=\"".utf8), Array("url(#".utf8), Array("href=\"#".utf8)]
    var renamed: [UInt8] = []
    renamed.reserveCapacity(picture.utf8.count * 2)
    for byte in picture.utf8 {
      renamed.append(byte)
      let isName = places.contains { $0.last == byte && renamed.suffix($0.count).elementsEqual($0) }
      if isName { renamed += prefix.utf8 }
    }
    return String(decoding: renamed, as: UTF8.self)
  }
}

/// A picture as an address that holds the picture itself.
func dataAddress(ofSVG bytes: [UInt8]) -> String {
  var address = Array("data:image/svg+xml,".utf8)
  address.reserveCapacity(bytes.count * 3 / 2)
  let digits = Array("0123456789ABCDEF".utf8)
  for byte in bytes {
    switch byte {
    case 0x30...0x3B, 0x41...0x5A, 0x61...0x7A, 0x28, 0x29, 0x2C...0x2F, 0x3D, 0x5F, 0x7E:
      address.append(byte)
    default: address += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: address, as: UTF8.self)
}
