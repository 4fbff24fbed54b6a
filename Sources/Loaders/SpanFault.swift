/// A fault as the decoder of `CSimdjson` reports it, its offset counted in the span.
struct SpanFault: Sendable {
  var code: InputFault
  var detail: Int
  var offset: Int
  /// The piece of the span that is to be shown; its bytes may be no UTF-8.
  var piece: [UInt8]
  /// What should stand there, where the span itself says it.
  var expected: String
  /// Where the same stood before, counted in the span.
  var first: Int?
}
