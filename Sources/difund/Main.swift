internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Text
internal import Vocabulary
internal import Workspace

/// The program: finds the reader's language, runs the command, and explains what went wrong.
@main
enum Main {
  static func main() async {
    // A reader that goes away (`difund … | head`) ends the program quietly.
    _ = signal(SIGPIPE, SIG_DFL)
    let words = CommandLineWords(words: Array(CommandLine.arguments.dropFirst()))
    let status: Int32
    do {
      let console = try Console.starting(words)
      status = await Console.$current.withValue(console) { await run(words.normalized) }
    } catch {
      status = explainEarly(error)
    }
    exit(status)
  }

  /// Runs one command with the console of the task.
  ///
  /// - Returns: The exit status.
  static func run(_ words: [String]) async -> Int32 {
    do {
      var command = try parsed(words)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      return explain(error)
    }
  }

  /// Parses the words of a command line.
  ///
  /// The parser goes through every level of the tree of commands, and through the tree itself. A
  /// command whose name stands whole before its arguments is parsed alone; its help and whatever
  /// is not right with it are told by the parser of the tree, which knows how it is called.
  private static func parsed(_ words: [String]) throws -> any ParsableCommand {
    var command: any ParsableCommand.Type = Difund.self
    var rest = words[...]
    var below = command.configuration.subcommands
    while !below.isEmpty, let name = rest.first,
      let next = below.first(where: { $0.configuration.commandName == name })
    {
      command = next
      rest = rest.dropFirst()
      below = command.configuration.subcommands
    }
    if below.isEmpty, let parsed = try? command.parseAsRoot(Array(rest)),
      type(of: parsed) == command
    {
      return parsed
    }
    return try Difund.parseAsRoot(words)
  }

  /// Tells the reader what went wrong; no other place does.
  private static func explain(_ error: any Error) -> Int32 {
    let console = Console.current
    console.progress(nil)
    if let error = error as? any ExplainableError {
      let text = console.localizer.text(error.message)
      console.note(Message("error.prefix", ["text": .text(text)]))
      for detail in error.details { console.note("  " + console.localizer.text(detail)) }
      return error.failure.rawValue
    }
    let code = Difund.exitCode(for: error)
    let text = ParserWords(console: console).translate(Difund.fullMessage(for: error))
    if code == .success {
      if !text.isEmpty { console.out(text) }
    } else if error is ExitCode {
      return code.rawValue
    } else {
      console.note(text)
    }
    return code.rawValue
  }

  /// Tells in English what went wrong before the reader's language was known.
  private static func explainEarly(_ error: any Error) -> Int32 {
    if let console = try? Console.english() {
      return Console.$current.withValue(console) { explain(error) }
    }
    // Without catalogues there are no sentences; the few places that this can come from say
    // enough.
    standardError("difund: \(explainWithoutCatalogue(error))\n")
    return ((error as? any ExplainableError)?.failure ?? .refused).rawValue
  }

  private static func explainWithoutCatalogue(_ error: any Error) -> String {
    guard let error = error as? any ExplainableError else { return String(describing: error) }
    let values = error.message.arguments.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return ([error.message.key] + values).joined(separator: "\n  ")
  }
}

extension Console {
  /// The console of a reader of English.
  static func english() throws -> Console {
    let data = try DataFolder.locate(environment: ProcessInfo.processInfo.environment)
    return Console(
      localizer: Localizer(locale: .english, catalogues: [try data.readCatalogue(.english)]))
  }

  /// The console for a command line, with the catalogues of the language that it asks for.
  static func starting(_ words: CommandLineWords) throws -> Console {
    let environment = ProcessInfo.processInfo.environment
    let data = try DataFolder.locate(environment: environment)
    let languages = data.languages()
    let asked = words.locale(environment: environment)
    var locale = LanguageTag.english
    var reader: ReaderLocale?
    if let asked {
      guard let read = ReaderLocale(asked) else {
        throw UsageError(Message("usage.not-a-language", ["text": .text(asked)]))
      }
      reader = read
      locale = read.language
    } else if let session = CommandLineWords.sessionLocale(environment: environment),
      session.fallbacks.contains(where: languages.contains)
    {
      locale = session
    }
    let chosen = (locale.fallbacks.filter(languages.contains) + [.english])
      .reduce(into: [LanguageTag]()) { if !$0.contains($1) { $0.append($1) } }
    let console = Console(
      localizer: Localizer(
        locale: locale, preferences: reader?.preferences ?? FormatPreferences(),
        catalogues: try chosen.map(data.readCatalogue)),
      showsProgress: isatty(2) == 1, marksInBold: isatty(1) == 1,
      width: terminalWidth(environment), isDraft: chosen.first?.language != "en")
    if asked != nil, chosen.first?.language != locale.language {
      console.note(
        Message(
          "usage.no-catalogue",
          ["language": .language(locale), "there": .list(languages.map { .text($0.text) })]))
    }
    if let reader {
      console.noteIgnored(reader)
      console.noteFormats(LocaleResolution(for: reader.language))
    }
    return console
  }
}

/// How many columns the terminal has that standard output is: as `COLUMNS` says, or the terminal
/// itself; nil when neither does.
private func terminalWidth(_ environment: [String: String]) -> Int? {
  if let stated = environment["COLUMNS"].flatMap({ Int($0) }), stated > 0 { return stated }
  var size = winsize()
  guard isatty(1) == 1, unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
    return nil
  }
  return Int(size.ws_col)
}
