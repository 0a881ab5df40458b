import Lessons
import Vocabulary

/// A node of a channel: a topic with what is in it, or one lesson in one language.
struct KolibriNode {
  let id: String

  /// Names what learners did, in whichever channel they met it.
  let contentID: String

  let title: String
  let description: String
  let language: LanguageTag
  let content: Content

  indirect enum Content {
    case lesson(LocalizedLesson, file: KolibriFile)
    case topic([KolibriNode])
  }

  /// The nodes in it.
  var children: [KolibriNode] {
    if case .topic(let children) = content { children } else { [] }
  }

  /// It and everything in it.
  var count: Int { children.reduce(1) { $0 + $1.count } }
}

/// A file of a channel, in the place where Kolibri looks for it.
struct KolibriFile: Hashable {
  /// The MD5 of the bytes, by which Kolibri names files.
  let name: String

  let fileExtension: String
  let bytes: [UInt8]

  /// The place in the pack.
  var path: String {
    "content/storage/\(name.prefix(1))/\(name.dropFirst().prefix(1))/\(name).\(fileExtension)"
  }
}

/// The words of Learning Equality's vocabulary by which people filter what is in Kolibri.
enum KolibriLabels {
  static let digitalLiteracy = "BCG3&slG.wZ3EAedB"
  static let lesson = "xgFjFhrA"
  private static let basicSkills = "H64ZOHfi"
  private static let forBeginners = "sccgQZDd.sAQsauuo"
  private static let paper = "Hsw9k7Bz.OFIbUAK9"
  private static let peers = "lsoCk5Uy.MKIzZKDO"
  private static let pictureDescriptions = "Lb0tb9VC"
  private static let read = "wA01urpi"
  private static let reflect = "3dSeJhqs"
  private static let teacher = "lsoCk5Uy.H&MVs7S#"

  static let gradeLevels = basicSkills
  static let activities = "\(read),\(reflect)"

  /// What Kolibri says of how a lesson is accessible; every picture has a description.
  static func accessibility(of lesson: Lesson) -> String? {
    lesson.pictures.isEmpty ? nil : pictureDescriptions
  }

  /// What learners need.
  static func needs(of lesson: Lesson) -> String {
    var needs = [forBeginners, peers]
    if lesson.about.needs.contains(.paper) { needs.append(paper) }
    if lesson.sections.contains(where: { $0.purpose == .trainerNotes }) { needs.append(teacher) }
    return needs.joined(separator: ",")
  }
}
