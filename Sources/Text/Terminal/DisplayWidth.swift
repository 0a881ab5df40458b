import CICU

/// Returns how many columns a terminal gives to a text.
///
/// It counts as glibc and VTE do: marks without an advance, format and control characters take
/// none, wide and full-width characters two, spacing marks one.
public func displayWidth(of text: some StringProtocol) -> Int {
  Int(unsafe withBytes(of: text) { unsafe cicu_width($0, $1) })
}

/// Returns a text cut at a whole character so that it takes at most a number of columns; `…` marks
/// a cut.
public func truncated(_ text: some StringProtocol, toWidth width: Int) -> String {
  guard displayWidth(of: text) > width else { return String(text) }
  guard width > 0 else { return "" }
  var kept = ""
  var used = 1
  for character in text {
    used += displayWidth(of: String(character))
    guard used <= width else { break }
    kept.append(character)
  }
  return kept + "…"
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
