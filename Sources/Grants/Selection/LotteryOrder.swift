internal import Audit
internal import Vocabulary

/// The order in which equals have their turn, drawn by a lot that anybody can draw again.
///
/// The turn of an application is the SHA-256 hash of the seed, a line feed and its key, ascending:
/// `printf '%s\\n%s' SEED KEY | sha256sum`. The call has published the hash of the seed alone.
func lotteryOrder(of ids: [Application.ID], seed: String) -> [Application.ID] {
  let hashes = ids.map { Digest(hashing: Array("\(seed)\n\($0.rawValue)".utf8)).bytes }
  return zip(hashes, ids).sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
}

extension FundingCall.Terms {
  /// Checks the seed of a lot against what the call has published.
  ///
  /// - Parameters:
  ///   - seed: The seed, or nil when it was not told.
  ///   - isFinal: Whether the selection is to be kept, so that a published lot must be drawn.
  /// - Throws: `GrantError.selection` when the seed is not the one of the call, or is missing.
  func requireLottery(seed: String?, isFinal: Bool) throws(GrantError) {
    switch (lotteryCommitment, seed) {
    case (nil, nil): break
    case (nil, .some): throw .selection(.lotteryNotPublished)
    case (.some, nil): if isFinal { throw .selection(.lotterySeedMissing) }
    case (.some(let commitment), .some(let seed)):
      let digest = LotteryCommitment(toSeed: seed)
      guard digest == commitment else {
        throw .selection(
          .lotterySeedWrong(digest.description, published: commitment.description))
      }
    }
  }
}
