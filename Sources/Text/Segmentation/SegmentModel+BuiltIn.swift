import CTextModels
import Vocabulary

extension SegmentModel {
  /// The models that the program carries and that a language uses.
  ///
  /// A script tells its language apart from Myanmar script, which many languages share.
  static func builtIn(for language: LanguageTag) -> [OrthographicScript: SegmentModel] {
    var models = [OrthographicScript.thai: thai, .lao: lao, .khmer: khmer]
    if language.language == "my" { models[.myanmar] = burmese }
    return models
  }

  /// The script whose model a language has, or nil.
  package static func script(of language: LanguageTag) -> OrthographicScript? {
    switch language.language {
    case "th": .thai
    case "lo": .lao
    case "km": .khmer
    case "my": .myanmar
    default: nil
    }
  }

  private static let thai = unsafe carried(
    ctextmodels_thai(), ctextmodels_thai_length())
  private static let lao = unsafe carried(
    ctextmodels_lao(), ctextmodels_lao_length())
  private static let khmer = unsafe carried(
    ctextmodels_khmer(), ctextmodels_khmer_length())
  private static let burmese = unsafe carried(
    ctextmodels_burmese(), ctextmodels_burmese_length())

  private static func carried(_ bytes: UnsafePointer<UInt8>, _ length: Int64) -> SegmentModel {
    let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(length))
    guard let model = unsafe SegmentModel(buffer) else {
      preconditionFailure("The program carries models of its own format")
    }
    return model
  }
}
