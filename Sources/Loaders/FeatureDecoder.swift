/// Reads features completely, one after another. Belongs to one worker.
public final class FeatureDecoder {
  /// Which kinds of geometry the caller can use.
  public enum Acceptance: Sendable {
    /// Polygon and MultiPolygon: what a plot is.
    case areas
    /// Lines and points too: plan layers.
    case everyShape
  }

  /// `wants` is asked once for each name met (`宗地.面积` for a nested one); values of other names
  /// are checked but not delivered. Without it every value is delivered.
  public init(accepting: Acceptance = .areas, wants: ((String) -> Bool)? = nil) {}

  /// Names met so far, by key number. Numbers are this decoder's own.
  public private(set) var names: [String] = []

  /// The name of a key that a feature's property carries.
  public func name(of key: Int) -> String { names[key] }

  /// Reads feature `index` of the batch into `feature`, whose arrays are reused.
  public func decode(_ batch: FeatureBatch, _ index: Int, into feature: inout DecodedFeature) {}
}
