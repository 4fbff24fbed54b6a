/// What tells most texts apart without looking at them: length and first bytes (`Column.key`).
///
/// Equal keys mean equal texts where `isWhole`; different keys always mean different texts.
public struct TextKey: Hashable, Sendable {
  let bits: UInt64

  /// Of a text, or of NULL.
  public init(_ text: String?) {
    // No text has a length byte of 255 and no first bytes.
    bits = text.map { Column.key(of: $0) } ?? 255 << 56
  }

  init(_ bits: UInt64) { self.bits = bits }

  /// True where the key says all that the text does; of NULL too.
  public var isWhole: Bool { bits == 255 << 56 || Column.isWhole(key: bits) }

  /// Spread over all bits; the same in every run.
  public var hash: UInt64 {
    let mixed = bits &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }
}
