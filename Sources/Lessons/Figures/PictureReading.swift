import Formats
import Vocabulary

extension Picture {
  /// Reads a picture, and reports every fault that it holds with the line of the picture's file.
  ///
  /// - Parameters:
  ///   - bytes: The picture.
  ///   - file: The file as people know it.
  ///   - log: Where faults go.
  /// - Returns: The picture, or nil when it has faults.
  static func reading(_ bytes: [UInt8], file: String, into log: inout FaultLog) -> Picture? {
    var reader = PictureReader(file: file)
    guard bytes.count <= PictureRules.largestBytes else {
      reader.report(.figureUnsafe("> \(PictureRules.largestBytes) B"), at: 1)
      for problem in reader.problems { log.report(problem) }
      return nil
    }
    var limits = XMLReader.Limits()
    limits.depth = PictureRules.deepest
    do throws(FormatError) {
      for event in try XMLReader.events(in: bytes, file: file, limits: limits) {
        reader.read(event)
      }
      reader.checkReferences()
    } catch {
      for problem in error.inputProblems { log.report(problem) }
    }
    for problem in reader.problems { log.report(problem) }
    guard let root = reader.root, reader.problems.isEmpty else { return nil }
    return Picture(root: root, texts: PictureTexts(of: root).texts)
  }
}

/// Builds the tree of a picture from the pieces of its file.
private struct PictureReader {
  private let file: String
  private(set) var root: Picture.Element?
  private(set) var problems: [InputProblem] = []
  private var open: [(element: Picture.Element, line: Int)] = []
  private var users: [(target: String, line: Int)] = []

  init(file: String) { self.file = file }

  mutating func report(_ fault: LessonFault, at line: Int) {
    problems.append(InputProblem(at: SourceLocation(file: file, line: line), fault.message))
  }

  mutating func read(_ event: XMLEvent) {
    switch event.kind {
    case .start(let name, let attributes): start(name, attributes, at: event.line)
    case .end: end()
    case .instruction(let target): report(.figureUnsafe("<?\(target)"), at: event.line)
    case .text(let text):
      guard !text.allSatisfy(\.isWhitespace) else { break }
      if open.last?.element.name == "text" {
        open[open.count - 1].element.words += text
      } else if !open.contains(where: { $0.element.name == "text" }) {
        let linesBefore = text.prefix(while: \.isWhitespace).count(where: \.isNewline)
        report(.figureWordsOutside, at: event.line + linesBefore)
      }
    }
  }

  private mutating func start(_ name: XMLName, _ attributes: [XMLAttribute], at line: Int) {
    let parent = open.last?.element.name
    if parent == "text" {
      report(.figureTextNested("<\(name.local)>"), at: line)
    } else if !PictureRules.namespaces.contains(name.namespace)
      || !PictureRules.elements.contains(name.local) || (parent == nil) != (name.local == "svg")
    {
      report(.figureUnsafe("<\(name.local)>"), at: line)
    } else if name.local == "text", let parent, !PictureRules.holders.contains(parent) {
      report(.figureTextNested("<text>"), at: line)
    }
    var element = Picture.Element(name: name.local, attributes: [], children: [], words: "")
    for attribute in attributes { take(attribute, for: &element, at: line) }
    open.append((element, line))
  }

  private mutating func take(
    _ attribute: XMLAttribute, for element: inout Picture.Element, at line: Int
  ) {
    let name = attribute.name
    let isOurs = PictureRules.ours.contains(name.local)
    switch name.namespace {
    case "" where isOurs, PictureRules.xmlNamespace where isOurs: return
    case "" where PictureRules.attributes.contains(name.local): break
    case PictureRules.linkNamespace where name.local == "href": break
    default:
      report(.figureUnsafe("\(name.local)=\"…\""), at: line)
      return
    }
    guard PictureRules.isLocal(attribute.value, of: name.local) else {
      report(.figureUnsafe("\(name.local)=\"\(attribute.value.prefix(40))\""), at: line)
      return
    }
    if name.local == "href" { users.append((String(attribute.value.dropFirst()), line)) }
    element.set(name.local, to: attribute.value)
  }

  private mutating func end() {
    guard let (closed, line) = open.popLast() else { return }
    var element = closed
    element.words = element.words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if element.name == "text", element.words.isEmpty { report(.figureTextEmpty, at: line) }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].element.children.append(element)
    }
  }

  /// Reports references to what is not there, and to what refers on: copies of copies grow without
  /// end.
  mutating func checkReferences() {
    guard let root else { return }
    let simple = root.namedParts
    for (target, line) in users where simple[target] != true {
      report(.figureReference("#\(target)"), at: line)
    }
  }
}

extension Picture.Element {
  /// The elements with a name, each with whether it holds no reference itself.
  fileprivate var namedParts: [String: Bool] {
    var parts: [String: Bool] = [:]
    for child in children { parts.merge(child.namedParts) { first, _ in first } }
    if let id = value("id") { parts[id] = !holdsUse }
    return parts
  }

  private var holdsUse: Bool { name == "use" || children.contains(where: \.holdsUse) }
}
