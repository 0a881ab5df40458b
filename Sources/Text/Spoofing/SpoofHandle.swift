import CICU

/// The one owner of ICU's table of letters that look alike.
///
/// `@unchecked`: the pointer never changes, and ICU answers several threads at once.
@safe final class SpoofHandle: @unchecked Sendable {
  private let pointer: OpaquePointer

  init() throws(TextError) {
    let opened = unsafe try icu { unsafe cicu_spoof_open(&$0) }
    guard let opened = unsafe opened else { preconditionFailure("Success without a table") }
    unsafe pointer = opened
  }

  deinit { unsafe cicu_spoof_close(pointer) }

  /// The skeleton of a text as ICU makes it.
  func skeleton(of text: some StringProtocol) throws(TextError) -> String {
    let pointer = unsafe pointer
    let text = withLongMarkRunsInOrder(text) ?? String(text)
    return unsafe try icuText { status in
      unsafe withBytes(of: text) { unsafe cicu_spoof_skeleton(pointer, $0, $1, &status) }
    }
  }

  /// The level of a text.
  func restriction(of text: some StringProtocol) throws(TextError) -> RestrictionLevel {
    let pointer = unsafe pointer
    let level = try icu { status in
      unsafe withBytes(of: text) { unsafe cicu_spoof_restriction(pointer, $0, $1, &status) }
    }
    return RestrictionLevel(level)
  }
}

/// How few scripts a text is of (UTS #39, section 5.2).
public enum RestrictionLevel: String, CaseIterable, Comparable, Hashable, Sendable {
  /// ASCII alone.
  case ascii
  /// One script, whatever marks and punctuation it shares with others.
  case singleScript = "single_script"
  /// Latin with the scripts of Chinese, Japanese or Korean.
  case highlyRestrictive = "highly_restrictive"
  /// Latin with one other script but for Cyrillic, Greek and Cherokee.
  case moderatelyRestrictive = "moderately_restrictive"
  /// Any scripts of the living languages that Unicode recommends.
  case minimallyRestrictive = "minimally_restrictive"
  /// Anything.
  case unrestricted

  init(_ level: cicu_restriction) {
    self =
      switch level {
      case CICU_ASCII: .ascii
      case CICU_SINGLE_SCRIPT: .singleScript
      case CICU_HIGHLY_RESTRICTIVE: .highlyRestrictive
      case CICU_MODERATELY_RESTRICTIVE: .moderatelyRestrictive
      case CICU_MINIMALLY_RESTRICTIVE: .minimallyRestrictive
      default: .unrestricted
      }
  }

  /// Whether a text is of fewer scripts than one of another level.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
