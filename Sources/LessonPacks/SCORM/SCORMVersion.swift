import Formats

/// The two versions of SCORM that learning platforms take.
enum SCORMVersion {
  /// SCORM 1.2, which every platform takes.
  case scorm12
  /// SCORM 2004, 4th edition.
  case scorm2004

  /// The form of its metadata.
  var dialect: LOMDialect { self == .scorm12 ? .ims121 : .ieee }

  /// The namespaces of the manifest.
  var namespaces: XMLWriter.Attributes {
    switch self {
    case .scorm12:
      [
        ("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
        ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
      ]
    case .scorm2004:
      [
        ("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1"),
        ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3"),
      ]
    }
  }

  /// The value of `schemaversion`.
  var name: String { self == .scorm12 ? "1.2" : "2004 4th Edition" }

  /// The attribute that tells a page that talks to the platform.
  var typeAttribute: String { self == .scorm12 ? "adlcp:scormtype" : "adlcp:scormType" }
}
