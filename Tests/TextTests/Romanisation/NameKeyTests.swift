import Testing
import Text

@Suite("Keys of names across scripts") struct NameKeyTests {
  @Test(arguments: [
    ("สมชาย", "Somchai"), ("សុភា", "Sophea"), ("အောင်", "Aung"), ("Nguyễn", "Nguyen"),
    ("محمد", "Muhammad"), ("Mohamed", "Muhammad"), ("王小明", "Wang Xiaoming"),
    ("ວຽງຈັນ", "Viangchan"), ("လှလှ", "Hla Hla"), ("นคร", "Nakorn"), ("علي", "Ali"),
    ("พร", "Porn"), ("ចាន់", "Chan"), ("பிரியா", "Priya"), ("Đặng", "Dang"), ("Kyaw", "ကျော်"),
    ("Sar-ah", "sarah"),
  ])
  func `spellings of one name share a key`(one: String, other: String) throws {
    let key = try nameKey(of: one)

    #expect(!key.isEmpty)
    #expect(try nameKey(of: other) == key)
  }

  @Test(arguments: [
    ("Li", "Lu"), ("Chan", "Chin"), ("Somchai", "Somsak"), ("สมชาย", "สมหมาย"),
    ("Sophea", "Sopheap"), ("Anan", "Amon"), ("Maria", "Mario2"),
  ])
  func `names that differ in more than spelling have other keys`(
    one: String, other: String
  ) throws {
    #expect(try nameKey(of: one) != nameKey(of: other))
  }

  @Test func `what has no letter has no key`() throws {
    #expect(try nameKey(of: " -– ").isEmpty)
    #expect(try nameKey(of: "").isEmpty)
  }
}
