internal import Text

/// Something that names an applicant, in the form in which it is looked for.
struct LeakTerm: Hashable {
  /// The letters, folded.
  let letters: [UInt32]

  /// Which letters begin a word.
  let opens: [Bool]

  let kind: Leak.Kind

  /// What the applicant states.
  let name: String

  /// How sure a match is.
  let certainty: Leak.Certainty

  /// What else has to hold for a match.
  let rule: Rule

  enum Rule: Hashable {
    /// Nothing.
    case whole
    /// One part of a personal name, such as a given name.
    case part(spelling: String, base: String)
    /// Nothing but hyphens may part its letters, else it is only likely.
    case joined
    /// It must be written in capital letters.
    case capitals
  }

  /// Whether its script puts no blanks between words.
  var isUnspaced: Bool { letters.first.map(Grants.isUnspaced) ?? false }

  init?(
    _ text: String, _ kind: Leak.Kind, of name: String, _ certainty: Leak.Certainty = .sure,
    least: Int = 3, rule: Rule = .whole
  ) throws(TextError) {
    let folded = try LeakText(text)
    let isHan = folded.letters.first.map { $0 >= 0x3000 && $0 < 0xA000 || $0 > 0x20000 } ?? false
    guard folded.letters.count >= (isHan ? min(least, 2) : least) else { return nil }
    letters = folded.letters
    opens = folded.opens
    self.kind = kind
    self.name = name
    self.certainty = certainty
    self.rule = rule
  }
}

extension ApplicationDocument {
  /// All that names the applicant, as it is looked for.
  func leakTerms() throws(TextError) -> [LeakTerm] {
    var terms: [LeakTerm] = []
    let organisations =
      [(lead.name, Leak.Kind.lead), (lead.latinName, .lead)]
      + partners.flatMap { [(Optional($0.name), Leak.Kind.partner), ($0.latinName, .partner)] }
    for case (let name?, let kind) in organisations where name != Self.mask {
      terms += try LeakTerm.organisation(name, kind)
    }
    for identifier in ([lead.identifier] + partners.map(\.identifier)).compactMap({ $0 }) {
      terms += try LeakTerm.identifier(identifier)
    }
    terms += try LeakTerm.person(lead.contact.name)
    terms += try LeakTerm.address(lead.contact.email)
    return Array(Set(terms))
  }
}

extension LeakTerm {
  /// The ways in which a person may be named or reached, without where the person works.
  static func contact(_ contact: LeadOrganisation.Contact) throws(TextError) -> [LeakTerm] {
    try person(contact.name) + address(contact.email).filter { $0.kind != .domain }
  }

  /// The ways in which an organisation may be named.
  fileprivate static func organisation(
    _ name: String, _ kind: Leak.Kind
  ) throws(TextError) -> [LeakTerm] {
    var found: [LeakTerm?] = [try LeakTerm(name, kind, of: name, least: 4)]
    let pieces = name.split { "(),（）".contains($0) }.map(String.init)
    for piece in pieces where pieces.count > 1 && words(of: piece).count > 1 {
      found.append(try LeakTerm(piece, kind, of: name, least: 6))
    }
    for piece in pieces {
      found.append(try core(of: piece, kind, of: name))
      for run in runs(of: piece) {
        found.append(try LeakTerm(run, kind, of: name, .likely, least: 10))
      }
      for (acronym, certainty) in acronyms(of: piece) {
        found.append(
          try LeakTerm(acronym, .acronym, of: name, certainty, rule: .capitals))
      }
    }
    if let latin = try romanised(name) {
      let isLong = latin.filter(\.isLetter).count >= 8
      found.append(try LeakTerm(latin, kind, of: name, isLong ? .sure : .likely, least: 6))
    }
    return found.compactMap { $0 }
  }

  /// Three words of a longer name that follow each other, of which one is its own.
  private static func runs(of name: String) -> [String] {
    let words = words(of: name)
    guard words.count > 3, name.first?.isCased == true else { return [] }
    return (0...(words.count - 3)).map { words[$0..<($0 + 3)] }.filter { run in
      run.contains { $0.count > 3 && !LeakWords.ofOrganisations.contains(plain($0)) }
    }.map { $0.joined(separator: " ") }
  }

  /// A name without the words that many organisations have in theirs.
  private static func core(
    of name: String, _ kind: Leak.Kind, of whole: String
  ) throws(TextError) -> LeakTerm? {
    if let first = name.unicodeScalars.first(where: { $0.properties.isAlphabetic }),
      Grants.isUnspaced(first.value)
    {
      var rest = name
      for affix in LeakWords.affixes {
        if rest.hasPrefix(affix) { rest = String(rest.dropFirst(affix.count)) }
        if rest.hasSuffix(affix) { rest = String(rest.dropLast(affix.count)) }
      }
      guard rest != name, try clusterBreaks(in: rest).count >= 4 else { return nil }
      return try LeakTerm(rest, kind, of: whole, .likely, least: 4)
    }
    let words = words(of: name)
    let own = words.filter { !LeakWords.ofOrganisations.contains(plain($0)) }
    guard own.count > 1, own.count < words.count,
      let first = words.firstIndex(of: own[0]), let last = words.lastIndex(of: own[own.count - 1])
    else { return nil }
    return try LeakTerm(
      words[first...last].joined(separator: " "), kind, of: whole, .likely, least: 7)
  }

