import Findings

/// Numbers findings that are alike, so that each of a run has a fingerprint of its own.
struct FingerprintNumbers {
  /// How often a fingerprint has been given, by its hash: eight bytes for each finding, not a text.
  /// Two texts of one hash would only leave one number out.
  private var given: [UInt64: Int32] = [:]

  mutating func number(_ findings: inout [Finding]) {
    for index in findings.indices {
      let print = findings[index].fingerprint
      let ordinal = given[Self.hash(of: print), default: 0]
      given[Self.hash(of: print)] = ordinal + 1
      if ordinal > 0 { findings[index].fingerprint = "\(print)-\(ordinal)" }
    }
  }

  /// FNV-1a of 64 bits, which does not differ from run to run.
  private static func hash(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
