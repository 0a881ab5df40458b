/// The rules for the names of a lesson's pictures.
enum PictureFile {
  /// Tells whether a destination is the plain name of an SVG file.
  static func isName(_ destination: String) -> Bool {
    let bytes = destination.utf8
    return bytes.count <= 64 && destination.hasSuffix(".svg") && bytes.count > 4
      && bytes.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x2E
      }
  }
}
