/// The sorts of files that come with applications, told by what is in them.
public enum AttachmentKind: String, CaseIterable, Hashable, Sendable, Codable {
  case pdf, docx, xlsx, odt, ods, jpeg, png, text, csv

  /// The ends that the names of such files have.
  public var extensions: [String] {
    switch self {
    case .jpeg: ["jpeg", "jpg"]
    case .text: ["text", "txt"]
    default: [rawValue]
    }
  }

  /// The media type.
  public var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .ods: "application/vnd.oasis.opendocument.spreadsheet"
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    case .text: "text/plain"
    case .csv: "text/csv"
    }
  }
}
