internal import Text
internal import Vocabulary

/// Counts which languages pieces of text were taken for.
struct LanguageTally {
  /// How long the pieces are.
  let name: String

  private var answers: [String: [String: Int]] = [:]

  /// Answers by probability, in tenths, whether they are named or not.
  private var bins = [(count: Int, right: Int, sum: Double)](repeating: (0, 0, 0), count: 10)

  /// Tags of files that the names of the files do not say.
  private static let tags = [
    "blt": "blt", "cmn_hans": "zh-Hans", "jav_java": "jv", "khm": "km", "lao": "lo",
    "mly_arab": "ms-Arab", "mnw": "mnw", "mya": "my", "shn": "shn", "tam": "ta", "tha": "th",
    "tha2": "th",
  ].merging(LanguageTraining.files.map { ($0.key, $0.value) }) { $1 }

  init(name: String) { self.name = name }

  /// Counts one piece of a file.
  mutating func add(_ file: String, _ guess: LanguageGuess) {
    answers[file, default: [:]][guess.language?.text ?? "und", default: 0] += 1
    guard let likeliest = guess.likeliest?.text else { return }
    let bin = min(9, Int(guess.probability * 10))
    bins[bin].count += 1
    bins[bin].sum += guess.probability
    if likeliest == Self.tags[file] { bins[bin].right += 1 }
  }

  private func right(_ file: String) -> Int { answers[file]?[Self.tags[file] ?? ""] ?? 0 }

  private func count(_ file: String) -> Int { answers[file]?.values.reduce(0, +) ?? 0 }

  /// Prints what share of all pieces was right, wrong and not named.
  func printLine() {
    let all = answers.keys.reduce(0) { $0 + count($1) }
    let right = answers.keys.reduce(0) { $0 + self.right($1) }
    let unknown = answers.values.reduce(0) { $0 + ($1["und"] ?? 0) }
    print(
      padded(name, toWidth: 12), all, " ", percent(right, all), " ",
      percent(all - right - unknown, all), " ", percent(unknown, all), " ",
      percent(right, all - unknown))
  }

  /// Prints for each file how many pieces were taken for which language.
  func printConfusions() {
    print("\nconfusions, \(name): file, pieces, right %, then answers that were not right")
    for file in answers.keys.sorted() {
      let wrong = (answers[file] ?? [:]).filter { $0.key != Self.tags[file] }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      print(
        padded(file, toWidth: 9), padded(Self.tags[file] ?? "", toWidth: 8), count(file),
        percent(right(file), count(file)),
        wrong.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }
  }

  /// Prints how often answers are right beside how sure they say they are.
  func printCalibration() {
    let parts = bins.filter { $0.count > 0 }.map {
      "\(percent($0.sum, Double($0.count))):\(percent($0.right, $0.count)) (\($0.count))"
    }
    print("\nsure %: right % (pieces), \(name):", parts.joined(separator: "  "))
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    percent(Double(part), Double(whole))
  }

  private func percent(_ part: Double, _ whole: Double) -> String {
    guard whole > 0 else { return "-" }
    return "\((part / whole * 1000).rounded() / 10)"
  }
}
