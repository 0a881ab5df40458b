internal import Formats
public import Grants
public import Vocabulary

/// Reads the rules by which a portfolio is chosen, in YAML.
///
/// - Parameters:
///   - text: The YAML text; `Content/Demo/policy.yaml` is an example.
///   - file: The file as the user named it, for messages.
///   - currency: The currency of the call, which a budget in the file is in.
/// - Returns: The policy.
/// - Throws: `IntakeError` with every fault of the file.
public func readPolicy(
  _ text: String, file: String, currency: Currency
) throws(IntakeError) -> SelectionPolicy {
  let root = try YAMLDocument.parse(text, file: file)
  let problems = ProblemList()
  let reader = ObjectReader(node: root, path: "", file: file, problems: problems)
  let policy = reader.policy(currency)
  guard problems.problems.isEmpty else { throw .faults(problems.problems) }
  return policy
}

extension ObjectReader {
  fileprivate func policy(_ currency: Currency) -> SelectionPolicy {
    refuseOthers(than: [
      "budget", "minimum_score", "countries", "tracks", "women_led", "rural",
      "one_per_organisation", "required", "excluded", "reserve_places", "choose",
      "places", "partial",
    ])
    var policy = SelectionPolicy()
    if optional("budget") != nil { policy.budget = money("budget", currency) }
    if optional("minimum_score") != nil {
      policy.minimumScore = parsed("minimum_score", wanted: "a-score") { Score($0) }
    }
    policy.countries = limits("countries") { Country(rawValue: $0) }
    policy.trackMinimums = limits("tracks") { Track(rawValue: $0) }.compactMapValues(\.minimum)
    policy.womenLedMinimum = minimum("women_led")
    policy.ruralMinimum = minimum("rural")
    policy.onePerOrganisation = flag("one_per_organisation")
    policy.required = Set(values("required", wanted: "a-key") { ID(rawValue: $0) } ?? [])
    policy.excluded = Set(values("excluded", wanted: "a-key") { ID(rawValue: $0) } ?? [])
    if optional("choose") != nil {
      policy.choosesInvitations = choice("choose", Chosen.self) == .invitations
    }
    policy.places = optionalInteger("places", in: 1...10_000).map { Int($0) }
    if policy.places != nil, !policy.choosesInvitations {
      note(Message("selection.places-of-invitations"), in: "places")
    }
    policy.reservePlaces = Int(optionalInteger("reserve_places", in: 0...1000) ?? 0)
    policy.partial = partial(currency)
    if policy.partial != nil, policy.choosesInvitations {
      note(Message("selection.partial-of-grants"), in: "partial")
    }
    return policy
  }

  private enum Chosen: String, CaseIterable { case grants, invitations }

  /// How much less than they ask for applications may get.
  private func partial(_ currency: Currency) -> PartialFunding? {
    guard optional("partial") != nil, let reader = object("partial") else { return nil }
    reader.refuseOthers(than: ["steps", "value_loss", "minimum"])
    let loss: PartialFunding.ValueLoss? =
      reader.optional("value_loss") == nil
      ? .proportional : reader.choice("value_loss", PartialFunding.ValueLoss.self)
    let minimum =
      reader.optional("minimum") == nil ? nil : reader.money("minimum", currency)
    guard let loss, let steps = reader.values("steps", wanted: "a-share", { Share($0) }) else {
      return nil
    }
    if let partial = PartialFunding(steps: steps, valueLoss: loss, minimum: minimum) {
      return partial
    }
    reader.note(
      Message(
        "input.bad-steps", ["most": .integer(Int64(PartialFunding.mostSteps))]), in: "steps")
    return nil
  }

  private func minimum(_ name: String) -> Share? {
    guard optional(name) != nil, let reader = object(name) else { return nil }
    reader.refuseOthers(than: ["minimum"])
    return reader.share("minimum")
  }

  private func share(_ name: String) -> Share? {
    optional(name) == nil ? nil : parsed(name, wanted: "a-share") { Share($0) }
  }

  /// Limits by country or track; the name `all` sets what is not named.
  private func limits<Key: Hashable & CaseIterable>(
    _ name: String, _ make: (String) -> Key?
  ) -> [Key: ShareLimits] {
    guard optional(name) != nil, let reader = object(name) else { return [:] }
    var limits: [Key: ShareLimits] = [:]
    for member in reader.node.members ?? [] {
      guard let inner = reader.object(member.name) else { continue }
      inner.refuseOthers(than: ["minimum", "maximum"])
      let found = ShareLimits(minimum: inner.share("minimum"), maximum: inner.share("maximum"))
      if member.name == "all" {
        for key in Key.allCases where limits[key] == nil { limits[key] = found }
      } else if let key = make(member.name) {
        limits[key] = found
      } else {
        reader.note(
          Message("input.not-a-place-or-track", ["value": .text(member.name)]), in: member.name)
      }
    }
    return limits
  }
}
