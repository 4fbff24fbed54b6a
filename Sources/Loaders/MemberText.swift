internal import Land

/// A member of a collection, held against RFC 8259 by the decoder that reads features.
struct MemberText {
  /// Faults of the JSON itself; what the members of a feature should be is not asked here.
  let faults: [FeatureFault]

  private static let codes: Set<InputFault> = [
    .syntax, .encoding, .duplicateMember, .numberNotJSON, .numberOutOfRange, .nestedTooDeep,
    .inexactNumber, .replacedCharacter,
  ]

  /// - Parameters:
  ///   - text: the member from the quotation mark of its name to the end of its value.
  ///   - start: bytes of the file before `text`; the collection's brace is one of them.
  ///   - value: the event that tells where the value stands.
  init(_ text: ArraySlice<UInt8>, at start: Int, value: ScanEvent) {
    let name = text.prefix(value.start - start)
    let ends = name.indices.filter { index in
      name[index] == 0x0A && (index == name.startIndex || name[index - 1] != 0x0D)
        || name[index] == 0x0D
    }
    // One byte before the name, where an object of this member alone would begin.
    let span = ByteSpan(
      offset: start - 1, length: text.count + 2, line: value.line - ends.count,
      column: ends.isEmpty ? value.column - (value.start - start) - 1 : 1)
    let bytes =
      [UInt8(ascii: "{")] + text + [UInt8(ascii: "}")]
      + [UInt8](repeating: 0x20, count: SpanDecoder.padding)
    let batch = FeatureBatch(
      bytes: bytes, base: span.offset, spans: [span], firstOrdinal: 0, standing: .alone)
    var object = DecodedFeature()
    FeatureDecoder(wants: { _ in false }).decode(batch, 0, into: &object)
    faults = object.faults.filter { MemberText.codes.contains($0.code) }.map { fault in
      var fault = fault
      fault.ordinal = nil
      return fault
    }
  }
}
