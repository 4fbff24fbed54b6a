/// Finds the features of a GeoJSON file from front to back, in memory that does not grow with it.
///
/// Reads FeatureCollections (wherever `features` stands), single Features, bare geometries and
/// GeoJSON text sequences with and without record separators. Nothing inside a feature is
/// understood here but quotes and brackets: `FeatureDecoder` reads what `next()` delivers, on
/// as many workers as there are.
public final class FeatureScanner {
  /// How much is held and delivered at a time.
  public struct Limits: Sendable {
    /// Bytes read at a time.
    public var window = 1 << 20
    /// A batch ends with the feature that reaches this many bytes …
    public var batchBytes = 1 << 20
    /// … or this many features.
    public var batchFeatures = 512
    /// A single feature longer than this is refused.
    public var featureBytes = 256 << 20

    public init() {}
  }

  /// Brackets nested deeper than this end the reading; a feature's coordinates need 8.
  public static let depthLimit = 64

  /// Opens the file; `-` is standard input.
  public init(path: String, limits: Limits = Limits()) throws(LoadFailure) {
    header = FileHeader(path: path)
  }

  /// Complete when `next()` has answered nil or thrown.
  public private(set) var header: FileHeader

  /// The next features, or nil at the end of the file. Throws where the rest cannot be read;
  /// everything before that place has been delivered by then.
  public func next() throws(LoadFailure) -> FeatureBatch? { nil }
}
