internal import Planar
public import Values

/// A small file read at once, properties by name: plan layers, cases of rules.
public struct FeatureFile: Sendable {
  public struct Feature: Sendable {
    public var decoded: DecodedFeature
    /// By name, nested ones flattened once with a dot.
    public var properties: [String: RawValue]

    public init(decoded: DecodedFeature, properties: [String: RawValue]) {
      self.decoded = decoded
      self.properties = properties
    }
  }

  public var features: [Feature]
  /// Faults of the collection, then those of the features in file order.
  public var faults: [FeatureFault]
  public var header: FileHeader
  /// Every name that some feature has a property of.
  public var names: Set<String>

  /// Reads the whole file, in order. Throws where any of it cannot be read.
  public static func read(
    _ path: String, accepting: FeatureDecoder.Acceptance = .everyShape,
    limits: FeatureScanner.Limits = FeatureScanner.Limits()
  ) throws(LoadFailure) -> FeatureFile {
    let scanner = try FeatureScanner(path: path, limits: limits)
    var batches: [FeatureBatch] = []
    while let batch = try scanner.next() { batches.append(batch) }
    let all = batches
    let parts = Stretches.map(all.count, atLeast: 4) { range in
      decoded(all[range], accepting: accepting)
    }
    let features = parts.count == 1 ? parts[0].features : parts.flatMap(\.features)
    var faults = scanner.header.faults
    for feature in features where !feature.decoded.faults.isEmpty {
      faults += feature.decoded.faults
    }
    return FeatureFile(
      features: features, faults: faults, header: scanner.header,
      names: parts.reduce(into: []) { $0.formUnion($1.names) })
  }

  private static func decoded(
    _ batches: ArraySlice<FeatureBatch>, accepting: FeatureDecoder.Acceptance
  ) -> (features: [Feature], names: [String]) {
    let decoder = FeatureDecoder(accepting: accepting)
    var features: [Feature] = []
    for batch in batches {
      for index in 0..<batch.count {
        var decoded = DecodedFeature()
        decoder.decode(batch, index, into: &decoded)
        var properties: [String: RawValue] = [:]
        properties.reserveCapacity(decoded.properties.count)
        for property in decoded.properties {
          properties[decoder.name(of: property.key)] = property.value
        }
        features.append(Feature(decoded: decoded, properties: properties))
      }
    }
    return (features, decoder.names)
  }
}
