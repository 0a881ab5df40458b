public import Audit
internal import Formats
internal import Foundation
internal import Glibc
public import Grants
public import Vocabulary

/// The file that holds the private key of a fund, outside the folder of the fund.
///
/// Whoever can write to the fund must not be able to seal it too, so the key is in no backup and in
/// no folder that is copied with the fund, and no other account can read it.
public struct SealKeyFile: Hashable, Sendable {
  /// The path of the file.
  public let path: String

  /// Names a file, which need not exist yet.
  public init(path: String) { self.path = path }

  /// Returns the file where the key for a history lies unless another is named: in the folder
  /// `difund` of the user's configuration.
  ///
  /// - Parameters:
  ///   - origin: The name of the history.
  ///   - environment: The variables of the process.
  /// - Throws: `WorkspaceError.noKeyPlace` when the user has no folder.
  public init(
    origin: String, environment: [String: String]
  ) throws(WorkspaceError) {
    let places = [environment["XDG_CONFIG_HOME"], environment["HOME"].map { $0 + "/.config" }]
    guard let folder = places.compactMap(\.self).first(where: { $0.hasPrefix("/") }) else {
      throw .noKeyPlace
    }
    let name = origin.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-" }
    path = "\(folder)/difund/\(String(name)).key"
  }

  /// Writes a key into a file that is not there yet and that only this account can read.
  ///
  /// - Throws: `WorkspaceError.keyExists`, `.keyInFund` or `.file`.
  func create(_ key: NoteSigner, outside fund: FundFolder) throws(WorkspaceError) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    if !FileManager.default.fileExists(atPath: folder) {
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    try requireOutside(fund)
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600 as mode_t)
    guard file >= 0 else {
      if errno == EEXIST { throw .keyExists(path) }
      throw .file(Files.fault(errno, path: path))
    }
    defer { close(file) }
    let bytes = Array((key.text + "\n").utf8)
    let count = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    guard fchmod(file, 0o600) == 0, count == bytes.count, fsync(file) == 0 else {
      let code = errno
      remove()
      throw .file(Files.fault(code, path: path))
    }
    do throws(FormatError) { try Files.synchronize(path: folder) } catch {
      remove()
      throw .file(error)
    }
  }

  /// Takes back a file that `create` has just made.
  func remove() { _ = unsafe unlink(path) }

  /// Reads the key.
  ///
  /// - Parameter fund: The folder that the file must not lie in.
  /// - Returns: The key.
  /// - Throws: `WorkspaceError.keyNotPrivate` when other accounts can read or write the file,
  ///   `.keyInFund`, `.notAKey` or `.file`.
  public func read(outside fund: FundFolder) throws(WorkspaceError) -> NoteSigner {
    try requireOutside(fund)
    return try read()
  }

  /// Reads the key for something that is no fund.
  ///
  /// - Returns: The key.
  /// - Throws: `WorkspaceError.keyNotPrivate` when other accounts can read or write the file,
  ///   `.notAKey` or `.file`.
  public func read() throws(WorkspaceError) -> NoteSigner {
    let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw .file(Files.fault(errno, path: path)) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .file(Files.fault(errno, path: path)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAKey(path) }
    guard status.st_mode & 0o077 == 0 else { throw .keyNotPrivate(path) }
    var bytes = [UInt8](repeating: 0, count: 1000)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe Glibc.read(file, $0.baseAddress, $0.count)
    }
    guard count >= 0 else { throw .file(Files.fault(errno, path: path)) }
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    guard text.hasSuffix("\n"), let key = NoteSigner(String(text.dropLast())) else {
      throw .notAKey(path)
    }
    return key
  }

  private func requireOutside(_ fund: FundFolder) throws(WorkspaceError) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    guard let place = Self.real(folder) else { throw .file(.file(.folderMissing, path: path)) }
    guard let home = Self.real(fund.path), place != home, !place.hasPrefix(home + "/") else {
      throw .keyInFund(path)
    }
  }

  private static func real(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}

extension Workspace {
  /// Makes a key for the seals of the fund: the private half in a file, the public half in the
  /// history.
  ///
  /// - Parameters:
  ///   - origin: The name of the history, or nil for one that no other fund has.
  ///   - file: The file to make, or nil for the usual one.
  ///   - seed: 32 bytes of chance.
  ///   - environment: The variables of the process.
  ///   - actor: The person who keeps the key.
  /// - Returns: The public half and the file of the private one.
  /// - Throws: `WorkspaceError` or `GrantError`; then there is neither.
  public func createSealKey(
    origin: String?, file: SealKeyFile?, seed: [UInt8], environment: [String: String],
    by actor: Person.ID
  ) async throws -> (verifier: NoteVerifier, file: SealKeyFile) {
    let origin = try await grants.sealOrigin(wanted: origin, by: actor)
    guard let key = NoteSigner(name: origin, seed: seed) else {
      throw GrantError.seal(.originInvalid(origin))
    }
    let file = try file ?? SealKeyFile(origin: origin, environment: environment)
    try file.create(key, outside: folder)
    do { try await grants.addSealKey(key.verifier, by: actor) } catch {
      file.remove()
      throw error
    }
    return (key.verifier, file)
  }

  /// Seals the history with the key in a file.
  ///
  /// - Parameters:
  ///   - file: The file of the private key, or nil for the usual one.
  ///   - environment: The variables of the process.
  ///   - actor: The person who seals.
  /// - Returns: The seal, and whether it is a new one.
  /// - Throws: `WorkspaceError` or `GrantError`.
  public func seal(
    with file: SealKeyFile?, environment: [String: String], by actor: Person.ID
  ) async throws -> (seal: KeptSeal, isNew: Bool) {
    guard let origin = try await grants.listSealKeys(by: actor).last?.name else {
      throw GrantError.seal(.noKey)
    }
    let file = try file ?? SealKeyFile(origin: origin, environment: environment)
    return try await grants.sealHistory(with: try file.read(outside: folder), by: actor)
  }
}
