/// A unit of the plan's layout: a core, a cluster, a district.
public struct LayoutUnit: Hashable, Sendable {
  /// Role and level of its layer: `cluster`.
  public var role: String
  public var id: String
  public var name: String

  /// By layer, as the plan has them, then by id.
  static func precedes(_ a: LayoutUnit, _ b: LayoutUnit, layers: [String]) -> Bool {
    let first = layers.firstIndex(of: a.role) ?? layers.count
    let second = layers.firstIndex(of: b.role) ?? layers.count
    return (first, a.id.count, a.id, a.name) < (second, b.id.count, b.id, b.name)
  }
}
