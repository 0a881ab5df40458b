internal import Foundation
internal import Synchronization
internal import Text
internal import Vocabulary

/// What a command talks through: the reader's language, standard output and standard error.
///
/// It is handed down with the task, so that the demonstration and tests can run commands in this
/// process and see what they print.
final class Console: Sendable {
  /// The console of the running command.
  @TaskLocal static var current = Console(localizer: Localizer(locale: .english, catalogues: []))

  /// Speaks the reader's language.
  let localizer: Localizer

  /// Whether standard error is a terminal, where progress may be shown.
  let showsProgress: Bool

  /// Whether standard output is a terminal, where what was found can stand in bold letters.
  let marksInBold: Bool

  /// How many columns the terminal has that standard output is; nil when it is none.
  let width: Int?

  /// Whether the sentences are a translation, none of which a speaker has reviewed yet.
  let isDraft: Bool

  private let writeOut: @Sendable (String) -> Void
  private let writeError: @Sendable (String) -> Void
  private let writeBytes: @Sendable ([UInt8]) -> Void

  init(
    localizer: Localizer, showsProgress: Bool = false, marksInBold: Bool = false,
    width: Int? = nil, isDraft: Bool = false,
    writeOut: @escaping @Sendable (String) -> Void = standardOutput,
    writeError: @escaping @Sendable (String) -> Void = standardError,
    writeBytes: @escaping @Sendable ([UInt8]) -> Void = standardOutput
  ) {
    self.localizer = localizer
    self.showsProgress = showsProgress
    self.marksInBold = marksInBold
    self.width = width
    self.isDraft = isDraft
    self.writeOut = writeOut
    self.writeError = writeError
    self.writeBytes = writeBytes
  }

  /// Prints a result.
  func out(_ text: String) { writeOut(text + "\n") }

  /// Prints a result in the reader's words.
  func out(_ message: Message) { out(localizer.text(message)) }

  /// Prints a result as it is, without a new line.
  func outRaw(_ text: String) { writeOut(text) }

  /// Prints a workbook, which no terminal can show.
  ///
  /// - Throws: `UsageError` when standard output is a terminal.
  func out(workbook bytes: [UInt8]) throws {
    guard !marksInBold else { throw UsageError(Message("usage.workbook-to-terminal")) }
    writeBytes(bytes)
  }

  /// Tells something that is no result.
  func note(_ text: String) { writeError(text + "\n") }

  /// Tells something that is no result, in the reader's words.
  func note(_ message: Message) { note(localizer.text(message)) }

  /// Shows how far long work has come, on a line that is written over.
  func progress(_ message: Message?) {
    guard showsProgress else { return }
    writeError("\r\u{1B}[K" + (message.map { localizer.text($0) } ?? ""))
  }

  /// Shows how much of the index is made anew, and clears the line at the end.
  func showIndexing(done: Int, of count: Int) {
    guard done == count || done.isMultiple(of: 50) else { return }
    progress(
      done == count
        ? nil
        : Message(
          "progress.indexing", ["done": .integer(Int64(done)), "count": .integer(Int64(count))]))
  }

  /// The reader's language.
  var locale: LanguageTag { localizer.locale }

  /// The words for a key without arguments.
  func text(_ key: String) -> String { localizer.text(Message(key)) }

  /// A message in the reader's words.
  func text(_ message: Message) -> String { localizer.text(message) }

  /// A message in the reader's words, as JSON and other files for machines hold it.
  func unmarkedText(_ message: Message) -> String { localizer.unmarkedText(message) }

  /// A value in the reader's words.
  func text(_ value: Message.Value) -> String { localizer.text(value) }
}

extension LanguageTag {
  /// The language of the sources of every catalogue.
  static var english: LanguageTag {
    guard let tag = LanguageTag("en") else { preconditionFailure("en is a language tag") }
    return tag
  }
}

@Sendable func standardOutput(_ text: String) {
  FileHandle.standardOutput.write(Data(text.utf8))
}

@Sendable func standardOutput(_ bytes: [UInt8]) {
  FileHandle.standardOutput.write(Data(bytes))
}

@Sendable func standardError(_ text: String) {
  FileHandle.standardError.write(Data(text.utf8))
}
