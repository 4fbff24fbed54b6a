public import Land
public import Values

/// One feature, read completely. Reuse one value for many features: its arrays keep their room.
public struct DecodedFeature: Sendable {
  /// A property whose key is wanted; nested ones are flattened once (`宗地.面积`), deeper ones are
  /// kept as JSON text.
  public struct Property: Sendable {
    /// The decoder's number for the name, see `FeatureDecoder.name(of:)`.
    public var key: Int
    public var value: RawValue
    /// Bytes of the file before the value.
    public var offset: Int

    @inlinable
    public init(key: Int, value: RawValue, offset: Int) {
      self.key = key
      self.value = value
      self.offset = offset
    }
  }

  public var span: ByteSpan
  /// Position among all features of the file, from 0.
  public var ordinal: Int
  public var geometry: RawGeometry
  /// The member `id` beside `properties`; text or number.
  public var id: RawValue?
  /// In the order of the file; of a repeated key only the first.
  public var properties: [Property]
  /// In the order of the file.
  public var faults: [FeatureFault]

  public init() {
    span = ByteSpan(offset: 0, length: 0, line: 1, column: 1)
    ordinal = 0
    geometry = RawGeometry()
    id = nil
    properties = []
    faults = []
  }

  /// False where a fault makes it impossible to measure the feature.
  public var isUsable: Bool {
    !faults.contains { $0.code.effect == .unusable || $0.code.effect == .fatal }
  }
}
