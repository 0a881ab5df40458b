import Formats
import Lessons

/// A pack of e-books: one for each language, or one for two languages side by side.
struct EPUBPack {
  let files: [Pack.File]

  init(_ edition: Edition, with services: PackServices) throws(PackError) {
    let books = edition.books
    files = try concurrently(books.count) { (place) throws(PackError) in
      let made = try EPUBBook(books[place], services)
      return Pack.File(name: "\(books[place].name).epub", bytes: made.archive.bytes())
    }
  }
}
