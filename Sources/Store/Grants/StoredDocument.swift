internal import Grants
internal import Vocabulary

/// A document that a call asks for, as it is stored; a published form that never changes.
struct StoredDocument: Codable {
  let id: String
  let label: LocalizedText
  let help: LocalizedText?
  let kinds: [AttachmentKind]
  let limitBytes: Int64
  let isRequired: Bool
  let condition: String?
  let limitCount: Int
  let isOpen: Bool

  init(_ document: DocumentRequirement) {
    id = document.id.rawValue
    label = document.label
    help = document.help
    kinds = document.kinds
    limitBytes = document.limitBytes
    isRequired = document.isRequired
    condition = document.condition?.source
    limitCount = document.limitCount
    isOpen = document.isOpen
  }

  func document() throws(StoreError) -> DocumentRequirement {
    guard let id = DocumentRequirement.ID(rawValue: id) else { throw .other("document \(id)") }
    return DocumentRequirement(
      id: id, label: label, help: help, kinds: kinds, limitBytes: limitBytes,
      isRequired: isRequired,
      condition: try condition.map { (source) throws(StoreError) in
        do throws(RuleSyntaxError) { return try FormCondition(source) } catch {
          throw .other("document \(id): \(source)")
        }
      }, limitCount: limitCount, isOpen: isOpen)
  }
}
