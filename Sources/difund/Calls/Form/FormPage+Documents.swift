internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// The documents that the call asks for, as fields for files.
extension FormPage {
  /// The section of documents; none for a call that asks for no documents.
  var documents: [String] {
    let asked = call.terms.documents
    guard !asked.isEmpty else { return [] }
    let total = Message(
      "form-page.documents-help",
      ["limit": .integer(DocumentRequirement.mostBytesOfAll / 1_000_000)])
    return [
      "<section>", "<h2>\(words("form-page.documents"))</h2>",
      "<p>\(escapedHTML(localizer.text(total)))</p>",
    ] + asked.flatMap(field) + ["</section>"]
  }

  private func field(_ document: DocumentRequirement) -> [String] {
    let reader = localizer.locale
    let label = escapedHTML(document.label.text(for: reader))
    // People know each kind by one name; the page takes the others as well.
    let ends = document.allowedKinds.compactMap(\.extensions.last)
    let limit = Message(
      "form-page.document-limit",
      [
        "types": .text(ends.joined(separator: ", ")),
        "limit": .number(Double(document.limitBytes) / 1_000_000, decimals: 1),
        "count": .integer(Int64(document.limitCount)),
      ])
    var lines = [
      "<div data-question=\"\(document.id)\">",
      "<div class=\"field\"><label><span>\(label)\(document.isRequired ? "&nbsp;*" : "")</span>",
    ]
    if let help = document.help {
      lines.append("<small>\(escapedHTML(help.text(for: reader)))</small>")
    }
    lines += [
      "<small>\(escapedHTML(localizer.text(limit)))</small>",
      "<input type=\"file\" data-file=\"\(document.id)\""
        + " accept=\"\(ends.map { ".\($0)" }.joined(separator: ","))\""
        + (document.limitCount > 1 ? " multiple" : "")
        + (document.isRequired ? " aria-required=\"true\">" : ">"),
      "</label><em class=\"fault\"></em></div>", "</div>",
    ]
    return lines
  }

  /// What the program of the page needs to know of the documents.
  var documentData: JSON {
    .object(
      call.terms.documents.map { document in
        JSON.Member(
          document.id.rawValue,
          [
            "ends": .array(
              document.allowedKinds.flatMap(\.extensions).map { .string($0) }),
            "bytes": .integer(document.limitBytes),
            "count": .integer(Int64(document.limitCount)),
          ])
      })
  }

  /// When each document is asked for.
  var documentConditions: [JSON.Member] {
    call.terms.documents.compactMap { document in
      document.condition.map { JSON.Member(document.id.rawValue, $0.root.json) }
    }
  }
}
