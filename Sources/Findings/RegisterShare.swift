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

/// What a feature that may be part of a plot of several is by its register and by its shape.
public struct RegisterPart: Sendable {
  /// Of the plot, or of all plots of a row of a joined table: features with the same key may share one
  /// register area.
  public var key: UInt64
  /// m², of its shape; 0 where that could not be measured.
  public var shape: Double
  /// m²; nil where the register states none that land can have.
  public var register: Double?

  public init(key: UInt64, shape: Double, register: Double?) {
    self.key = key
    self.shape = shape
    self.register = register
  }
}

extension RegisterShare {
  /// Plots of several features with one register area between them. Where features state different
  /// ones, each is of its own feature.
  public static func among(_ parts: some Collection<RegisterPart>) -> [UInt64: RegisterShare] {
    var counts: [UInt64: Int] = [:]
    for part in parts { counts[part.key, default: 0] += 1 }
    var stated: [UInt64: Set<Double>] = [:]
    var shapes: [UInt64: Double] = [:]
    for part in parts where counts[part.key] ?? 0 > 1 {
      shapes[part.key, default: 0] += part.shape
      if let register = part.register { stated[part.key, default: []].insert(register) }
    }
    var shares: [UInt64: RegisterShare] = [:]
    for (key, registers) in stated {
      guard registers.count == 1, let register = registers.first, let shape = shapes[key],
        shape > 0
      else { continue }
      shares[key] = RegisterShare(register: register, shape: shape)
    }
    return shares
  }
}
