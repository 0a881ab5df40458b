import Glibc
import Synchronization

/// How text in Myanmar script is encoded.
public enum BurmeseEncoding: String, CaseIterable, Hashable, Sendable {
  /// In the Zawgyi font's code, which Unicode readers show as garbage.
  case zawgyi
  /// In Unicode.
  case unicode
  /// The bytes read the same in both, so that there is nothing to convert.
  case same
}

/// The confidence from which a program may convert what a person will look at afterwards.
///
/// Converting text that is not Zawgyi destroys it, so the received text must be kept all the same.
public let zawgyiConversionConfidence = 0.99

/// Tells whether a text is in Zawgyi, and how sure that is: from .5, a guess, to 1.
///
/// The text must be as it was received: normal forms hide the order of the marks that tells them
/// apart.
public func burmeseEncoding(
  of text: some StringProtocol
) -> (encoding: BurmeseEncoding, confidence: Double) {
  guard text.unicodeScalars.contains(where: { MyanmarState.state(of: $0) != MyanmarState.other })
  else { return (.same, 1) }
  if readsTheSame(text) { return (.same, 1) }
  let logOdds = ZawgyiModel.builtIn.logOdds(of: text)
  return (logOdds > 0 ? .zawgyi : .unicode, 1 / (1 + exp(-abs(logOdds))))
}

/// Returns text in Unicode for text in Zawgyi, by ICU's rules.
///
/// - Throws: `TextError.icu` for a text of gigabytes or when ICU's data are not installed.
public func convertZawgyi(_ text: some StringProtocol) throws(TextError) -> String {
  let transform = try zawgyiTransform.withLock { (kept) throws(TextError) in
    let transform = if let kept { kept } else { try Transform("Zawgyi-my") }
    kept = transform
    return transform
  }
  // The rules move what they have not looked at yet at every step: long texts go in piece by piece.
  guard text.utf8.count > ZawgyiPieces.shortLength else { return try transform.apply(to: text) }
  var converted = ""
  for piece in ZawgyiPieces(text) {
    let isMyanmar = piece.unicodeScalars.contains {
      MyanmarState.state(of: $0) != MyanmarState.other
    }
    converted += isMyanmar ? try transform.apply(to: piece) : String(piece)
  }
  return converted
}

private let zawgyiTransform = Mutex<Transform?>(nil)

/// Tells whether converting would change nothing, piece by piece so that the first change ends the
/// work.
///
/// Asat and the medials are never the same in both codes, and nearly every text has one.
private func readsTheSame(_ text: some StringProtocol) -> Bool {
  if text.unicodeScalars.contains(where: { (0x103A...0x103D).contains($0.value) }) { return false }
  return text.split { $0 == " " || $0.isNewline }.allSatisfy { piece in
    (try? convertZawgyi(piece)).map { $0.unicodeScalars.elementsEqual(piece.unicodeScalars) }
      ?? false
  }
}
