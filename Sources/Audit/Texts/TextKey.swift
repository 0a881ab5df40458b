internal import Crypto

/// The key that the texts about one person are kept under; without it they are gone.
///
/// Texts are sealed with AES-256 in Galois/Counter Mode under a new nonce each, and under the name
/// of their place, so that none can be put in the place of another.
public struct TextKey: Hashable, Sendable {
  /// The 32 bytes of the key.
  public let bytes: [UInt8]

  /// Makes a new key by chance.
  public init() {
    bytes = unsafe SymmetricKey(size: .bits256).withUnsafeBytes { unsafe Array($0) }
  }

  /// Takes a key that was kept; nil when it has another length.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Seals a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - place: The name of the place that it is kept at.
  /// - Returns: The nonce, the sealed text and its tag.
  public func seal(_ text: [UInt8], at place: String) -> [UInt8] {
    let box = try? AES.GCM.seal(
      text, using: SymmetricKey(data: bytes), authenticating: Array(place.utf8))
    guard let sealed = box?.combined else {
      preconditionFailure("A key of 32 bytes and a nonce of 12 seal every text")
    }
    return Array(sealed)
  }

  /// Opens a sealed text; nil when it is not what was sealed with this key at this place.
  public func open(_ sealed: [UInt8], at place: String) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let text = try? AES.GCM.open(
        box, using: SymmetricKey(data: bytes), authenticating: Array(place.utf8))
    else { return nil }
    return Array(text)
  }
}
