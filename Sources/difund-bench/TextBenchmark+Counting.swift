internal import CAllocations
internal import Foundation
internal import Text
internal import Vocabulary

extension TextBenchmark {
  /// Prints what handing words out as ranges costs, how far counts are off, how many of Unicode's
  /// tests fail, and how time grows with the length of a text.
  func runRobustness() throws {
    try printAllocations()
    try printCountErrors()
    try printConformance()
    try printGrowth()
  }

  private func printAllocations() throws {
    print("\nallocations for all words of a text, the second time: as offsets, as ranges")
    for item in Self.cases {
      guard let language = LanguageTag(item.language) else { continue }
      let text = try plainText(of: item.file)
      let segmenter = try WordSegmenter(language: language)
      var breaks: [Int] = []
      var ranges: [Range<String.Index>] = []
      try segmenter.wordRanges(in: text, into: &ranges)
      try segmenter.wordBreaks(in: text, into: &breaks)
      let start = callocations_of_this_thread()
      try segmenter.wordBreaks(in: text, into: &breaks)
      let middle = callocations_of_this_thread()
      try segmenter.wordRanges(in: text, into: &ranges)
      let end = callocations_of_this_thread()
      print(
        "\(padded(item.file, toWidth: 9)) \(middle - start), \(end - middle) for \(ranges.count)")
    }
  }

  /// How far the number of words of ten sentences is from people's, on average.
  private func printCountErrors() throws {
    print("\nerror of the number of words of ten sentences in percent: the program's (ICU's)")
    for item in Self.cases {
      guard let language = LanguageTag(item.language) else { continue }
      let result = try SegmentationEvaluation(
        gold: goldText(of: item.file), segmenter: WordSegmenter(language: language))
      let errors = (rounded(result.score.wordCountError), rounded(result.icuScore.wordCountError))
      print("\(padded(item.file, toWidth: 9)) \(errors.0) (\(errors.1))")
    }
  }

  private func printConformance() throws {
    print("\nUnicode's tests that fail, of all (words and lines: ICU's own tailorings)")
    guard let english = LanguageTag("en") else { return }
    let words = try WordSegmenter(language: english)
    let lines = try LineBreaker(language: english)
    let finders: [(String, (String) throws -> [Int])] = [
      ("Grapheme", { try graphemeBreaks(in: $0) }), ("Sentence", { try sentenceBreaks(in: $0) }),
      ("Word", { try words.wordBreaks(in: $0) }), ("Line", { try lines.lineBreaks(in: $0) }),
    ]
    for (name, finder) in finders {
      let path = "/usr/share/unicode/auxiliary/\(name)BreakTest.txt"
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        print("\(path) is missing: it is in Debian's unicode-data.")
        continue
      }
      let file = BreakTestFile(text)
      print(
        "\(padded(name, toWidth: 9)) \(try file.failures(of: finder).count) of \(file.cases.count)")
    }
  }

  /// The text of a file, without the marks of people, as one line.
  private func plainText(of file: String) throws -> String {
    try goldText(of: file).replacing("|", with: "").replacing("\n", with: " ")
  }

  private func goldText(of file: String) throws -> String {
    try String(contentsOfFile: "\(folder)/data/segmentation/dev/\(file).txt", encoding: .utf8)
  }
}
