import Foundation
import Grants
import TestSupport
import Testing
import Vocabulary
import Workspace

@Suite("Letters that come with the program") struct LetterTemplateTests {
  /// The languages that there is a folder of templates for.
  private static let languages: [LanguageTag] = {
    let folder = Programs.package + "/Content/Letters"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { LanguageTag($0) }.sorted()
  }()

  private let data: DataFolder
  private let fund = FundFolder(path: "/nowhere")

  init() throws { data = try DataFolder.locate(environment: ["DIFUND_DATA": Programs.package]) }

  @Test(arguments: languages, LetterKind.allCases)
  func `every kind of letter is there in every language, a draft with the English one`(
    language: LanguageTag, kind: LetterKind
  ) throws {
    let templates = try data.letterTemplates(kind, language: language, fund: fund)

    #expect(templates.first?.language == language)
    #expect(templates.count == (templates.first?.isDraft == true ? 2 : 1))
    #expect(templates.last?.isDraft == false)
  }

  @Test(arguments: languages)
  func `the words around a letter are in its language`(language: LanguageTag) throws {
    let hasOwn = try data.readLetterCatalogue(language) != nil

    #expect(hasOwn || data.languages().contains(language))
  }

  @Test func `Malay in Arabic letters is not answered in Latin ones`() throws {
    let jawi = Fixtures.language("ms-Arab")

    let templates = try data.letterTemplates(.declined, language: jawi, fund: fund)
    let spoken = try data.letterTemplates(
      .declined, language: Fixtures.language("ms-Latn-BN"), fund: fund)

    #expect(templates.map(\.language) == [jawi, Fixtures.language("en")])
    #expect(spoken.map(\.language) == [Fixtures.language("ms"), Fixtures.language("en")])
  }
}
