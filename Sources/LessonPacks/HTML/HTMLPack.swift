import Lessons

/// A pack of pages: one file with all languages for each lesson.
struct HTMLPack {
  let files: [Pack.File]

  init(_ edition: Edition, with services: PackServices) {
    files = edition.lessons.map { entry in
      Pack.File(
        name: "\(entry.lesson.id).html",
        bytes: Array(HTMLPage(of: entry.versions, with: services).text.utf8))
    }
  }
}
