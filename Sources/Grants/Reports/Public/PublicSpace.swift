internal import Portfolio
internal import Vocabulary

/// The cells of all tables that have to do with each other, in one table over all their dimensions.
///
/// Years, quarters and months are one dimension with several levels, because the months of a
/// quarter sum to it.
struct PublicSpace {
  /// One dimension of the table.
  struct Axis {
    /// The dimensions that it stands for, the coarsest first.
    let levels: [String]
    /// The value of each place; nothing for the total.
    var names: [String] = [""]
    /// The level of each place, from 0; -1 for the total.
    var depths = [-1]
    var parents = [-1]
    var places: [String: Int] = [:]
  }

  let axes: [Axis]
  let frame: TableFrame

  private static let times = ["year", "quarter", "month"]

  /// Makes the space of some dimensions from the values that occur together.
  init(dimensions: [String], keys: [[String]]) {
    let times = Self.times.filter(dimensions.contains)
    let others = dimensions.filter { !Self.times.contains($0) }.sorted()
    var axes = others.map { Axis(levels: [$0]) }
    if !times.isEmpty { axes.append(Axis(levels: times)) }
    let columns = axes.map { axis in axis.levels.compactMap { dimensions.firstIndex(of: $0) } }
    for key in Set(keys).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for (number, columns) in columns.enumerated() {
        axes[number].add(columns.map { key[$0] })
      }
    }
    self.axes = axes
    frame = TableFrame(axes.map { TableDimension(parents: $0.parents) })
  }

  /// The cell with some values, or nil where there is none.
  ///
  /// - Parameters:
  ///   - dimensions: The dimensions of a table.
  ///   - values: Its values; nil for all together.
  /// - Returns: The number of the cell.
  func cell(_ dimensions: [String], _ values: [String?]) -> Int? {
    var places: [Int] = []
    for axis in axes {
      var place = 0
      for level in axis.levels {
        guard let column = dimensions.firstIndex(of: level), let value = values[column] else {
          continue
        }
        guard let found = axis.places[value], axis.path(from: found).contains(place) else {
          return nil
        }
        place = found
      }
      places.append(place)
    }
    return frame.cell(at: places)
  }

  /// The values of a cell in a table over some dimensions, or nil where the table has no such cell.
  func values(of cell: Int, in dimensions: [String]) -> [String?]? {
    var values = [String?](repeating: nil, count: dimensions.count)
    for (axis, place) in zip(axes, frame.places(of: cell)) where place != 0 {
      guard dimensions.contains(axis.levels[axis.depths[place]]) else { return nil }
      for above in axis.path(from: place) where above != 0 {
        if let column = dimensions.firstIndex(of: axis.levels[axis.depths[above]]) {
          values[column] = axis.names[above]
        }
      }
    }
    return values
  }

  /// A finest cell and all totals that it is in.
  func cells(above key: [String], _ dimensions: [String]) -> [Int] {
    guard let leaf = cell(dimensions, key) else { return [] }
    var found: [[Int]] = [[]]
    for (axis, place) in zip(axes, frame.places(of: leaf)) {
      let path = axis.path(from: place)
      found = found.flatMap { head in path.map { head + [$0] } }
    }
    return found.map(frame.cell(at:))
  }

  /// The cells that are siblings of a cell along a dimension of people, with their total.
  func lines(under total: Int, along dimensions: Set<String>) -> [[Int]] {
    let places = frame.places(of: total)
    return axes.indices.compactMap { number in
      guard places[number] == 0, !dimensions.isDisjoint(with: axes[number].levels) else {
        return nil
      }
      return axes[number].parents.indices.dropFirst().map { place in
        var at = places
        at[number] = place
        return frame.cell(at: at)
      }
    }
  }
}

extension PublicSpace.Axis {
  /// A place and everything above it, up to the total.
  func path(from place: Int) -> [Int] {
    var path = [place]
    while path[path.count - 1] != 0 { path.append(parents[path[path.count - 1]]) }
    return path
  }

  /// Adds a value with those above it.
  fileprivate mutating func add(_ path: [String]) {
    var parent = 0
    for (depth, name) in path.enumerated() {
      if let known = places[name] {
        parent = known
        continue
      }
      places[name] = names.count
      names.append(name)
      depths.append(depth)
      parents.append(parent)
      parent = names.count - 1
    }
  }
}

extension PublicSpace {
  /// All cells in the order in which reports list them: by the values of the first dimension, then
  /// those of the next, totals last.
  var publicOrder: [Int] {
    let keyed = (0..<frame.cellCount).map { cell in
      let names = zip(axes, frame.places(of: cell)).map { axis, place in
        place == 0 ? "\u{10FFFF}" : axis.names[place]
      }
      return (cell: cell, names: names)
    }
    return keyed.sorted { $0.names.lexicographicallyPrecedes($1.names) }.map(\.cell)
  }

  /// Whether a table over some dimensions shows the same number in another cell already: a part
  /// that is all of what is above it in time, though the table has no column between.
  func isRepeated(_ cell: Int, _ dimensions: [String]) -> Bool {
    values(of: cell, in: dimensions).map { self.cell(dimensions, $0) != cell } ?? true
  }
}
