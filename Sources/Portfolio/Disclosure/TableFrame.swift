/// One way to break numbers down: a tree of values below the total, such as quarters with their
/// months.
public struct TableDimension: Hashable, Sendable {
  /// The place above each; the first is the total, whose own entry is not read.
  public let parents: [Int]

  /// The places below each.
  let children: [[Int]]

  /// Makes a dimension from the place above each value.
  ///
  /// - Precondition: There is a total, and everything else comes after what is above it.
  public init(parents: [Int]) {
    precondition(!parents.isEmpty, "A dimension has a total")
    self.parents = parents
    var children = Array(repeating: [Int](), count: parents.count)
    for place in parents.indices.dropFirst() {
      precondition(parents[place] >= 0 && parents[place] < place, "A value above itself")
      children[parents[place]].append(place)
    }
    self.children = children
  }

  /// Makes a dimension of some values that have only the total above them.
  public init(values count: Int) {
    self.init(parents: Array(repeating: 0, count: count + 1))
  }

  /// How many places there are, the total among them.
  public var count: Int { parents.count }

  /// Whether nothing is below a place.
  public func isLeaf(_ place: Int) -> Bool { children[place].isEmpty }

  /// A place and everything above it, up to the total.
  func path(from place: Int) -> [Int] {
    var path = [place]
    while path[path.count - 1] != 0 { path.append(parents[path[path.count - 1]]) }
    return path
  }
}

/// All cells of a table over some dimensions, with every total, and how they add up.
public struct TableFrame: Hashable, Sendable {
  /// The dimensions.
  public let dimensions: [TableDimension]

  /// How many cells there are.
  public let cellCount: Int

  private let strides: [Int]

  /// Makes the frame of a table; without dimensions it has one cell.
  public init(_ dimensions: [TableDimension]) {
    self.dimensions = dimensions
    var strides: [Int] = []
    var count = 1
    for dimension in dimensions {
      strides.append(count)
      count *= dimension.count
    }
    self.strides = strides
    cellCount = count
  }

  /// The cell at a place of each dimension.
  public func cell(at places: [Int]) -> Int {
    zip(places, strides).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The place of a cell in each dimension.
  public func places(of cell: Int) -> [Int] {
    zip(dimensions, strides).map { cell / $1 % $0.count }
  }

  /// How many of a cell's dimensions are at their total.
  public func totalCount(of cell: Int) -> Int { places(of: cell).count { $0 == 0 } }

  /// The sums: each cell that has others below it, and those.
  public var sums: [(total: Int, parts: [Int])] {
    var sums: [(total: Int, parts: [Int])] = []
    for cell in 0..<cellCount {
      for (dimension, place) in zip(dimensions.indices, places(of: cell)) {
        let children = dimensions[dimension].children[place]
        guard !children.isEmpty else { continue }
        let base = cell - place * strides[dimension]
        sums.append((cell, children.map { base + $0 * strides[dimension] }))
      }
    }
    return sums
  }

  /// Adds up a table of which only the finest cells are given.
  ///
  /// - Parameter leaves: Values by places.
  /// - Returns: The values of all cells.
  /// - Throws: `PortfolioError.tableTooLarge` for a sum beyond 64 bits.
  public func totals(of leaves: [[Int]: Int64]) throws(PortfolioError) -> [Int64] {
    var values = Array(repeating: Int64(0), count: cellCount)
    for (places, value) in leaves {
      var cells = [0]
      for (number, dimension) in dimensions.enumerated() {
        let path = dimension.path(from: places[number])
        cells = cells.flatMap { cell in path.map { cell + $0 * strides[number] } }
      }
      for cell in cells {
        let (sum, overflow) = values[cell].addingReportingOverflow(value)
        guard !overflow else { throw .tableTooLarge(cells: cellCount) }
        values[cell] = sum
      }
    }
    return values
  }
}
