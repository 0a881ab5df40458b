/// Looks for characters in names that readers do not see or take for others, by UTS #39.
///
/// The rules are those of names in the scripts of ASEAN, where names of two scripts are common:
/// scripts may follow each other as words, and scripts without blanks between words may touch Latin,
/// as in `โครงการAI`. Blanks without width belong into words of those scripts, and joiners into those
/// of scripts that are joined.
public final class SpoofChecker: Sendable {
  private let handle: SpoofHandle

  /// Opens ICU's table of letters that look alike.
  ///
  /// - Throws: `TextError.icu` when ICU's data are not installed.
  public init() throws(TextError) { handle = try SpoofHandle() }

  /// Returns what all texts have in common that look like one.
  ///
  /// It is the skeleton of UTS #39, section 4, of the text without what nobody sees, and with one
  /// blank where any number stands. It is for comparing alone, and changes with ICU's version.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public func skeleton(of text: some StringProtocol) throws(TextError) -> String {
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      visible.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    var skeleton = String.UnicodeScalarView()
    for scalar in try handle.skeleton(of: String(visible)).unicodeScalars
    where scalar != " " || (skeleton.last ?? " ") != " " {
      skeleton.append(scalar)
    }
    if skeleton.last == " " { skeleton.removeLast() }
    return String(skeleton)
  }

  /// Returns whether two names look alike but are not the same.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  public func areConfusable(
    _ left: some StringProtocol, _ right: some StringProtocol
  ) throws(TextError) -> Bool {
    if String(left) == String(right) { return false }
    return try skeleton(of: left) == skeleton(of: right)
  }

  /// Looks at a name as it was received.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public func report(on text: some StringProtocol) throws(TextError) -> SpoofReport {
    let letters = SpoofLetter.all(of: text)
    var scripts: [String] = []
    for letter in letters where letter.hasOwnScript && !scripts.contains(letter.script) {
      scripts.append(letter.script)
    }
    let mixed = try mixedWords(in: letters)
    let found =
      singleFindings(in: letters) + mixedNumbers(in: letters) + mixed.findings
      + (try lookalikes(in: letters, but: mixed.scripts))
    return SpoofReport(
      findings: found.sorted { ($0.offset, $0.kind.rawValue) < ($1.offset, $1.kind.rawValue) },
      scripts: scripts, restriction: try handle.restriction(of: text),
      skeleton: try skeleton(of: text))
  }
}

// MARK: Scripts

extension SpoofChecker {
  /// Finds words of scripts that are not written together, and tells those scripts.
  private func mixedWords(
    in letters: [SpoofLetter]
  ) throws(TextError) -> (findings: [SpoofFinding], scripts: Set<String>) {
    var findings: [SpoofFinding] = []
    var mixed: Set<String> = []
    for word in letters.split(whereSeparator: { !$0.isOfWord }) {
      let runs = ScriptRun.all(of: word)
      guard runs.count > 1, let first = runs.first else { continue }
      let level = try handle.restriction(of: text(of: word))
      if level <= .highlyRestrictive { continue }
      if try isWrittenTogether(runs) { continue }
      mixed.formUnion(runs.map(\.script))
      let other = runs.first { $0.script != first.script } ?? first
      findings.append(finding(.mixedScripts, at: other.letters.first, in: word))
    }
    return (findings, mixed)
  }

  /// Returns whether a word is Latin beside one script without blanks between words, and no part of
  /// the latter could be taken for Latin.
  private func isWrittenTogether(_ runs: [ScriptRun]) throws(TextError) -> Bool {
    let others = Set(runs.map(\.script)).subtracting(["Latn"])
    guard others.count == 1, let other = others.first, SpoofLetter.unspaced.contains(other) else {
      return false
    }
    for run in runs where run.script == other {
      if try !hasLetterOfItsOwn(run.letters) { return false }
    }
    return true
  }

