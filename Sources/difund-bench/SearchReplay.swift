internal import GRDB
internal import Synchronization
internal import Text

/// The tokens of documents, found beforehand.
struct RecordedTokens: Sendable {
  private struct Token: Sendable {
    let bytes: Range<Int>
    let source: Range<Int>
    let isColocated: Bool
  }

  private var tokens: [Token] = []
  private var bytes: [CChar] = []

  /// Where the tokens of each document end.
  private var ends: [Int] = []

  /// How many documents there are.
  var documentCount: Int { ends.count }

  /// How many tokens there are.
  var tokenCount: Int { tokens.count }

  /// Records the tokens of the program's tokenizer.
  init(of documents: [String], by tokenizer: SearchTokenizer) throws {
    for document in documents {
      unsafe try tokenizer.forEachToken(of: document, for: .document) {
        token, source, isColocated in
        add(unsafe Array(token), source, isColocated)
        return true
      }
      ends.append(tokens.count)
    }
  }

  /// Records the tokens of one of SQLite's own tokenizers.
  init(of documents: [String], by name: String) throws {
    try DatabaseQueue().read { database in
      let tokenizer = try database.makeTokenizer(FTS5TokenizerDescriptor(components: [name]))
      for document in documents {
        for (token, flags) in try tokenizer.tokenize(document: document) {
          add(Array(token.utf8), 0..<0, flags.contains(.colocated))
        }
        ends.append(tokens.count)
      }
    }
  }

  private mutating func add(_ token: [UInt8], _ source: Range<Int>, _ isColocated: Bool) {
    let start = bytes.count
    bytes.append(contentsOf: token.map(CChar.init(bitPattern:)))
    tokens.append(
      Token(bytes: start..<bytes.count, source: source, isColocated: isColocated))
  }

  /// Hands over the tokens of a document.
  func replay(
    _ document: Int, _ context: UnsafeMutableRawPointer?, _ callback: FTS5TokenCallback
  ) -> CInt {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      for token in tokens[(document == 0 ? 0 : ends[document - 1])..<ends[document]] {
        guard let start = buffer.baseAddress else { break }
        let code = unsafe callback(
          context, token.isColocated ? FTS5TokenFlags.colocated.rawValue : 0,
          start + token.bytes.lowerBound,
          CInt(token.bytes.count), CInt(token.source.lowerBound), CInt(token.source.upperBound))
        if code != ResultCode.SQLITE_OK.rawValue { return code }
      }
      return ResultCode.SQLITE_OK.rawValue
    }
  }
}

/// A tokenizer that does nothing but hand over recorded tokens, one document after the other: what
/// filling an index with them takes at least.
final class ReplayingTokenizer: FTS5CustomTokenizer {
  static let name = "replay"

  /// What the next tokenizer that is made hands over.
  static let next = Mutex<RecordedTokens?>(nil)

  private let tokens: RecordedTokens?
  private var document = 0

  init(db: Database, arguments: [String]) throws {
    tokens = Self.next.withLock { $0 }
  }

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let tokens, document < tokens.documentCount else { return ResultCode.SQLITE_OK.rawValue }
    document += 1
    return unsafe tokens.replay(document - 1, context, tokenCallback)
  }
}
