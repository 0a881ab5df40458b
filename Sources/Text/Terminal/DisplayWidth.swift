import CICU

/// Returns how many columns a terminal gives to a text.
///
/// It counts as glibc and VTE do: marks without an advance, format and control characters take
/// none, wide and full-width characters two, spacing marks one.
public func displayWidth(of text: some StringProtocol) -> Int {
  Int(unsafe withBytes(of: text) { unsafe cicu_width($0, $1) })
}

/// Returns a text cut between two clusters so that it takes at most a number of columns; `…` marks
/// a cut.
///
/// A cluster that is wider than all columns together is cut at a whole character.
public func truncated(_ text: some StringProtocol, toWidth width: Int) -> String {
  guard displayWidth(of: text) > width else { return String(text) }
  guard width > 0 else { return "" }
  var kept = ""
  var used = 1
  var rest = Substring(text)
  while let character = rest.first {
    used += displayWidth(of: String(character))
    guard used <= width else { break }
    kept.append(character)
    rest.removeFirst()
  }
  return wholeClusters(of: kept, before: rest) + "…"
}

/// Returns the beginning of a text without a cluster that goes on in the rest.
private func wholeClusters(of kept: String, before rest: Substring) -> String {
  // No cluster that people write has more characters.
  guard let ends = try? clusterBreaks(in: kept + rest.prefix(8)) else { return kept }
  let length = kept.utf8.count
  guard let end = ends.last(where: { $0 <= length }), end > 0 else { return kept }
  return String(decoding: kept.utf8.prefix(end), as: UTF8.self)
}

/// The side at which a padded text stands.
public enum Alignment: Hashable, Sendable {
  case leading
  case trailing
}

/// Returns a text filled up with blanks to a number of columns; a wider one stays as it is.
public func padded(
  _ text: some StringProtocol, toWidth width: Int, alignment: Alignment = .leading
) -> String {
  let blanks = String(repeating: " ", count: max(0, width - displayWidth(of: text)))
  return alignment == .leading ? text + blanks : blanks + text
}
