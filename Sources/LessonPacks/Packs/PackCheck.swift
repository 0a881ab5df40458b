import FoundationEssentials
import Formats
public import Vocabulary

/// What was found about a pack on a disk when it was compared with its list.
public struct PackCheck: Hashable, Sendable {
  /// The folder.
  public let path: String

  /// The kind of the pack; nil for a folder of packs of several kinds.
  public let kind: String?

  /// The hash of the lessons, which all packs of the same content share.
  public let contentHash: String

  /// How many files are listed.
  public let files: Int

  /// What differs.
  public let faults: [Fault]

  /// The list itself, byte for byte.
  public let manifest: [UInt8]

  /// The signature of the list, when there is one.
  public let signature: [UInt8]?

  /// A way in which a pack differs from its list.
  public enum Fault: Hashable, Sendable {
    case changed(file: String)
    case missing(file: String)
    case notListed(file: String)

    /// What differs and what to do.
    public var message: Message {
      switch self {
      case .changed(let file): Message("pack.fault-changed", ["file": .text(file)])
      case .missing(let file): Message("pack.fault-missing", ["file": .text(file)])
      case .notListed(let file): Message("pack.fault-not-listed", ["file": .text(file)])
      }
    }
  }

  /// Compares a pack with its list.
  ///
  /// - Parameters:
  ///   - path: The folder of the pack.
  ///   - hash: Returns the SHA-256 of some bytes as hexadecimal digits.
  /// - Throws: `PackError.notAPack` when the folder has no list that could be read.
  public init(
    of path: String, hash: @Sendable ([UInt8]) -> String
  ) throws(PackError) {
    guard let manifest = Self.bytes("\(path)/\(PackManifest.fileName)"),
      let root = try? JSONDocument.parse(manifest, file: PackManifest.fileName),
      root["format"]?.string?.hasPrefix("difund-pack") == true,
      let contentHash = root["content_sha256"]?.string,
      let listed = root["files"]?.elements?.compactMap(ListedFile.init),
      listed.count == root["files"]?.elements?.count
    else { throw .notAPack(path: path) }
    var faults: [Fault] = []
    for file in listed {
      guard let bytes = Self.bytes("\(path)/\(file.name)") else {
        faults.append(.missing(file: file.name))
        continue
      }
      if bytes.count != file.bytes || hash(bytes) != file.hash {
        faults.append(.changed(file: file.name))
      }
    }
    let known = Set(listed.map(\.name) + [PackManifest.fileName, PackManifest.signatureName])
    faults += Self.names(in: path).filter { !known.contains($0) }.map { .notListed(file: $0) }
    self.path = path
    kind = root["kind"]?.string
    self.contentHash = contentHash
    files = listed.count
    self.faults = faults
    self.manifest = manifest
    signature = Self.bytes("\(path)/\(PackManifest.signatureName)")
  }

  private struct ListedFile {
    let name: String
    let bytes: Int
    let hash: String

    /// Reads an entry of the list, or returns nil for one that leads out of the folder.
    init?(_ node: JSONNode) {
      guard let name = node["name"]?.string, let bytes = node["bytes"]?.integer,
        let hash = node["sha256"]?.string,
        name.split(separator: "/", omittingEmptySubsequences: false)
          .allSatisfy({ !["", ".", ".."].contains($0) })
      else { return nil }
      self.name = name
      self.bytes = Int(bytes)
      self.hash = hash
    }
  }

  /// The content of a plain file; a link is none, because it may lead anywhere.
  private static func bytes(_ path: String) -> [UInt8]? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return nil }
    return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }

  /// The names of everything in a folder that is no folder.
  private static func names(in path: String) -> [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return all.filter { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      return attributes?[.type] as? FileAttributeType != .typeDirectory
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
