internal import Foundation
internal import Grants
internal import Intake
internal import Text
internal import Vocabulary
internal import Workspace

/// How much of what tells who applies is found: mentions that were planted into the applications of
/// the demonstration, by script and by way of writing, and what is reported of them as they are.
struct LeakBenchmark {
  private let documents: [ApplicationDocument]

  init() throws {
    let data = try DataFolder.locate(environment: ProcessInfo.processInfo.environment)
    let folder = "\(data.content)/Demo/applications"
    documents = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap {
      let text = try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
      return try readApplications(json: text, file: $0) { text, _ in
        (try? ReceivedText(text).repaired()).flatMap { $0.wasZawgyi ? $0.text : nil }
      }.values
        .map(\.value.document)
    }
  }

  func run() throws {
    try runPlanted()
    try runAsTheyAre()
  }

  fileprivate struct Tally {
    var sure = 0
    var likely = 0
    var missed: [String] = []
    var count: Int { sure + likely + missed.count }
  }

  private func runPlanted() throws {
    var byWay: [String: Tally] = [:]
    var byScript: [String: Tally] = [:]
    for document in documents {
      for leak in PlantedLeak.all(of: document) {
        let (text, place) = planted(leak.text, in: document.plan)
        let hits = try leaks(in: [NamedText(text, at: "plan")], of: document)
          .filter { $0.range.overlaps(place) }
        let certainty = hits.map(\.certainty).max()
        byWay[leak.way, default: Tally()].add(certainty, leak.text)
        byScript[script(of: leak.text), default: Tally()].add(certainty, leak.text)
      }
    }
    print("planted, by way of writing: found in all, of these hidden from blind copies, of")
    show(byWay)
    print("planted, by script")
    show(byScript)
  }

  private func show(_ tallies: [String: Tally]) {
    for (name, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      let share = 100 * (tally.sure + tally.likely) / max(1, tally.count)
      let hidden = 100 * tally.sure / max(1, tally.count)
      let missed = tally.missed.prefix(3).map { $0.replacing("\n", with: "⏎") }
        .joined(separator: " | ")
      print("  \(name): \(share) %, hidden \(hidden) %, of \(tally.count)  \(missed)")
    }
  }

  /// Puts a mention between two words in the middle of a text.
  private func planted(_ mention: String, in text: String) -> (text: String, place: Range<Int>) {
    let middle = text.index(text.startIndex, offsetBy: text.count / 2)
    let gap = text[middle...].firstIndex { $0 == " " } ?? text.endIndex
    let before = String(text[..<gap]) + " "
    let start = before.utf8.count
    return (before + mention + " " + text[gap...], start..<start + mention.utf8.count)
  }

  private func script(of text: String) -> String {
    guard let letter = text.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
      return "none"
    }
    return switch letter.value {
    case 0..<0x250, 0x1E00..<0x1F00: "Latin"
    case 0x0E01...0x0E4E: "Thai"
    case 0x0E81...0x0EDF: "Lao"
    case 0x1780...0x17DD: "Khmer"
    case 0x1000...0x109F: "Myanmar"
    case 0x0600...0x077F: "Arabic (Jawi)"
    case 0x0B82...0x0BE5: "Tamil"
    case 0x0370...0x052F: "Latin"
    default: "Chinese"
    }
  }

  private func runAsTheyAre() throws {
    let clock = ContinuousClock()
    var found: [(ApplicationDocument, Leak)] = []
    let time = try clock.measure {
      for document in documents {
        var texts = [
          NamedText(document.title, at: "title"), NamedText(document.summary, at: "summary"),
          NamedText(document.need, at: "need"), NamedText(document.plan, at: "plan"),
          NamedText(document.risks, at: "risks"),
        ]
        texts += document.budget.map { NamedText($0.description, at: "budget") }
        found += try leaks(in: texts, of: document).map { (document, $0) }
      }
    }
    let sure = found.count { $0.1.certainty == .sure }
    print(
      "as they are: \(documents.count) applications, \(sure) sure, "
        + "\(found.count - sure) likely, \(time)")
    for (document, leak) in found {
      print("  \(document.reference) \(leak.place) \(leak.certainty) \(leak.kind): \(leak.snippet)")
    }
  }
}

extension LeakBenchmark.Tally {
  fileprivate mutating func add(_ certainty: Leak.Certainty?, _ text: String) {
    switch certainty {
    case .sure: sure += 1
    case .likely: likely += 1
    case nil: missed.append(text)
    }
  }
}
