import Findings

/// Gathers such features to find the plots whose one register area several of them share.
struct RegisterParts {
  private var parts: [[RegisterPart]] = []

  mutating func take(_ result: ChunkResult) {
    if !result.registerParts.isEmpty { parts.append(result.registerParts) }
  }

  /// Plots of several features with one register area between them.
  var shares: [UInt64: RegisterShare] { RegisterShare.among(parts.joined()) }
}
