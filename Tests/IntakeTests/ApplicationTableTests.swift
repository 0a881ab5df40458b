import Formats
import Grants
import Intake
import Testing
import Vocabulary

@Suite("Applications in tables") struct ApplicationTableTests {
  private static let header = """
    reference,country,language,track,title,summary,need,plan,risks,lead_name,lead_kind,lead_founded,\
    contact_name,contact_gender,contact_email,start,months,currency,requested,budget,reach_female,\
    reach_male,submitted,community_languages,gender_marker,partners
    """

  private static let row = """
    KH-91,KH,km,gender-equity,ស្ត្រី និង AI,Summary,Need,"Plan, in two
    lines",Risks,អង្គការ ក,association,2015,បុប្ផា,female,a@b.example,2026-09-01,12,KHR,1000.50,\
    staff | គ្រូ | 900.50; overhead | ការិយាល័យ | 100.00,60,40,2026-03-01,km cjm,1,ກຸ່ມ ຂ | LA | 33.35
    """

  /// The table with more columns.
  static func table(more columns: [String], values: [String]) -> String {
    header + "," + columns.joined(separator: ",") + "\n" + row + ","
      + values.joined(separator: ",") + "\n"
  }

  static let json = """
    {"reference":"KH-91","country":"KH","language":"km","track":"gender-equity","title":"ស្ត្រី និង AI",
     "summary":"Summary","need":"Need","plan":"Plan, in two\\nlines","risks":"Risks",
     "lead":{"name":"អង្គការ ក","kind":"association","founded":2015,
      "contact":{"name":"បុប្ផា","gender":"female","email":"a@b.example"}},
     "community_languages":["km","cjm"],"start":"2026-09-01","months":12,"currency":"KHR",
     "requested":"1000.50","budget":[
      {"category":"staff","description":"គ្រូ","amount":"900.50"},
      {"category":"overhead","description":"ការិយាល័យ","amount":"100.00"}],
     "reach":{"female":60,"male":40},"gender_marker":"significant",
     "partners":[{"name":"ກຸ່ມ ຂ","country":"LA","share":"33.35"}],"submitted":"2026-03-01"}
    """

  @Test func `a row of a table is the same application as its JSON form`() throws {
    let table = try readApplications(
      csv: Self.header + "\n" + Self.row + "\n", file: "a.csv", repair: { _, _ in nil })
    let object = try readApplications(json: Self.json, file: "a.json", repair: { _, _ in nil })

    #expect(table.problems == [])
    #expect(object.problems == [])
    #expect(table.values.map(\.value.document) == object.values.map(\.value.document))
    let document = try #require(table.values.first?.value.document)
    #expect(document.requested.minorUnits == 100_050)
    #expect(document.genderMarker == .significant)
    #expect(
      document.countryShares == [
        CountryShare(country: .cambodia, basisPoints: 6665),
        CountryShare(country: .laos, basisPoints: 3335),
      ])
  }

  @Test func `repaired texts are named and the original is kept`() throws {
    let batch = try readApplications(
      json: Self.json, file: "a.json", repair: { text, _ in text == "Need" ? "Repaired" : nil })

    let received = try #require(batch.values.first?.value)
    #expect(received.repairedFields == ["need"])
    #expect(received.document.need == "Repaired")
    #expect(received.original.contains("\"need\":\"Need\""))
  }

  @Test(arguments: [
    ("\"country\":\"KH\"", "\"country\":\"KX\"", "country"),
    ("\"months\":12", "\"months\":\"12\"", "months"),
    ("\"requested\":\"1000.50\"", "\"requested\":\"1000.505\"", "requested"),
    ("\"currency\":\"KHR\"", "\"currency\":\"VND\"", "requested"),
    ("\"female\":60", "\"female\":-1", "reach.female"),
    ("\"900.50\"", "\"900.51\"", "budget"),
    ("\"33.35\"", "\"100.01\"", "partners[1].share"),
    ("\"33.35\"", "\"60\"},{\"name\":\"B\",\"country\":\"KH\",\"share\":\"40.01\"", "partners"),
    ("\"significant\"", "\"3\"", "gender_marker"),
    ("a@b.example", "nobody", "lead.contact.email"),
    ("\"submitted\"", "\"handed_in\"", "handed_in"),
    ("\"2026-09-01\"", "\"2026-02-30\"", "start"),
    ("\"title\":\"ស្ត្រី និង AI\"", "\"title\":\"  \"", "title"),
  ])
  func `a fault is told with its field and its line`(
    right: String, wrong: String, field: String
  ) throws {
    let text = Self.json.replacing(right, with: wrong)

    let batch = try readApplications(json: text, file: "a.json", repair: { _, _ in nil })

    let line = text.split(separator: "\n").firstIndex { $0.contains(wrong) }.map { $0 + 1 }
    #expect(batch.values.isEmpty)
    let place = try #require(batch.problems.first { $0.location.field == field }?.location)
    #expect(place.file == "a.json")
    if field != "budget", field != "requested" { #expect(place.line == line) }
  }
}
