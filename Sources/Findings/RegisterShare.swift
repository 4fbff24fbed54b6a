/// The area that a register states of a plot of several features, to be shared out among them by
/// their shapes: each states that of the whole plot, or one does and the others none.
public struct RegisterShare: Hashable, Sendable {
  /// m², as the register states it of the plot.
  public var register: Double
  /// m² of the plot's shapes together.
  public var shape: Double

  public init(register: Double, shape: Double) {
    self.register = register
    self.shape = shape
  }
}
