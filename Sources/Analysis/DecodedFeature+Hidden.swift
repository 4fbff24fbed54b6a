import Findings
import Loaders

extension DecodedFeature {
  /// True where it is not known which properties the feature has.
  var hidesProperties: Bool { faults.contains { $0.code.hidesMembers } }
}
