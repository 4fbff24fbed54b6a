internal import CSimdjson
internal import Land

/// The decoder of `CSimdjson`: one feature at a time, completely.
final class SpanDecoder {
  /// Bytes that must follow the last span of a batch.
  static let padding = Int(ll_simdjson_padding())

  private let decoder: OpaquePointer

  init(everyShape: Bool) {
    guard let made = ll_decoder_create(everyShape) else {
      preconditionFailure("there is memory for a decoder of some hundred bytes")
    }
    decoder = made
  }

  deinit { ll_decoder_destroy(decoder) }

  /// Reads the span into `feature`; `wanted` answers for every key number, and is lengthened by
  /// `learn` where the span has new names. Answers the faults, which are rare.
  func decode(
    _ batch: FeatureBatch, _ index: Int, into feature: inout DecodedFeature,
    wanted: inout [Bool], learn: (String) -> Bool, deliver: FeatureDecoder.Delivery?
  ) -> [SpanFault] {
    let span = batch.spans[index]
    return batch.bytes.withUnsafeBufferPointer { bytes -> [SpanFault] in
      guard let base = bytes.baseAddress else { return [] }
      let start = base.advanced(by: span.offset - batch.base)
      var read = ll_feature()
      ll_decoder_decode(decoder, start, span.length, batch.standing == .collected, &read)
      while wanted.count < read.key_count { wanted.append(learn(name(of: wanted.count))) }
      SpanDecoder.fill(&feature.geometry, from: read)
      feature.geometry.offset = span.offset + Int(read.geometry_offset)
      feature.id = read.has_id ? SpanDecoder.value(read.id) : nil
      feature.properties.removeAll(keepingCapacity: true)
      if let deliver {
        SpanDecoder.deliver(read, span, wanted, deliver)
        if read.fault_count == 0 { return [] }
        return SpanDecoder.faults(read, start)
      }
      feature.properties.reserveCapacity(read.property_count)
      for property in UnsafeBufferPointer(start: read.properties, count: read.property_count)
      where wanted[Int(property.key)] {
        feature.properties.append(
          DecodedFeature.Property(
            key: Int(property.key), value: SpanDecoder.value(property),
            offset: span.offset + Int(property.offset)))
      }
      if read.fault_count == 0 { return [] }
      return SpanDecoder.faults(read, start)
    }
  }

  /// Hands on the wanted properties as they stand in the decoder's memory.
  private static func deliver(
    _ read: ll_feature, _ span: ByteSpan, _ wanted: [Bool], _ deliver: FeatureDecoder.Delivery
  ) {
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    for property in UnsafeBufferPointer(start: read.properties, count: read.property_count)
    where wanted[Int(property.key)] {
      let offset = span.offset + Int(property.offset)
      let kind = ll_value_kind(UInt32(property.kind))
      guard kind == LL_TEXT, let text = property.as.text else {
        deliver(Int(property.key), offset, value(property), none.span)
        continue
      }
      text.withMemoryRebound(to: UInt8.self, capacity: property.length) { start in
        let bytes = UnsafeBufferPointer(start: start, count: property.length)
        deliver(Int(property.key), offset, nil, bytes.span)
      }
    }
  }

  func name(of key: Int) -> String {
    var length = 0
    guard let text = ll_decoder_key(decoder, key, &length) else { return "" }
    return SpanDecoder.text(text, length)
  }
}
