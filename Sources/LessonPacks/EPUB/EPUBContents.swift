import Formats
import Lessons
import Vocabulary

extension EPUBContent {
  static let contentsFileName = "toc.ncx"

  /// The table of contents in the form of EPUB 2, for readers that know no other.
  func contents(identifier: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "ncx",
      [
        ("xmlns", "http://www.daisy.org/z3986/2005/ncx/"), ("version", "2005-1"),
        ("xml:lang", language.text), ("dir", language.direction),
      ])
    xml.start("head")
    xml.element("meta", [("name", "dtb:uid"), ("content", identifier)])
    xml.element("meta", [("name", "dtb:depth"), ("content", "2")])
    xml.element("meta", [("name", "dtb:totalPageCount"), ("content", "0")])
    xml.element("meta", [("name", "dtb:maxPageNumber"), ("content", "0")])
    xml.end()
    xml.start("docTitle")
    xml.element("text", text: plain(titles))
    xml.end()
    xml.start("navMap")
    var order = 0
    for chapter in chapters {
      begin(plain(chapter.titles), chapter.fileName, &order, &xml)
      for section in chapter.sections {
        let words = plain(chapter.texts(of: section.heading))
        begin(words, "\(chapter.fileName)#\(section.name)", &order, &xml)
        xml.end()
      }
      xml.end()
    }
    if hasAnswers {
      begin(plain([phrase(.answers)]), EPUBChapter.answersFileName, &order, &xml)
      xml.end()
    }
    xml.end()
    xml.end()
    return xml.finish()
  }

  /// Texts in several languages on one line.
  func plain(_ texts: [PackServices.Phrase]) -> String {
    texts.map(\.text).joined(separator: " · ")
  }

  private func begin(_ words: String, _ place: String, _ order: inout Int, _ xml: inout XMLWriter) {
    order += 1
    xml.start("navPoint", [("id", "place\(order)"), ("playOrder", String(order))])
    xml.start("navLabel")
    xml.element("text", text: words)
    xml.end()
    xml.element("content", [("src", place)])
  }
}
