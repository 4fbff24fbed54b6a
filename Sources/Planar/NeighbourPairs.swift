/// Which pairs of a layer's sources have interiors without a common point: what a worker has found
/// out so far. Bounded by the neighbours that the layer's sources have.
public struct NeighbourPairs: Sendable {
  private var known: [UInt64: Bool] = [:]

  public init() {}

  /// Nil where the pair, in either order, has not been looked at.
  subscript(a: Int32, b: Int32) -> Bool? {
    get { known[Self.key(a, b)] }
    set { known[Self.key(a, b)] = newValue }
  }

  private static func key(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: min(a, b))) << 32 | UInt64(UInt32(bitPattern: max(a, b)))
  }
}
