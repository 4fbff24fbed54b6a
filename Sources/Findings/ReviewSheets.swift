/// Pages of a statement, each made when it is asked for: those of a whole city have more words than
/// fit into memory at a time.
public struct ReviewSheets: Sendable {
  public let count: Int
  private let make: (@Sendable (Int) -> ReviewSheet)?

  /// None.
  public init() {
    count = 0
    make = nil
  }

  /// - Parameter make: the page at a place, from 0; the same each time it is asked for.
  public init(count: Int, _ make: @escaping @Sendable (Int) -> ReviewSheet) {
    self.count = count
    self.make = make
  }

  public var isEmpty: Bool { count == 0 }

  public subscript(index: Int) -> ReviewSheet {
    guard let make, index >= 0, index < count else {
      preconditionFailure("page \(index) of \(count)")
    }
    return make(index)
  }
}
