/// The rules for the pictures of a lesson.
enum PictureFile {
  private static let largestBytes = 200_000

  // A picture is copied into packs that people open as pages of their own, where all of these would
  // run, load something or hang the reader. Words in a picture would stay in the author's language.
  private static let dangers = [
    "<!", "<?xml-", "<script", "<foreignobject", "<iframe", "<image", "<style", "<text",
    "javascript:", "://", "data:",
  ]

  private static let namespaces = ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"]

  /// Tells whether a destination is the plain name of an SVG file.
  static func isName(_ destination: String) -> Bool {
    let bytes = destination.utf8
    return bytes.count <= 64 && destination.hasSuffix(".svg") && bytes.count > 4
      && bytes.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x2E
      }
  }

  /// Returns what makes a picture unfit for packs, or nil when it is fit.
  static func danger(in bytes: [UInt8]) -> String? {
    guard bytes.count <= largestBytes else { return "> \(largestBytes) B" }
    guard var text = String(validating: bytes, as: UTF8.self)?.lowercased() else { return "UTF-8" }
    guard text.contains("<svg") else { return "<svg" }
    for namespace in namespaces { text = text.replacing(namespace, with: "") }
    text = text.replacing("\n", with: " ").replacing("\t", with: " ")
    if text.contains(/\ on[a-z]+ *=/) { return "on…=" }
    return dangers.first { text.contains($0) }
  }
}
