/// A sentence whose words a person has parted.
package struct TrainingSentence: Sendable {
  /// The words and what stands between them, blanks too; joined they are the text.
  package let words: [Substring]

  /// The text.
  package let text: String

  /// Reads a line with `|` between words.
  package init(_ line: some StringProtocol) {
    words = String(line).split(separator: "|")
    text = words.joined()
  }

  /// Where the words end, as offsets in UTF-8.
  package var breaks: [Int] {
    var end = 0
    return words.map { word in
      end += word.utf8.count
      return end
    }
  }
}

/// Sentences that were parted by one guideline.
package struct TrainingFile: Sendable {
  /// The sentences, in the order of the file.
  package let sentences: [TrainingSentence]

  /// How many times over each sentence counts.
  package let times: Int

  /// Reads lines with `|` between words; empty lines say nothing.
  package init(_ text: String, times: Int = 1) {
    var sentences: [TrainingSentence] = []
    text.enumerateLines { sentences.append(TrainingSentence($0)) }
    self.sentences = sentences
    self.times = times
  }
}
