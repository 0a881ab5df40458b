public import Formats
public import Grants
public import Vocabulary

/// The grants of a fund as a package of the 360Giving Data Standard 1.4, with its DEI extension.
///
/// The standard has no tags of languages. Titles and descriptions stand in the language of the
/// application, and a classification with the vocabulary BCP 47 names that language.
public struct GrantPackage: Sendable {
  /// The package.
  public let json: JSON

  /// How many grants it holds.
  public let count: Int

  /// The grants whose title or description was left out, because it would have named a person.
  public let withheld: [Award.ID]

  /// Makes a package.
  ///
  /// - Parameters:
  ///   - records: What the fund holds.
  ///   - publisher: Who publishes.
  ///   - prefix: What identifiers of grants begin with, such as `360G-name` as 360Giving registers
  ///     it; the identifier of the publisher when it is nil.
  ///   - words: Speaks the language of the names of programmes and places.
  ///   - fiction: What becomes of invented awards.
  /// - Throws: `OpenDataError.problems` with everything that keeps it from being published.
  public init(
    _ records: PublicationRecords, publisher: Publisher, prefix: String?, words: PublicationWords,
    fiction: PublishedFiction = .refuse
  ) throws(OpenDataError) {
    let prefix = prefix ?? publisher.identifier
    let grants = records.publishedGrants
    var problems =
      PublishedFields.problems + publisher.problems
      + grants.flatMap { $0.problems(asOf: records.asOf.day, fiction: fiction) }
    if !Self.isPrefix(prefix) {
      problems.append(
        .init(award: nil, field: "id", Message("publish.not-a-prefix", ["text": .text(prefix)])))
    }
    // The schema asks for at least one.
    if grants.isEmpty {
      problems.append(.init(award: nil, field: "grants", Message("publish.no-grants")))
    }
    try OpenDataError.check(problems)

    let items = grants.map {
      GivingGrant(grant: $0, publisher: publisher, prefix: prefix, words: words).json
    }
    let modified = grants.map(\.record.times.modified).max() ?? records.asOf
    count = items.count
    withheld = grants.filter(\.isWithheld).map(\.record.award.id)
    json = .object(
      members(
        ("version", "1.4"), ("extensions", ["dei"]),
        (
          "title",
          .string(
            words.text(
              Message(
                "publish.package-title",
                ["publisher": .text(publisher.name.text(for: words.language))])))
        ),
        ("description", .string(words.text(Message("publish.package-description")))),
        ("issued", .string(records.asOf.day.description)),
        ("modified", .string(modified.description)), ("identifier", .string("\(prefix)-grants")),
        (
          "publisher",
          .object(
            members(
              ("identifier", .string(publisher.identifier)),
              ("name", .string(publisher.name.text(for: words.language))),
              ("website", publisher.website.map { .string($0) })))
        ),
        ("license", .string(publisher.licenceAddress)), ("grants", .array(items))))
  }

  /// Tells whether identifiers can begin with a text: letters, digits, hyphens and low lines, as
  /// 360Giving recommends.
  private static func isPrefix(_ text: String) -> Bool {
    (1...80).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
  }
}

extension Publisher {
  /// The address of the licence, as its authors have it.
  var licenceAddress: String {
    switch licence {
    case "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/"
    case "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/"
    case "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/"
    case "ODbL-1.0": "https://opendatacommons.org/licenses/odbl/1-0/"
    case "ODC-By-1.0": "https://opendatacommons.org/licenses/by/1-0/"
    case "PDDL-1.0": "https://opendatacommons.org/licenses/pddl/1-0/"
    default: "https://spdx.org/licenses/\(licence).html"
    }
  }
}
