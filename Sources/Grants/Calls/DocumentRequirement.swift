public import Vocabulary

/// A document that a call asks for beside what is filled in.
public struct DocumentRequirement: Hashable, Sendable {
  /// The key of a document, which no question of the form has.
  public typealias ID = Vocabulary.ID<DocumentRequirement>

  /// The most bytes that a file has unless the call says otherwise.
  public static let usualBytes: Int64 = 5_000_000

  /// The most bytes that a call may allow for a file.
  public static let mostBytes: Int64 = 50_000_000

  /// The most bytes that all files of an application have.
  public static let mostBytesOfAll: Int64 = 100_000_000

  /// The key.
  public let id: ID

  /// What is asked for, by language.
  public let label: LocalizedText

  /// What helps to find the right document, by language, or nil.
  public let help: LocalizedText?

  /// The sorts of files that are taken; none for all.
  public let kinds: [AttachmentKind]

  /// The most bytes of one file.
  public let limitBytes: Int64

  /// Whether an application without it is not eligible, where it is asked for.
  public let isRequired: Bool

  /// When it is asked for; nil for always.
  public let condition: FormCondition?

  /// How many files there may be.
  public let limitCount: Int

  /// Whether reviewers of blind copies get it at once; else somebody has to release it first.
  public let isOpen: Bool

  /// Makes a requirement.
  public init(
    id: ID, label: LocalizedText, help: LocalizedText? = nil, kinds: [AttachmentKind] = [],
    limitBytes: Int64 = usualBytes, isRequired: Bool = false, condition: FormCondition? = nil,
    limitCount: Int = 1, isOpen: Bool = false
  ) {
    self.id = id
    self.label = label
    self.help = help
    self.kinds = kinds
    self.limitBytes = limitBytes
    self.isRequired = isRequired
    self.condition = condition
    self.limitCount = limitCount
    self.isOpen = isOpen
  }

  /// The name of the rule that it must be there, as findings of screening tell it.
  public var ruleID: String { "document-\(id)" }

  /// The sorts of files that are taken.
  public var allowedKinds: [AttachmentKind] { kinds.isEmpty ? AttachmentKind.allCases : kinds }

  /// The requirement as a question of the form, as far as conditions go.
  var question: FormQuestion {
    FormQuestion(
      id: Vocabulary.ID(checked: id.rawValue), label: label, kind: .yesNo, condition: condition)
  }
}

extension ApplicationForm {
  /// Refuses documents whose keys are taken or whose conditions ask for what the form does not
  /// have.
  ///
  /// - Throws: `FormDefinitionError` with the key of the document.
  public func check(_ documents: [DocumentRequirement]) throws(FormDefinitionError) {
    try Self.check(questions + documents.map(\.question))
  }
}

extension FundingCall {
  /// The document with a key.
  ///
  /// - Throws: `AttachmentFault.unknownDocument`.
  func document(_ id: String) throws(GrantError) -> DocumentRequirement {
    guard let found = terms.documents.first(where: { $0.id.rawValue == id }) else {
      throw .attachment(.unknownDocument(id, known: terms.documents.map(\.id.rawValue)))
    }
    return found
  }

  /// The documents that an application needs and does not have.
  func missingDocuments(
    of application: ApplicationDocument, having attachments: [Attachment]
  ) -> [DocumentRequirement] {
    let given = Set(attachments.current.map(\.documentID))
    return terms.documents.filter { document in
      document.isRequired && !given.contains(document.id)
        && terms.form.isAsked(document.question, in: application)
    }
  }
}
