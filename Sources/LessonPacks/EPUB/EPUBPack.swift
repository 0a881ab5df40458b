import Formats
import Lessons

/// A pack of e-books: one for each language, or one for two languages side by side.
struct EPUBPack {
  let files: [Pack.File]

  init(_ edition: Edition, with services: PackServices) throws(PackError) {
    var files: [Pack.File] = []
    for book in edition.books {
      let made = try EPUBBook(book, services)
      files.append(Pack.File(name: "\(book.name).epub", bytes: made.archive.bytes()))
    }
    self.files = files
  }
}
