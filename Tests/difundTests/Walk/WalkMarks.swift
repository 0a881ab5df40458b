import Foundation

/// An application of the fund that commands are walked through, with words that stand nowhere else.
struct MarkedApplication: Hashable, Sendable {
  /// The reference.
  let reference: String

  /// The beginning of every word and name of it.
  let word: String

  /// What it asks for, in US dollars.
  let amount: String

  /// The language that it is written in, which decides who is asked to review it.
  let language: String

  /// Is assigned to `rev` and `second`, and declared.
  static let open = MarkedApplication(
    reference: "QOPEN-1", word: "Zqopen", amount: "41237.61", language: "km")
  /// Is assigned to `rev` and `second`; `rev` declared nothing.
  static let waiting = MarkedApplication(
    reference: "QWAIT-1", word: "Zqwait", amount: "42389.53", language: "km")
  /// Was assigned to `rev`, who then declared a conflict; `mixed` works for it.
  static let tied = MarkedApplication(
    reference: "QTIED-1", word: "Zqtied", amount: "43571.47", language: "km")
  /// Was never assigned to `rev`; it is funded.
  static let hidden = MarkedApplication(
    reference: "QHIDE-1", word: "Zqhide", amount: "44893.29", language: "th")

  static let all = [open, waiting, tied, hidden]

  /// The texts by which a sort of knowledge is recognised, in lower case and without the marks that
  /// part digits.
  func marks(of knowledge: Knowledge) -> [String] {
    switch knowledge {
    case .reference: [reference.lowercased()]
    case .project: ["title", "need", "budget"].map { "\(word)\($0)".lowercased() }
    case .amount: [amount.replacing(".", with: ""), String(amount.prefix { $0 != "." })]
    case .names: ["lead", "latin", "contact", "mail"].map { "\(word)\($0)".lowercased() }
    case .reviews: ["panel"].map { "\(word)\($0)".lowercased() }
    }
  }

  /// The file that is imported.
  func file() throws -> Data {
    let text = try String(contentsOfFile: Fund.demo + "/applications/TH-03.json", encoding: .utf8)
    guard var document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    else { throw CocoaError(.fileReadCorruptFile) }
    document["reference"] = reference
    document["country"] = "TH"
    document["language"] = language
    document["title"] = "\(word)title of schools"
    for name in ["summary", "need", "plan", "risks"] { document[name] = "\(word)need of schools" }
    document["lead"] = [
      "name": "\(word)lead", "name_latin": "\(word)latin", "identifier": "\(word)lead-7",
      "kind": "association", "founded": 2010,
      "contact": [
        "name": "\(word)contact", "gender": "female", "email": "x@\(word.lowercased())mail.example",
      ],
    ]
    document["partners"] = nil
    document["attachments"] = nil
    document["answers"] = nil
    document["currency"] = "USD"
    document["requested"] = amount
    document["co_funding"] = nil
    document["budget"] = [
      ["category": "training", "description": "\(word)budget", "amount": amount]
    ]
    return try JSONSerialization.data(withJSONObject: document)
  }
}

/// The sorts of things that are to be known of an application.
enum Knowledge: CaseIterable, Hashable, Sendable {
  case reference, project, amount, names, reviews
}

/// Those who run commands.
enum Walker: String, CaseIterable, Sendable {
  /// An administrator who does not review.
  case chair
  /// A reviewer: of one application declared, of one not yet, of one in conflict, of one never
  /// asked.
  case rev
  /// A reviewer who was asked for nothing.
  case fresh
  /// An administrator who reviews too and works for one of those who applied.
  case mixed
  case finance, analyst, trainer, auditor, applicant
  /// Nobody whom the fund knows.
  case nobody

  /// What a person may know of an application where no command gives more.
  func sight(of application: MarkedApplication) -> Set<Knowledge> {
    switch self {
    case .chair, .auditor: Set(Knowledge.allCases)
    case .mixed: application == .tied ? [] : Set(Knowledge.allCases)
    case .rev:
      switch application {
      case .open: [.reference, .project, .amount]
      case .waiting: [.reference]
      // Who declared the conflict named the reference.
      default: []
      }
    case .fresh, .finance, .analyst, .trainer, .applicant, .nobody: []
    }
  }

  /// The applications that this person asks for: to whom the fund gave none to read, one under
  /// review is like another.
  var probed: [MarkedApplication] {
    MarkedApplication.all.allSatisfy { sight(of: $0).isEmpty }
      ? [.tied, .hidden] : MarkedApplication.all
  }

  /// Whether reports about money are for this person.
  var reports: Bool {
    switch self {
    case .chair, .mixed, .auditor, .finance, .analyst: true
    default: false
    }
  }
}

/// What a command may tell beside what its user sees anyway.
enum Gift: Sendable {
  /// Nothing.
  case nothing
  /// Nothing, for nobody: what it prints does not come from applications.
  case silence
  /// All but the reviews of what is funded, to whom reports are for: awards are public.
  case awards
  /// The same, and to trainers that there is an award with a key: they record what they taught
  /// under it.
  case taughtAwards
  /// The names of all who applied, to those who have to declare.
  case names
  /// Where reviewers work, to those who look after reviewers: it is asked of the reviewer, and says
  /// nothing of who applied.
  case employers
  /// Keys, so that whoever looks after people, proves the history or takes in what has a key of its
  /// own can do it.
  case keys
  /// Sums of what was asked for, to whom reports are for.
  case sums
  /// Everything that is kept about people, to those who look after the rights of people.
  case people

  /// What somebody may learn of an application from a command with this gift.
  func knowledge(of application: MarkedApplication, for walker: Walker) -> Set<Knowledge> {
    let own = walker.sight(of: application)
    switch self {
    case .nothing: return own
    case .silence: return []
    case .awards:
      let isOpen = walker.reports && application == .hidden
      return isOpen ? own.union([.reference, .project, .amount, .names]) : own
    case .taughtAwards:
      let teaches = walker == .trainer && application == .hidden
      return teaches ? [.reference] : Gift.awards.knowledge(of: application, for: walker)
    case .sums: return walker.reports ? own.union([.amount]) : own
    case .people:
      return [.chair, .mixed].contains(walker) ? Set(Knowledge.allCases) : own
    case .names: return [.rev, .mixed].contains(walker) ? own.union([.names]) : own
    case .employers:
      let isTold = [.chair, .mixed].contains(walker) && application == .tied
      return isTold ? own.union([.names]) : own
    case .keys: return [.auditor, .chair, .mixed].contains(walker) ? own.union([.reference]) : own
    }
  }
}
