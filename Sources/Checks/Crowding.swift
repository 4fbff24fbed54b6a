public import Planar

/// Which plots are compared with each other, so that no input makes a run endless.
///
/// Plots are peeled off a heap as long as some of what is left have at most `most` others of it around
/// them, by their boxes. Real land peels off whole: what is left lies in a heap of more than `most`
/// upon each other everywhere. If that is more than `fewest`, its plots are not compared among
/// themselves, which is told. The heap is the same in whatever order plots stand.
public struct Crowding: Sendable {
  public static let most = 256
  static let fewest = 1024

  /// Features of the heap; empty where there is none.
  public private(set) var rows: [Int] = []
  let isCrowded: [Bool]

  /// - Parameters:
  ///   - boxes: of all features.
  ///   - isLeftOut: features that are compared with nothing.
  public init(_ boxes: [Box], without isLeftOut: [Bool]) {
    var rows = boxes.indices.filter { !isLeftOut[$0] }
    while rows.count > Self.fewest {
      let index = PackedIndex(rows.map { boxes[$0] })
      let current = rows
      let left = Stretches.map(current.count, atLeast: 1024) { range in
        current[range].filter { index.meets(more: Self.most + 1, boxes[$0]) }
      }.flatMap(\.self)
      if left.count == rows.count { break }
      rows = left
    }
    var isCrowded = Array(repeating: false, count: boxes.count)
    if rows.count > Self.fewest {
      for row in rows { isCrowded[row] = true }
      self.rows = rows
    }
    self.isCrowded = isCrowded
  }
}
