extension POFile.Entry {
  /// How far the translation of one text is, in the words of XLIFF.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// There is none, or only a draft.
    case initial
    /// A translator stands by it.
    case translated
    /// A speaker of the language approved it as it stands.
    case reviewed
    /// Two speakers approved it as it stands.
    case final
  }

  /// How far the translation is, as long as its source is the present one.
  public var state: State {
    guard !translation.isEmpty, !isDraft, previous.isEmpty else { return .initial }
    let reviewers = Set(reviews.filter { $0.mark == mark.description }.map(\.reviewer))
    return switch reviewers.count {
    case 0: .translated
    case 1: .reviewed
    default: .final
    }
  }

  /// The older text that the translation belongs to, when gettext's tools or an update kept it.
  var previousSource: String? {
    guard let first = previous.firstIndex(where: { $0.contains("msgid") }) else { return nil }
    var text = ""
    for (index, line) in previous[first...].enumerated() {
      let keyword = line.prefix { $0 != "\"" }
      guard index == 0 || keyword.allSatisfy({ $0 == " " }),
        let value = POText.unquoted(Array(line.dropFirst(keyword.count).utf8)[...])
      else { break }
      text += value
    }
    return text
  }
}