  /// Finds scripts all of whose words in a text could be taken for Latin (UTS #39, section 4.1).
  private func lookalikes(
    in letters: [SpoofLetter], but mixed: Set<String>
  ) throws(TextError) -> [SpoofFinding] {
    var members: [String: [SpoofLetter]] = [:]
    for letter in letters where letter.hasOwnScript && letter.script != "Latn" {
      members[letter.script, default: []].append(letter)
    }
    var findings: [SpoofFinding] = []
    for (script, ofScript) in members where !mixed.contains(script) {
      guard let first = ofScript.first(where: \.isBase), try !hasLetterOfItsOwn(ofScript) else {
        continue
      }
      let place = letters.firstIndex { $0.offset == first.offset } ?? 0
      let start = letters[..<place].lastIndex { !$0.isOfWord }.map { $0 + 1 } ?? 0
      findings.append(
        finding(.lookalike, at: first, in: letters[start...].prefix(while: \.isOfWord)))
    }
    return findings
  }

  /// Returns whether one of the letters or digits is not drawn like letters of Latin.
  private func hasLetterOfItsOwn(_ letters: some Sequence<SpoofLetter>) throws(TextError) -> Bool {
    var seen: Set<Unicode.Scalar> = []
    for letter in letters where letter.isBase || letter.zero != nil {
      guard seen.insert(letter.scalar).inserted else { continue }
      let drawn = try handle.skeleton(of: String(letter.scalar)).unicodeScalars
      let scripts = Set(drawn.map(SpoofLetter.script))
      if !scripts.contains("Latn") || !scripts.isSubset(of: ["Latn", "Zinh", "Zyyy"]) {
        return true
      }
    }
    return false
  }
}

// MARK: Digits and single characters

/// Finds numbers with digits of two scripts.
private func mixedNumbers(in letters: [SpoofLetter]) -> [SpoofFinding] {
  letters.split(whereSeparator: \.endsNumber).compactMap { word in
    let digits = word.filter { $0.zero != nil }
    guard let first = digits.first, let other = digits.first(where: { $0.zero != first.zero })
    else { return nil }
    return finding(.mixedDigits, at: other, in: word)
  }
}

/// Finds what single characters tell.
private func singleFindings(in letters: [SpoofLetter]) -> [SpoofFinding] {
  var findings: [SpoofFinding] = []
  var marks: Set<Unicode.Scalar> = []
  for (place, letter) in letters.enumerated() {
    let isMark = letter.category == .nonspacingMark
    if !isMark && !letter.isIgnorable { marks.removeAll(keepingCapacity: true) }
    if let kind = kind(of: letter) {
      // A word in the font of formulas is one finding.
      if kind == .fontVariant, place > 0, letters[place - 1].isFontVariant { continue }
      findings.append(finding(kind, at: letter, in: []))
    } else if letter.isInvisible, !isNeeded(at: place, in: letters) {
      findings.append(finding(.invisible, at: letter, in: []))
    } else if isMark, !letter.isIgnorable, !marks.insert(letter.scalar).inserted {
      findings.append(finding(.repeatedMark, at: letter, in: []))
    }
  }
  return findings
}

private func kind(of letter: SpoofLetter) -> SpoofFinding.Kind? {
  switch letter.category {
  case .control, .lineSeparator, .paragraphSeparator: .control
  case .privateUse, .surrogate, .unassigned: .unassigned
  default:
    letter.scalar.properties.isBidiControl
      ? .bidiControl : letter.isFontVariant ? .fontVariant : nil
  }
}

private func finding(
  _ kind: SpoofFinding.Kind, at letter: SpoofLetter?, in word: some Sequence<SpoofLetter>
) -> SpoofFinding {
  guard let letter else { preconditionFailure("A run without a letter") }
  return SpoofFinding(
    kind: kind, offset: letter.offset, scalar: letter.scalar, word: text(of: word))
}

private func text(of letters: some Sequence<SpoofLetter>) -> String {
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: letters.map(\.scalar))
  return String(scalars)
}
