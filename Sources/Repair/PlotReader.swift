import Loaders
import Values

/// Reads features with the ids of their plots.
struct PlotReader {
  private let decoder: FeatureDecoder
  private var feature = DecodedFeature()

  init(_ identity: FieldDeclaration?) {
    decoder = FeatureDecoder(accepting: .areas) { name in
      guard let identity else { return false }
      return FieldMap(keys: [name], declarations: [identity]).column(of: 0) != nil
    }
  }

  mutating func read(_ batch: FeatureBatch, _ index: Int) -> (DecodedFeature, plot: String?) {
    decoder.decode(batch, index, into: &feature)
    let texts = feature.properties.lazy.map(\.value.text) + [feature.id?.text ?? ""]
    return (feature, texts.first { !$0.isEmpty })
  }
}
