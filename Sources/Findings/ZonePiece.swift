/// The part of a plot that lies in one feature of a layer that names places or uses: a cluster of
/// the layout, a plot of the detailed plan.
public struct ZonePiece: Sendable {
  /// Role and level of the layer: `detailed-plan`.
  public var role: String
  public var label: Bilingual
  public var id: String
  public var name: String
  /// Land-use code that the layer gives the feature, where it gives one.
  public var use: String?
  /// What the layer writes for it where that cannot be read.
  public var unreadUse: String?
  /// 10⁻⁴ m².
  public var area: Int
  /// True where it holds no disc of the tolerance: the plot may as well only touch the feature.
  /// Looked for only where shapes are asked for.
  public var isSliver = false

  /// True of a plot of the detailed plan, whether or not it gives a use; units of the layout lie
  /// over them.
  public var isOfDetailedPlan: Bool {
    role == "detailed-plan" || role.hasPrefix("detailed-plan:")
  }

  public init(
    role: String, label: Bilingual, id: String, name: String, use: String? = nil, area: Int
  ) {
    self.role = role
    self.label = label
    self.id = id
    self.name = name
    self.use = use
    self.area = area
  }
}
