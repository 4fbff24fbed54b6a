internal import Planar
public import Values

/// A small file read at once: plan layers.
public struct FeatureFile: Sendable {
  /// Their properties are keyed by the places of `names`.
  public var features: [DecodedFeature]
  /// Faults of the collection, then those of the features in file order.
  public var faults: [FeatureFault]
  public var header: FileHeader
  /// Every name that some feature has a property of, nested ones flattened once with a dot.
  public var names: [String]
  /// SHA-256 of a pipe; nil for a file, which is digested beside its reading.
  public private(set) var sha256: String?

  /// What a feature says under a name; nil where it has no such property.
  public func value(_ name: String, of feature: DecodedFeature) -> RawValue? {
    guard let key = names.firstIndex(of: name) else { return nil }
    return feature.value(of: key)
  }

  /// Reads the whole file, in order. Throws where any of it cannot be read.
  public static func read(
    _ path: String, accepting: FeatureDecoder.Acceptance = .everyShape,
    limits: FeatureScanner.Limits = FeatureScanner.Limits()
  ) throws(LoadFailure) -> FeatureFile {
    let scanner = try FeatureScanner(path: path, limits: limits)
    var batches: [FeatureBatch] = []
    while let batch = try scanner.next() { batches.append(batch) }
    if let other = scanner.header.otherSystem { throw scanner.header.systemsDiffer(other) }
    let all = batches
    let parts = Stretches.map(all.count, atLeast: 4) { range in
      decoded(all[range], accepting: accepting)
    }
    var file = FeatureFile(
      features: [], faults: scanner.header.faults, header: scanner.header, names: [])
    file.sha256 = scanner.sha256
    file.features.reserveCapacity(parts.reduce(0) { $0 + $1.features.count })
    for part in parts { file.append(part.features, names: part.names) }
    for feature in file.features where !feature.faults.isEmpty { file.faults += feature.faults }
    return file
  }

  /// Each part has numbered the names as it met them.
  private mutating func append(_ part: [DecodedFeature], names partNames: [String]) {
    if names.isEmpty { names = partNames }
    guard names != partNames else {
      features += part
      return
    }
    let keys = partNames.map { name in
      names.firstIndex(of: name)
        ?? {
          names.append(name)
          return names.count - 1
        }()
    }
    for var feature in part {
      for index in feature.properties.indices {
        feature.properties[index].key = keys[feature.properties[index].key]
      }
      features.append(feature)
    }
  }

  private static func decoded(
    _ batches: ArraySlice<FeatureBatch>, accepting: FeatureDecoder.Acceptance
  ) -> (features: [DecodedFeature], names: [String]) {
    let decoder = FeatureDecoder(accepting: accepting)
    var features: [DecodedFeature] = []
    features.reserveCapacity(batches.reduce(0) { $0 + $1.count })
    for batch in batches {
      for index in 0..<batch.count {
        var decoded = DecodedFeature()
        decoder.decode(batch, index, into: &decoded)
        features.append(decoded)
      }
    }
    return (features, decoder.names)
  }
}

extension DecodedFeature {
  /// What it says under the name of a number; nil where it has no such property.
  public func value(of key: Int) -> RawValue? {
    for property in properties where property.key == key { return property.value }
    return nil
  }
}
