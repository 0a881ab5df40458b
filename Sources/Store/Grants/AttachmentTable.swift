internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func attachments(of application: Application.ID) throws(GrantError) -> [Attachment] {
    try attempt { () throws(StoreError) in
      try database.all(
        "\(attachmentQuery) WHERE version.application_id = ? ORDER BY version.number",
        [SQLValue(application)], Attachment.init(row:))
    }
  }

  func allAttachments() throws(GrantError) -> [Attachment] {
    try attempt { () throws(StoreError) in
      try database.all(
        "\(attachmentQuery) ORDER BY version.application_id, version.number", [],
        Attachment.init(row:))
    }
  }

  func insert(_ attachment: Attachment, contact: String) throws(GrantError) {
    let key = [SQLValue(attachment.applicationID), SQLValue(attachment.number)]
    try attempt { () throws(StoreError) in
      let name = try seal(
        Array((attachment.name ?? "").utf8), about: try subject(at: contact),
        at: PersonalText.attachmentName.place(key))
      try insert(
        into: .attachment,
        key + [
          .text(attachment.documentID.rawValue), .text(attachment.kind.rawValue),
          .integer(attachment.bytes), .text(attachment.digest.description),
          attachment.replaced.map { SQLValue($0) } ?? .null, .text(name),
        ])
    }
    try saveState(of: attachment)
  }

  func saveState(of attachment: Attachment) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(
        into: .attachmentStep,
        [
          SQLValue(attachment.applicationID), SQLValue(attachment.number),
          .text(attachment.state.rawValue),
        ])
    }
  }

  private var attachmentQuery: String {
    """
    SELECT version.application_id, version.number, version.document_id, version.kind,
      version.bytes, version.content_sha256, version.replaces,
      (SELECT step.state FROM attachment_step AS step
       WHERE step.application_id = version.application_id AND step.number = version.number
       ORDER BY step.row_number DESC LIMIT 1),
      \(PersonalText.columns)
    FROM attachment AS version \(PersonalText.attachmentName.join(to: "version"))
    """
  }
}

extension Attachment {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    self.init(
      applicationID: try row.parsed(0) { Vocabulary.ID(rawValue: $0) },
      number: Int(try row.integer(1)),
      documentID: try row.parsed(2) { Vocabulary.ID(rawValue: $0) },
      kind: try row.parsed(3) { AttachmentKind(rawValue: $0) }, bytes: try row.integer(4),
      digest: try row.parsed(5) { Digest(hexadecimal: $0) },
      replaced: try row.optionalInteger(6).map { Int($0) },
      name: try row.personalText(8).map { String(decoding: $0, as: UTF8.self) },
      state: try row.parsed(7) { Attachment.State(rawValue: $0) })
  }
}
