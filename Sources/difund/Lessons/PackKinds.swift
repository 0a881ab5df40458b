internal import ArgumentParser
internal import LessonPacks

/// The kinds of packs that an option names: one, several between commas, or all.
struct PackKinds: ExpressibleByArgument {
  static let all = "all"

  /// The kinds, each once.
  let kinds: [Pack.Kind]

  /// Whether the kinds go into one folder, even if there is only one.
  let isCollection: Bool

  init(_ kinds: [Pack.Kind], isCollection: Bool = false) {
    self.kinds = kinds
    self.isCollection = isCollection
  }

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard !words.contains(Self.all) else {
      guard words == [Self.all] else { return nil }
      self.init(Pack.Kind.allCases, isCollection: true)
      return
    }
    var kinds: [Pack.Kind] = []
    for word in words {
      guard let kind = Pack.Kind(rawValue: word) else { return nil }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    self.init(kinds, isCollection: kinds.count > 1)
  }

  static var allValueStrings: [String] { Pack.Kind.allCases.map(\.rawValue) + [all] }

  var defaultValueDescription: String { kinds.map(\.rawValue).joined(separator: ",") }
}