  /// The first letters of the words of a name in Latin letters, with and without small words.
  private static func acronyms(of name: String) -> [(String, Leak.Certainty)] {
    let words = words(of: name)
    guard words.allSatisfy({ $0.first?.isCased == true || $0.first?.isNumber == true }) else {
      return []
    }
    let all = words.compactMap(\.first).map { $0.uppercased() }.joined()
    let large = words.filter { $0.first?.isUppercase == true }.compactMap(\.first).map(String.init)
      .joined()
    return Set([all, large]).filter { $0.count > 2 }.sorted().map {
      ($0, $0.count > 3 ? .sure : .likely)
    }
  }

  /// A number of a register, whole and without the country.
  fileprivate static func identifier(_ identifier: String) throws(TextError) -> [LeakTerm] {
    let parts = identifier.split { !$0.isLetter && !$0.isNumber }
    let number = parts.last.map(String.init) ?? ""
    let digits = number.filter(\.isNumber).count
    return try [
      LeakTerm(identifier, .identifier, of: identifier, least: 5),
      LeakTerm(
        parts.dropFirst().joined(separator: "-"), .identifier, of: identifier,
        digits > 2 ? .sure : .likely, least: 5),
      digits > 4 ? LeakTerm(number, .identifier, of: identifier, .likely, least: 5) : nil,
    ].compactMap { $0 }
  }

  /// The ways in which a person may be named.
  fileprivate static func person(_ name: String) throws(TextError) -> [LeakTerm] {
    guard !name.isEmpty, name != ApplicationDocument.mask else { return [] }
    let parts = parts(of: name)
    let plain = parts.joined(separator: " ")
    var found: [LeakTerm?] = [try LeakTerm(name, .contact, of: name)]
    let isWhole = parts.count > 1 || (plain.first?.isCased == false && plain.count > 2)
    if isWhole { found.append(try LeakTerm(plain, .contact, of: name)) }
    if parts.count > 1 {
      found.append(
        try LeakTerm(
          (parts.dropFirst() + parts.prefix(1)).joined(separator: " "), .contact, of: name))
      found.append(
        try LeakTerm(parts.reversed().joined(separator: " "), .contact, of: name))
      found.append(
        try LeakTerm("\(parts[0]) \(parts[parts.count - 1])", .contact, of: name, least: 6))
    }
    for part in parts { found.append(try self.part(part, of: name)) }
    if let family = plain.first, parts.count == 1, plain.count < 5, plain.count > 2,
      family.unicodeScalars.first.map({ $0.properties.isIdeographic }) == true
    {
      found.append(try self.part(String(plain.dropFirst()), of: name))
    }
    if let latin = try romanised(plain) {
      let isLong = latin.filter(\.isLetter).count >= 8
      found.append(try LeakTerm(latin, .contact, of: name, isLong ? .sure : .likely, least: 5))
    }
    return found.compactMap { $0 }
  }

  private static func part(_ part: String, of name: String) throws(TextError) -> LeakTerm? {
    let spelling = try Text.folded(part).text
    let base = try Text.folded(part, .base).text
    return try LeakTerm(
      part, .contact, of: name, .likely, least: 3, rule: .part(spelling: spelling, base: base))
  }

  /// The address of the contact, the place that it is at, and the name in it.
  fileprivate static func address(_ address: String) throws(TextError) -> [LeakTerm] {
    let sides = address.split(separator: "@").map(String.init)
    guard sides.count == 2 else { return [] }
    var found = [try LeakTerm(address, .email, of: address, least: 5)]
    for name in sides[0].split(whereSeparator: { "._-+".contains($0) }) where name.count > 3 {
      found.append(try part(String(name), of: address))
    }
    guard !isPublicMailDomain(sides[1].lowercased()) else { return found.compactMap { $0 } }
    found.append(try LeakTerm(sides[1], .domain, of: sides[1], least: 5))
    if let label = sides[1].split(separator: ".").first, label.count > 5 {
      found.append(try LeakTerm(String(label), .domain, of: sides[1], least: 6, rule: .joined))
    }
    return found.compactMap { $0 }
  }

  // MARK: Parts of names

  /// The parts of a personal name, without words of respect, connectors and single letters.
  private static func parts(of name: String) -> [String] {
    var words = name.split { $0.isWhitespace || $0 == "/" || $0 == "," }.map(String.init)
    words = words.map { word in
      guard let first = word.unicodeScalars.first, Grants.isUnspaced(first.value) else {
        return word
      }
      let letters = word.unicodeScalars
      let lengths = LeakWords.honorifics.map(\.unicodeScalars).filter { honorific in
        honorific.count > 1 && letters.count > honorific.count + 3
          && letters.prefix(honorific.count).elementsEqual(honorific)
      }.map(\.count)
      return String(String.UnicodeScalarView(letters.dropFirst(lengths.max() ?? 0)))
    }
    return words.filter { word in
      let plain = plain(word)
      return plain.count > 1 && !LeakWords.connectors.contains(plain)
        && !LeakWords.honorifics.contains(plain)
    }
  }

  private static func words(of name: String) -> [String] {
    name.split { !$0.isLetter && !$0.isNumber && !"'’-".contains($0) }.map(String.init)
  }

  private static func plain(_ word: String) -> String {
    let base = (try? Text.folded(word, .base).text) ?? word.lowercased()
    return base.filter { $0.isLetter || $0.isNumber }
  }
}
