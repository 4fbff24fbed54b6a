/// Where a run stands among those that one report holds, in the order in which they are judged.
///
/// What a report says before its first run is written by the first, what it says behind its last by
/// the last; a report of one run is both.
public struct RunSequence: Sendable {
  /// From 0.
  public var index: Int
  public var count: Int
  /// Findings that earlier runs have listed.
  public var listedBefore: Int
  /// Tells the run from the others, however often they are judged; empty of a report of one run.
  public var name: String

  public init(index: Int = 0, count: Int = 1, listedBefore: Int = 0, name: String = "") {
    self.index = index
    self.count = count
    self.listedBefore = listedBefore
    self.name = name
  }

  var isFirst: Bool { index == 0 }
  var isLast: Bool { index == count - 1 }
  var isOfSeveral: Bool { count > 1 }
}
