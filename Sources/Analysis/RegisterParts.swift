import Findings
import Values

/// What a feature that may be part of a plot of several is by its register and by its shape, where
/// plots are reckoned by their register areas.
struct RegisterPart: Sendable {
  /// `PlotPart.key`.
  var key: UInt64
  /// m², of its shape; 0 where that could not be measured.
  var shape: Double
  /// m²; nil where the register states none that land can have.
  var register: Double?
}

/// Gathers such features to find the plots whose one register area several of them share.
struct RegisterParts {
  private var parts: [[RegisterPart]] = []

  mutating func take(_ result: ChunkResult) {
    if !result.registerParts.isEmpty { parts.append(result.registerParts) }
  }

  /// Plots of several features with one register area between them. Where features state different
  /// ones, each is of its own feature.
  var shares: [UInt64: RegisterShare] {
    var counts: [UInt64: Int] = [:]
    for part in parts.joined() { counts[part.key, default: 0] += 1 }
    var stated: [UInt64: Set<Double>] = [:]
    var shapes: [UInt64: Double] = [:]
    for part in parts.joined() where counts[part.key] ?? 0 > 1 {
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
