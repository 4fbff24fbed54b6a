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
    var isContract: Bool
    var chunk: Int
    var part: FigurePart
  }

  private var held: [Held] = []
  private var chunks = 0
  private var isFull = false

  /// Of a plot or a contract; the parts of either may stand in several files.
  static func key(_ id: String) -> UInt64 { PlotPart.key(file: 0, id: id) }

  mutating func take(_ result: ChunkResult) {
    guard !isFull, !result.figureParts.isEmpty else { return }
    guard held.count + 2 * result.figureParts.count <= Self.most else {
      isFull = true
      held = []
      return
    }
    for part in result.figureParts {
      for id in [part.plot, part.number].compactMap(\.self) {
        held.append(
          Held(key: Self.key(id), isContract: id == part.number, chunk: chunks, part: part))
      }
    }
    chunks += 1
  }

  /// Plots with features in several chunks, and contracts of which several plots state the same.
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
      .compactMapValues { items in
        let parts = items.map(\.part)
        return items[0].isContract
          ? PlotGroup(ofContract: parts, fields: fields) : PlotGroup(parts, fields: fields)
      }
  }
}
