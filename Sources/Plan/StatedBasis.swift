import Findings
import Land
import Loaders
import Values

/// How good the lines of an own layer are by what its file says: the collection, and each feature
/// for itself. What says nothing is supplied; nobody has called it surveyed.
struct StatedBasis {
  private let whole: Basis?
  private let keys: [Int]

  init(_ file: FeatureFile) {
    let header = file.header
    whole = Self.names.lazy.compactMap { header.text(of: $0) }.compactMap(Self.basis).first
    let names = Set(Self.names.map(MatchingText.plain))
    keys = file.names.indices.filter { names.contains(MatchingText.plain(file.names[$0])) }
  }

  /// The weakest of its features, since a plot may lie in any of them.
  ///
  /// - Parameter named: the same features as the layer has them.
  func weakest(of features: [DecodedFeature], named: [LayerFeature]) -> Basis {
    var weakest: Basis?
    for index in named.indices {
      let stated = keys.lazy.compactMap { features[index].value(of: $0)?.text }
        .compactMap(Self.basis).first
      let isSketch = Self.sketched.contains { MatchingText.plain(named[index].name).hasSuffix($0) }
      let own = isSketch ? .schematic : stated ?? whole ?? .supplied
      weakest = min(weakest ?? own, own)
      if weakest == .schematic { break }
    }
    return weakest ?? whole ?? .supplied
  }

  private static func basis(_ text: String) -> Basis? { words[MatchingText.plain(text)] }

  private static let names = ["certainty", "图层精度", "数据精度"]
  /// Ends of names of what is drawn for show: 九佛河(示意).
  private static let sketched = ["(示意)", "(示意图)", "(schematic)"]
  private static let words: [String: Basis] = [
    "schematic": .schematic, "sketch": .schematic, "示意": .schematic, "示意图": .schematic,
    "手绘示意": .schematic, "概略": .schematic,
    "digitised": .digitised, "digitized": .digitised, "数字化": .digitised, "矢量化": .digitised,
    "surveyed": .surveyed, "实测": .surveyed, "测绘": .surveyed, "勘测定界": .surveyed,
  ]
}
