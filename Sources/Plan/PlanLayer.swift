public import Land

/// A layer of the plan as read: its declaration and, where it is there, its features.
public struct PlanLayer: Sendable {
  public var declaration: LayerDeclaration
  /// False where the role is declared and no file stands for it.
  public var isPresent: Bool
  /// Path as opened; nil for an absent layer.
  public var path: String?
  public var sha256: String
  /// Reference system of the features' coordinates, such as `OGC:CRS84`.
  public var referenceSystem: String
  public var features: [LayerFeature]
  /// True where the user's layer stands in place of the plan's.
  public var isReplaced: Bool
  /// The plan's own layer in whose place the user's stands, where other layers are drawn for its
  /// area: they end where it ends.
  public var former: [PlanLayer] = []
  /// Features of the file, of which `features` may be a part.
  public var featuresOfFile = 0
  /// Features whose positions carry heights, which nothing looks at.
  public var featuresWithHeights = 0
  /// Declared properties that no feature carries under any of their names, by index; none where
  /// there is no feature.
  public var uncarriedProperties: [Int] = []

  public init(
    declaration: LayerDeclaration, isPresent: Bool = false, path: String? = nil,
    sha256: String = "", referenceSystem: String = "OGC:CRS84", features: [LayerFeature] = [],
    isReplaced: Bool = false
  ) {
    self.declaration = declaration
    self.isPresent = isPresent
    self.path = path
    self.sha256 = sha256
    self.referenceSystem = referenceSystem
    self.features = features
    self.isReplaced = isReplaced
  }
}
