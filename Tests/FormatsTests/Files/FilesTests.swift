import Formats
import Glibc
import Testing
import Vocabulary

@Suite("Whole files") struct FilesTests {
  @Test func `what is written is read, also over an older file`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ភាសា.csv"

    try Files.writeAtomically(Array("long old contents".utf8), path: path)
    try Files.writeAtomically([0, 255, 10], path: path)

    #expect(try Files.readWhole(path: path, limitBytes: 3) == [0, 255, 10])
    #expect(folder.names == ["ភាសា.csv"])
  }

  @Test func `a file of several megabytes survives`() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    try Files.writeAtomically(bytes, path: folder.path + "/big")

    #expect(try Files.readWhole(path: folder.path + "/big", limitBytes: .max) == bytes)
  }

  @Test func `an older file hands down its permissions, and a link stays a link`() throws {
    let folder = try TemporaryFolder()
    try Files.writeAtomically([1], path: folder.path + "/file")
    #expect(unsafe chmod(folder.path + "/file", 0o640) == 0)
    #expect(unsafe symlink("file", folder.path + "/link") == 0)

    try Files.writeAtomically([2], path: folder.path + "/link")

    var status = stat()
    #expect(unsafe lstat(folder.path + "/file", &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o640)
    #expect(unsafe lstat(folder.path + "/link", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    #expect(try Files.readWhole(path: folder.path + "/file", limitBytes: 9) == [2])
  }

  @Test func `what is no file with contents is refused`() throws {
    let folder = try TemporaryFolder()
    let empty = folder.path + "/empty"
    let pipe = folder.path + "/pipe"
    let large = folder.path + "/large"
    try Files.writeAtomically([], path: empty)
    try Files.writeAtomically([1, 2, 3, 4], path: large)
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    let cases: [(String, FileFault)] = [
      (folder.path, .directory), (folder.path + "/missing", .missing),
      (large + "/below", .missing), (empty, .empty), (pipe, .special), ("/dev/null", .special),
      (large, .tooLarge(limitBytes: 3)),
    ]

    for (path, fault) in cases {
      #expect(throws: FormatError.file(fault, path: path)) {
        try Files.readWhole(path: path, limitBytes: 3)
      }
    }
  }

  @Test func `what cannot be replaced is refused, and nothing is left behind`() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe"
    let overlong = folder.path + "/" + String(repeating: "x", count: 300)
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    let cases: [(String, FileFault)] = [
      (folder.path, .directory), (folder.path + "/no/file", .folderMissing), (pipe, .special),
      (overlong, .system(code: ENAMETOOLONG)),
    ]

    for (path, fault) in cases {
      #expect(throws: FormatError.file(fault, path: path)) {
        try Files.writeAtomically([1], path: path)
      }
    }
    #expect(folder.names == ["pipe"])
  }

  @Test func `a full disk leaves the old file as it was`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = folder.path + "/file"
      try Files.writeAtomically([1], path: path)
      // The largest size of a file stands in for the end of the disk.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      try #require(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)

      #expect(throws: FormatError.file(.full, path: path)) {
        try Files.writeAtomically([UInt8](repeating: 7, count: 5000), path: path)
      }
      #expect(try Files.readWhole(path: path, limitBytes: 9) == [1])
      #expect(folder.names == ["file"])
    }
  }

  @Test func `a file and a folder of others are refused`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = folder.path + "/file"
      try Files.writeAtomically([1], path: path)
      try #require(unsafe chmod(path, 0) == 0)
      try #require(unsafe chmod(folder.path, 0o555) == 0)
      // The administrator of the machine may do everything: become somebody else.
      if geteuid() == 0 { try #require(seteuid(65534) == 0) }

      #expect(throws: FormatError.file(.notAllowed, path: path)) {
        try Files.readWhole(path: path, limitBytes: 9)
      }
      #expect(throws: FormatError.file(.notAllowed, path: folder.path + "/new")) {
        try Files.writeAtomically([1], path: folder.path + "/new")
      }
      if getuid() == 0 { try #require(seteuid(0) == 0) }
      try #require(unsafe chmod(folder.path, 0o755) == 0)
    }
  }

  @Test func `only an empty file is bad data`() {
    #expect(FormatError.file(.empty, path: "a").failure == .badData)
    #expect(FormatError.file(.missing, path: "a").failure == .refused)
    #expect(
      FormatError.file(.tooLarge(limitBytes: 7), path: "a").message.arguments
        == ["path": .text("a"), "limit": .integer(7)])
  }
}

/// A folder that goes away with its files.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = "/tmp/formats-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try #require(unsafe mkdir(path, 0o755) == 0)
    // Other accounts look into it too.
    try #require(unsafe chmod(path, 0o755) == 0)
  }

  /// The names of the files, sorted.
  var names: [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  deinit {
    for name in names { unsafe unlink(path + "/" + name) }
    unsafe rmdir(path)
  }
}
