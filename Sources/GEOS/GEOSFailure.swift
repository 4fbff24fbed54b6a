/// A GEOS call that gave no answer: which one, and in whose words.
///
/// It concerns the shapes of one call only; the session stays usable.
public struct GEOSFailure: Error, CustomStringConvertible {
  /// The function of the C API that failed, or the operation of this module that refused.
  public let function: StaticString
  /// GEOS's message, or what was wrong with the shape that GEOS would have been given.
  public let message: String

  public init(function: StaticString, message: String) {
    self.function = function
    self.message = message
  }

  public var description: String { "\(function): \(message)" }
}
