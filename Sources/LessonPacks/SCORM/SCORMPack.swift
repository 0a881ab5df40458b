import Formats
import Lessons

/// A pack of archives that learning platforms take in: one for each language, or for two side by
/// side, with one page for each lesson.
struct SCORMPack {
  let files: [Pack.File]

  init(
    _ edition: Edition, _ version: SCORMVersion, with services: PackServices
  ) throws(PackError) {
    var files: [Pack.File] = []
    for part in edition.books {
      var setting = HTMLSetting(services)
      setting.choices = part.choices
      setting.faces = try services.fonts.faces(for: part)
      var entries = [
        ZipArchive.Entry(
          name: "imsmanifest.xml", bytes: SCORMManifest(part, version, services).bytes)
      ]
      for lesson in part.lessons {
        let page = HTMLPage(of: lesson.versions, setting, scripts: [SCORMRuntime.script])
        entries.append(
          ZipArchive.Entry(
            name: SCORMManifest.pageName(of: lesson), bytes: Array(page.text(setting).utf8)))
      }
      files.append(Pack.File(name: "\(part.name).zip", bytes: ZipArchive(entries).bytes()))
    }
    self.files = files
  }
}
