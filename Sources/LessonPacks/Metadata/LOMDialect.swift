/// The forms in which catalogues take learning object metadata.
enum LOMDialect {
  /// The metadata of IMS 1.2.1, which SCORM 1.2 takes.
  case ims121
  /// IEEE 1484.12.3, which SCORM 2004 takes.
  case ieee
  /// IEEE 1484.12.3 in the profile of Common Cartridge 1.1, whose importers look for its prefix.
  case cartridge

  /// The name of an element.
  func name(_ name: String) -> String {
    switch self {
    case .ims121: "imsmd:\(name.lowercased())"
    case .ieee: "lom:\(name)"
    case .cartridge: "lomimscc:\(name)"
    }
  }

  /// The declaration of the namespace.
  var namespace: (name: String, value: String) {
    switch self {
    case .ims121: ("xmlns:imsmd", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1")
    case .ieee: ("xmlns:lom", "http://ltsc.ieee.org/xsd/LOM")
    case .cartridge: ("xmlns:lomimscc", "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest")
    }
  }
}
