internal import Formats
internal import Foundation
public import Grants
public import Vocabulary

/// The folder in which a fund lives: its settings, its database and what was attached.
public struct FundFolder: Hashable, Sendable {
  /// The path of the folder as the user named it.
  public let path: String

  /// Names a folder, which need not exist yet.
  public init(path: String) { self.path = path }

  /// The file of settings.
  public var settings: String { path + "/fund.yaml" }

  /// The database.
  public var database: String { path + "/fund.sqlite" }

  /// The file that says who is writing.
  public var lock: String { path + "/fund.lock" }

  /// The folder of attachments.
  public var attachments: String { path + "/attachments" }

  /// The folder of the fund's own templates of letters, which may be missing.
  public var letters: String { path + "/letters" }

  /// Makes sure that there is a fund in the folder.
  ///
  /// - Throws: `WorkspaceError.noFund` or `.incompleteFolder`.
  public func requireFund() throws(WorkspaceError) {
    let files = FileManager.default
    guard files.fileExists(atPath: settings) || files.fileExists(atPath: database) else {
      throw .noFund(path)
    }
    for file in [settings, database] where !files.fileExists(atPath: file) {
      throw .incompleteFolder(path, missing: file)
    }
  }

  /// Removes a fund that `difund demo` made here; every other folder is left alone.
  ///
  /// - Throws: `WorkspaceError.notEmpty` when something else is here.
  public func removeDemonstration() throws(WorkspaceError) {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return }
    guard let text = try? String(contentsOfFile: settings, encoding: .utf8),
      text.contains(Self.demonstrationTitle)
    else { return try requireEmpty() }
    do { try files.removeItem(atPath: path) } catch {
      throw WorkspaceError(error, path: path)
    }
  }

  /// The name that marks the fund of the demonstration.
  public static let demonstrationTitle = "Demonstration fund (fictional)"

  /// Whether a fund can be made here: the folder is missing or empty.
  public func requireEmpty() throws(WorkspaceError) {
    var isFolder: ObjCBool = false
    let files = FileManager.default
    guard unsafe files.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue, (try? files.contentsOfDirectory(atPath: path))?.isEmpty == true else {
      throw .notEmpty(path)
    }
  }
}

extension FundFolder {
  /// Gives a folder that is complete its name, so that the whole of it survives a power cut.
  ///
  /// - Parameters:
  ///   - partial: The folder under the name that it was made with.
  ///   - path: The name, which nothing has yet.
  /// - Throws: `FormatError`, or an error of Foundation.
  static func finish(_ partial: String, as path: String) throws {
    let files = FileManager.default
    for name in try files.subpathsOfDirectory(atPath: partial) {
      try Files.synchronize(path: "\(partial)/\(name)")
    }
    try Files.synchronize(path: partial)
    try files.moveItem(atPath: partial, toPath: path)
    try Files.synchronize(path: URL(filePath: path).deletingLastPathComponent().path)
  }
}

/// The settings of a fund, which people may edit.
public struct FundSettings: Hashable, Sendable {
  /// The number of the form of the settings that this release writes.
  public static let currentFormat: Int64 = 1

  /// The name of the fund.
  public var title: String

  /// The person that commands act as when they are not told.
  public var owner: String

  /// The language of letters and reports when no other is asked for.
  public var language: LanguageTag

  /// Who publishes the fund's open data, or nil before it is decided.
  public var publisher: Publisher?

  /// How many days old an exchange rate may be on the day that it is used for.
  public var longestRateAgeDays: Int

  /// How conflicts of interest are detected.
  public var conflictRules: ConflictRules

  /// Makes settings.
  public init(
    title: String, owner: String, language: LanguageTag, publisher: Publisher? = nil,
    conflictRules: ConflictRules = ConflictRules(),
    longestRateAgeDays: Int = RateTable.usualLongestAgeDays
  ) {
    self.conflictRules = conflictRules
    self.publisher = publisher
    self.longestRateAgeDays = longestRateAgeDays
    self.title = title
    self.owner = owner
    self.language = language
  }

  /// The settings as the text of the file.
  var text: String {
    let quoted = JSONWriter.compact.text(of: .string(title))
    return """
      # The settings of a Digital Inclusion Fund. The texts may be changed; see: difund doctor
      format: \(Self.currentFormat)
      title: \(quoted)
      # The person that commands act as unless --as names another.
      owner: \(owner)
      # The language of reports and letters unless another is asked for (a BCP 47 tag).
      language: \(language)
      # How many days old an exchange rate may be on the day that it is used for.
      rates:
        longest_age_days: \(longestRateAgeDays)
      # Domains of mail that belong to one organisation, each group in one line; reviewers of
      # one domain are kept apart from applicants of the others.
      # domain_aliases: [uni.example university.example]
      # How many years after applying together organisations count as partners.
      recent_partner_years: \(conflictRules.recentPartnerYears)
      \(publisherLines.joined(separator: "\n"))

      """
  }

  /// The section of the publisher; before it is decided, as an example that the reader skips.
  private var publisherLines: [String] {
    let known = Publisher.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    guard let publisher else {
      return [
        "# Who publishes open data (difund publish): fill in and take the marks off.",
        "# publisher:",
        "#   identifier: KH-REGISTER-NUMBER   # see org-id.guide",
        "#   name: {en: The name of the organisation}",
        "#   kind: foundation   # \(known)",
        "#   country: KH",
        "#   website: https://fund.example",
        "#   email: data@fund.example   # an address of the organisation, not of one person",
        "#   licence: \(Publisher.usualLicence)",
      ]
    }
    let quoted = { (text: String) in JSONWriter.compact.text(of: .string(text)) }
    let names = publisher.name.texts.sorted { $0.key < $1.key }
      .map { "    \($0.key): \(quoted($0.value))" }
    let optional = [("website", publisher.website), ("email", publisher.email)]
      .compactMap { name, value in value.map { "  \(name): \(quoted($0))" } }
    return [
      "# Who publishes open data (difund publish).", "publisher:",
      "  identifier: \(quoted(publisher.identifier))", "  name:",
    ] + names + [
      "  kind: \(publisher.kind.rawValue)", "  country: \(publisher.country.rawValue)",
    ] + optional + ["  licence: \(quoted(publisher.licence))"]
  }
}
