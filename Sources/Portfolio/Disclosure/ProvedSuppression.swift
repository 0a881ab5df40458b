extension DisclosureProblem {
  /// What a reader can compute when some decisions hide.
  ///
  /// - Parameters:
  ///   - isHidden: Whether each decision hides.
  ///   - ratios: Ratios of quantities that are shown too.
  /// - Returns: The attack; its cells are the quantities.
  public func attack(
    hiding isHidden: [Bool], ratios: [DisclosureAttack.Ratio] = []
  ) -> DisclosureAttack {
    let cells = quantities.map { quantity in
      let isShown =
        switch quantity.standing {
        case .published: true
        case .hidden: false
        case .decided(let decision): !isHidden[decision]
        }
      return DisclosureAttack.Cell(
        isShown ? quantity.value : nil, least: quantity.least, isWhole: quantity.isWhole)
    }
    return DisclosureAttack(cells: cells, equations: equations, ratios: ratios)
  }

  /// Finds the protected quantities about which a reader can compute more than is allowed.
  ///
  /// - Parameter isHidden: Whether each decision hides.
  /// - Returns: What can be computed of each protected quantity, and which of them are given away.
  /// - Throws: `PortfolioError.solverFailed`.
  public func exposure(
    hiding isHidden: [Bool]
  ) throws(PortfolioError) -> (intervals: [Int: AttackInterval], exposed: [Int]) {
    let targets = quantities.indices.filter { quantities[$0].protection != nil }
    let attack = attack(hiding: isHidden)
    var intervals = try attack.intervals(of: targets)
    for target in targets where intervals[target] == nil {
      let value = Double(quantities[target].value)
      intervals[target] = AttackInterval(lower: value, upper: value)
    }
    let exposed = targets.filter { target in
      guard let protection = quantities[target].protection, let interval = intervals[target]
      else { return false }
      return !protection.holds(around: quantities[target].value, in: interval)
    }
    return (intervals, exposed)
  }

  /// Finds a pattern and proves by an attack that it protects, also from readers who know that
  /// people cannot be divided.
  ///
  /// The search reckons with fractions. Where whole numbers leave a reader less to choose from, as
  /// they can in tables of three dimensions, more protection is asked for and the search repeated.
  ///
  /// - Parameter effort: How long to search; nil for a few seconds.
  /// - Returns: The pattern, and what could still be computed of each protected quantity.
  /// - Throws: As `suppress(effort:)`, and `.unproved` when repeating does not help.
  public func suppressAndProve(
    effort: SuppressionEffort? = nil
  ) throws(PortfolioError) -> (suppression: Suppression, intervals: [Int: AttackInterval]) {
    var asking = self
    for _ in 0..<4 {
      let found = try asking.suppress(effort: effort)
      let (intervals, exposed) = try exposure(hiding: found.isHidden)
      let open = Set(exposed).subtracting(found.unprotectable)
      if open.isEmpty { return (found, intervals) }
      for quantity in open {
        guard let wanted = asking.quantities[quantity].protection else { continue }
        asking.protect(
          quantity,
          Protection(
            lower: wanted.lower, upper: wanted.upper + max(1, wanted.upper / 2),
            sliding: wanted.sliding))
      }
    }
    throw .unproved
  }
}
