import Findings
import Measures
import Planar
import Values

/// Gathers features that state figures and may be parts of one plot, to find those that no chunk
/// holds together.
struct FigureParts {
  /// Beyond this many each stands alone, so that memory stays bounded.
  static let most = 1_000_000

  private struct Held {
    var key: UInt64
    var chunk: Int
    var part: FigurePart
  }

  private var held: [Held] = []
  private var chunks = 0
  private var isFull = false

  mutating func take(_ result: ChunkResult) {
    guard !isFull, !result.figureParts.isEmpty else { return }
    guard held.count + result.figureParts.count <= Self.most else {
      isFull = true
      held = []
      return
    }
    for part in result.figureParts {
      let key = PlotPart.key(file: result.figureFile, id: part.id)
      held.append(Held(key: key, chunk: chunks, part: part))
    }
    chunks += 1
  }

  /// Plots with features in several chunks.
  func spread(fields: [Int]) -> [UInt64: PlotGroup] {
    guard chunks > 1 else { return [:] }
    var first: [UInt64: Int] = [:]
    var apart: Set<UInt64> = []
    for item in held {
      if let chunk = first[item.key] {
        if chunk != item.chunk { apart.insert(item.key) }
      } else {
        first[item.key] = item.chunk
      }
    }
    guard !apart.isEmpty else { return [:] }
    return Dictionary(grouping: held.filter { apart.contains($0.key) }, by: \.key)
      .mapValues { PlotGroup($0.map(\.part), fields: fields) }
  }
}
