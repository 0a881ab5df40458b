/// A text in which names are hidden however they are spaced and spelled.
struct MaskedText {
  let text: String

  init(_ text: String) { self.text = text }

  /// Hides a name wherever it is not a part of a longer word; scripts without case put no spaces
  /// between words, and there it is hidden everywhere.
  ///
  /// - Parameters:
  ///   - name: The name; one of a single letter is nobody's.
  ///   - fold: What of a character is compared.
  /// - Returns: The text with `▇▇▇` in the place of the name.
  /// - Complexity: O(*n m*) in the lengths of text and name.
  func hiding(_ name: String, by fold: (String) -> String) -> MaskedText {
    let wanted = Array(fold(name).unicodeScalars)
    guard wanted.count > 1 else { return self }
    let characters = Array(text)
    var scalars: [Unicode.Scalar] = []
    var owners: [Int] = []
    for (index, character) in characters.enumerated() {
      for scalar in fold(String(character)).unicodeScalars {
        scalars.append(scalar)
        owners.append(index)
      }
    }
    var result = ""
    var shown = 0
    var start = 0
    while start + wanted.count <= scalars.count {
      let range = owners[start]...owners[start + wanted.count - 1]
      if range.lowerBound >= shown, scalars[start..<(start + wanted.count)].elementsEqual(wanted),
        isWhole(range, in: characters, of: name)
      {
        result += String(characters[shown..<range.lowerBound]) + ApplicationDocument.mask
        shown = range.upperBound + 1
        start += wanted.count
      } else {
        start += 1
      }
    }
    return MaskedText(result + String(characters[shown...]))
  }

  private func isWhole(
    _ range: ClosedRange<Int>, in characters: [Character], of name: String
  ) -> Bool {
    let before = range.lowerBound > 0 ? characters[range.lowerBound - 1] : " "
    let after = range.upperBound + 1 < characters.count ? characters[range.upperBound + 1] : " "
    return !(before.isCased && name.first?.isCased == true)
      && !(after.isCased && name.last?.isCased == true)
  }
}
