internal import Foundation
public import Vocabulary

/// Where the catalogues and the content lie that come with the program.
public struct DataFolder: Hashable, Sendable {
  /// The folder that holds `Locales` and `Content`.
  public let path: String

  /// Finds the folder: in `DIFUND_DATA`, above the program, or in `/usr/share/difund`.
  ///
  /// - Parameter environment: The variables of the process.
  /// - Returns: The folder.
  /// - Throws: `WorkspaceError.dataNotFound` with the places that were tried.
  public static func locate(
    environment: [String: String]
  ) throws(WorkspaceError) -> DataFolder {
    var places: [String] = []
    if let named = environment["DIFUND_DATA"], !named.isEmpty {
      places = [named]
    } else {
      places = placesAboveProgram() + ["/usr/share/difund"]
    }
    let files = FileManager.default
    guard let found = places.first(where: { files.fileExists(atPath: $0 + "/Locales/en.json") })
    else { throw .dataNotFound(places) }
    return DataFolder(path: found)
  }

  private static func placesAboveProgram() -> [String] {
    let files = FileManager.default
    guard let program = try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
      return []
    }
    // `.build/ARCH/release/difund` lies three folders below the package.
    var folder = URL(filePath: program).deletingLastPathComponent()
    return (0..<6).map { _ in
      defer { folder = folder.deletingLastPathComponent() }
      return folder.path
    }
  }

  /// The languages that there are catalogues for, by tag.
  public func languages() -> [LanguageTag] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/Locales")) ?? []
    return names.filter { $0.hasSuffix(".json") }
      .compactMap { LanguageTag(String($0.dropLast(5))) }.sorted()
  }

  /// The file of the catalogue of a language.
  public func catalogue(_ language: LanguageTag) -> String { "\(path)/Locales/\(language).json" }

  /// The folder of the demonstration fund.
  public var demo: String { path + "/Content/Demo" }

  /// The folder of lessons and translations.
  public var content: String { path + "/Content" }
}
