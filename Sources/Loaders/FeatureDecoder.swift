internal import Land
public import Values

/// Reads features completely, one after another. Belongs to one worker.
///
/// Every value of a feature is visited, wanted or not, so that all its faults are found. Texts are
/// unescaped; whole numbers beyond 64 bits keep their digits as text, because they are
/// identifiers. A name beyond the 65,536th distinct one is checked but not delivered.
public final class FeatureDecoder {
  /// Which kinds of geometry the caller can use.
  public enum Acceptance: Sendable {
    /// Polygon and MultiPolygon: what a plot is.
    case areas
    /// Lines and points too: plan layers.
    case everyShape
  }

  private let decoder: SpanDecoder
  private let wants: (String) -> Bool
  private var wanted: [Bool] = []

  /// `wants` is asked once for each name met (`宗地.面积` for a nested one); values of other names
  /// are checked but not delivered. Without it every value is delivered.
  public init(accepting: Acceptance = .areas, wants: ((String) -> Bool)? = nil) {
    decoder = SpanDecoder(everyShape: accepting == .everyShape)
    self.wants = wants ?? { _ in true }
  }

  /// Names met so far, by key number. Numbers are this decoder's own.
  public private(set) var names: [String] = []

  /// The name of a key that a feature's property carries.
  public func name(of key: Int) -> String { names[key] }

  /// Takes one wanted property: the number of its key, its place in the file, and its value; nil
  /// for a text, whose bytes in UTF-8 are valid while the call lasts.
  public typealias Delivery = (
    _ key: Int, _ offset: Int, _ value: RawValue?, _ text: Span<UInt8>
  ) -> Void

  /// Reads feature `index` of the batch into `feature`, whose arrays are reused.
  public func decode(_ batch: FeatureBatch, _ index: Int, into feature: inout DecodedFeature) {
    read(batch, index, into: &feature, deliver: nil)
  }

  /// The same, but properties are delivered one by one in the order of the file and not kept.
  public func decode(
    _ batch: FeatureBatch, _ index: Int, into feature: inout DecodedFeature, deliver: Delivery
  ) {
    withoutActuallyEscaping(deliver) { read(batch, index, into: &feature, deliver: $0) }
  }

  private func read(
    _ batch: FeatureBatch, _ index: Int, into feature: inout DecodedFeature, deliver: Delivery?
  ) {
    feature.span = batch.place(of: index)
    feature.ordinal = batch.firstOrdinal + index
    let cause = batch.breaks.isEmpty ? nil : batch.breaks[index]
    let closed = cause?.closed(batch, index)
    var faults = decoder.decode(
      closed ?? batch, closed == nil ? index : 0, into: &feature, wanted: &wanted,
      learn: { name in
        names.append(name)
        return wants(name)
      }, deliver: deliver)
    if !feature.faults.isEmpty { feature.faults.removeAll(keepingCapacity: true) }
    if let cause {
      cause.settle(&faults, length: batch.spans[index].length)
      feature.geometry.clear()
    }
    let start = batch.spans[index].offset
    for fault in faults {
      let place = batch.place(of: start + fault.offset, in: index)
      let (found, expected) = FaultWords.words(for: fault)
      feature.faults.append(
        FeatureFault(
          code: fault.code, ordinal: feature.ordinal, offset: place.offset, line: place.line,
          column: place.column, found: found, expected: expected,
          first: fault.first.map { batch.place(of: start + $0, in: index) },
          characterColumn: place.characterColumn))
    }
    if !batch.origins.isEmpty { addFaults(of: batch.origins[index], to: &feature) }
  }

  /// What the original has wrong; a shape that could not be read is not one that is missing too.
  private func addFaults(of origin: FeatureOrigin, to feature: inout DecodedFeature) {
    guard !origin.faults.isEmpty else { return }
    if origin.faults.contains(where: { $0.code == .recordUnreadable }) {
      feature.faults.removeAll { $0.code == .nullGeometry }
    }
    feature.faults += origin.faults
  }
}
