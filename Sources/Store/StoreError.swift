public import Vocabulary

/// What went wrong with the database of a fund.
public enum StoreError: ExplainableError, Hashable {
  case busy(String)
  case cannotOpen(String, detail: String)
  case constraint(String)
  case corrupt(String, detail: String)
  case device(String, detail: String)
  case diskFull(String)
  case notAFund(String)
  case notDurable(String)
  case other(String)
  case readOnly
  case tooNew(version: String)
  case tooOld
  case unexpectedValue(Int)
  /// A refusal of the domain inside a transaction, on its way out.
  case domain(Message)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .busy(let path): Message("store.busy", ["path": .text(path)])
    case .cannotOpen(let path, let detail):
      Message("store.cannot-open", ["path": .text(path), "detail": .text(detail)])
    case .constraint(let detail): Message("store.constraint", ["detail": .text(detail)])
    case .corrupt(let path, let detail):
      Message("store.corrupt", ["path": .text(path), "detail": .text(detail)])
    case .device(let path, let detail):
      Message("store.device", ["path": .text(path), "detail": .text(detail)])
    case .diskFull(let path): Message("store.disk-full", ["path": .text(path)])
    case .notAFund(let path): Message("store.not-a-fund", ["path": .text(path)])
    case .notDurable(let detail): Message("store.not-durable", ["detail": .text(detail)])
    case .other(let detail): Message("store.other", ["detail": .text(detail)])
    case .readOnly: Message("store.read-only")
    case .tooNew(let version): Message("store.too-new", ["version": .text(version)])
    case .tooOld: Message("store.too-old")
    case .unexpectedValue(let column):
      Message("store.unexpected-value", ["column": .integer(Int64(column))])
    case .domain(let message): message
    }
  }
}
