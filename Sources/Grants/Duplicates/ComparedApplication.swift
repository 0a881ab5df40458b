internal import Text
internal import Vocabulary

/// An application in the form in which it is compared with others.
struct ComparedApplication: Sendable {
  let application: Application

  /// The parts of the text that are long enough to say something, by name.
  let parts: [(name: String, text: ComparedText)]

  /// The whole text.
  let whole: ComparedText

  /// The keys of the organisation, each of which may be the same in another application.
  let names: OrganisationKeys

  /// Texts with fewer runs of words are too short to be alike by more than chance.
  static let leastShingles = 8

  /// Makes the form; without its texts, an application is compared by its organisation alone.
  init(_ application: Application, readsTexts: Bool = true) throws(GrantError) {
    self.application = application
    let document = application.document
    do throws(TextError) {
      var parts: [(name: String, text: ComparedText)] = []
      for (name, text) in readsTexts ? Self.texts(of: document) : [] {
        parts.append((name, try ComparedText(text)))
      }
      whole = ComparedText(joining: parts.map(\.text))
      self.parts = parts.filter { $0.text.shingles.count >= Self.leastShingles }
      names = try OrganisationKeys(document.lead)
    } catch {
      throw .text(error.message)
    }
  }

  /// The texts by the names of their fields.
  static func texts(of document: ApplicationDocument) -> [(String, String)] {
    [
      ("title", document.title), ("summary", document.summary), ("need", document.need),
      ("plan", document.plan), ("risks", document.risks),
    ]
  }

  /// The sketches by which similar texts are looked for.
  var sketches: [TextSketch] {
    let whole = whole.shingles.count >= Self.leastShingles ? [self.whole] : []
    return (whole + parts.map(\.text)).map { TextSketch($0) }
  }
}

/// An organisation in the forms in which it may be known elsewhere.
struct OrganisationKeys: Sendable {
  /// The number in a register, without blanks, dashes and the like.
  let identifier: String?
  /// The names without regard to case, spacing and spelling.
  let folded: Set<String>
  /// How the names sound, in Latin letters.
  let sounds: [String]
  /// The address of the contact.
  let address: MailAddress?

  init(_ lead: LeadOrganisation) throws(TextError) {
    let number = lead.identifier.map { text in
      String(text.uppercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.isNumber })
    }
    identifier = number.flatMap { $0.count > 3 ? $0 : nil }
    var folded: Set<String> = []
    var sounds: [String] = []
    for name in [lead.name, lead.latinName].compactMap(\.self) {
      let letters = try Text.folded(name).text.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.isNumber || $0.isMark
      }
      if letters.count > 2 { folded.insert(String(String.UnicodeScalarView(letters))) }
      let sound = try nameKey(of: name)
      if sound.count > 3, !sounds.contains(sound) { sounds.append(sound) }
    }
    self.folded = folded
    self.sounds = sounds
    address = MailAddress(lead.contact.email)
  }

  /// What the organisation can be looked up by; equal keys make a pair.
  var keys: [String] {
    folded.map { "name \($0)" } + sounds.map { "sound \($0)" }
      + [identifier.map { "number \($0)" }, address.map { "address \($0.text)" }]
      .compactMap(\.self)
  }

  /// The sketches of the runs of three letters of how its names sound.
  var sketches: [TextSketch] {
    sounds.filter { $0.utf8.count > 5 }.map { sound in
      let bytes = sound.utf8.map(UInt32.init)
      return TextSketch(
        of: (0..<bytes.count - 2).map { bytes[$0] << 16 | bytes[$0 + 1] << 8 | bytes[$0 + 2] })
    }
  }

  /// What speaks for two organisations being one.
  func evidence(with other: OrganisationKeys) -> [DuplicateEvidence] {
    var found: [DuplicateEvidence] = []
    if let identifier, identifier == other.identifier { found.append(.sameIdentifier(identifier)) }
    if !folded.isDisjoint(with: other.folded) {
      found.append(.sameName)
    } else if let share = similarity(to: other) {
      found.append(.similarName(share))
    }
    guard let address, let theirs = other.address else { return found }
    if address.text == theirs.text {
      found.append(.sameContact)
    } else if let domain = address.organisationDomain, domain == theirs.organisationDomain {
      found.append(.sameMailDomain(domain))
    }
    return found
  }

  /// How much the names sound alike, from four fifths to all; nil for less.
  private func similarity(to other: OrganisationKeys) -> Double? {
    var best = 0.0
    for one in sounds {
      for two in other.sounds {
        let length = max(one.utf8.count, two.utf8.count)
        guard abs(one.utf8.count - two.utf8.count) * 5 <= length else { continue }
        best = max(best, 1 - Double(edits(Array(one.utf8), Array(two.utf8))) / Double(length))
      }
    }
    return best >= 0.8 ? best : nil
  }
}

/// How many letters have to be changed, added or left out to make one text of the other.
private func edits(_ one: [UInt8], _ two: [UInt8]) -> Int {
  var row = Array(0...two.count)
  for (index, letter) in one.enumerated() {
    var corner = row[0]
    row[0] = index + 1
    for (place, other) in two.enumerated() {
      let changed = corner + (letter == other ? 0 : 1)
      corner = row[place + 1]
      row[place + 1] = min(changed, corner + 1, row[place] + 1)
    }
  }
  return row[two.count]
}

extension Unicode.Scalar {
  fileprivate var isNumber: Bool { properties.numericType != nil }

  fileprivate var isMark: Bool {
    [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
  }
}
