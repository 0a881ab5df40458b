internal import Foundation
internal import Vocabulary

/// The programs that others use to publish lessons, on the same texts.
struct LessonPeers {
  let corpus: LessonCorpus

  /// Returns the path of a program, or nil when this machine does not have it.
  let tool: @Sendable (String) -> String?

  /// How many seconds pandoc takes for an e-book in each language, or nil without pandoc.
  func pandocBooks() throws -> Double? {
    guard let pandoc = tool("pandoc") else { return nil }
    return try seconds {
      for language in corpus.languages {
        try run(
          pandoc,
          [
            "--from=gfm+yaml_metadata_block", "--to=epub3", "--metadata=title:Lessons",
            "--metadata=lang:\(language)", "--resource-path=\(picturesFolder)",
            "--output=\(corpus.folder)/pandoc-\(language).epub",
          ] + files(in: language))
      }
    }
  }

  /// How many seconds pandoc takes for a page of each lesson in each language.
  func pandocPages() throws -> Double? {
    guard let pandoc = tool("pandoc") else { return nil }
    return try seconds {
      for language in corpus.languages {
        for file in files(in: language) {
          try run(
            pandoc,
            [
              "--from=gfm+yaml_metadata_block", "--standalone", "--metadata=lang:\(language)",
              "--output=\(file).html", file,
            ])
        }
      }
    }
  }

  /// How many seconds Hugo takes for a site with all languages.
  func hugoSite() throws -> Double? {
    guard let hugo = tool("hugo") else { return nil }
    let site = "\(corpus.folder)/hugo"
    var configuration = """
      baseURL = "https://example.org/"
      title = "Lessons"
      defaultContentLanguage = "en"
      disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
      [languages]

      """
    for language in corpus.languages {
      configuration += """
        [languages."\(language.text.lowercased())"]
        contentDir = "\(corpus.folder)/markdown/\(language)"

        """
    }
    let page = """
      <!DOCTYPE html><html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8">
      <title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>
      """
    let list = """
      <!DOCTYPE html><html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8">
      <title>Lessons</title></head><body>{{ range .Site.RegularPages }}
      <p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}</body></html>
      """
    for (name, text) in [
      ("config.toml", configuration), ("layouts/_default/single.html", page),
      ("layouts/_default/list.html", list), ("layouts/index.html", list),
    ] {
      let place = URL(filePath: "\(site)/\(name)")
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
    let spent = try seconds { try run(hugo, ["--quiet", "--source", site]) }
    let pages = try FileManager.default.subpathsOfDirectory(atPath: "\(site)/public")
      .filter { $0.hasSuffix(".html") }
    guard pages.count >= corpus.lessons.count * corpus.languages.count else {
      throw BenchmarkError(what: "Hugo made \(pages.count) pages")
    }
    return spent
  }

  private var picturesFolder: String { "\(corpus.folder)/Content/Lessons/\(corpus.lessons[0])" }

  private func files(in language: LanguageTag) -> [String] {
    corpus.lessons.map { "\(corpus.folder)/markdown/\(language)/\($0).md" }
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchmarkError(what: "\(program) \(arguments.first ?? "")")
    }
  }
}

/// Returns how many seconds some work takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let duration = try ContinuousClock().measure(body).components
  return Double(duration.seconds) + Double(duration.attoseconds) / 1e18
}
