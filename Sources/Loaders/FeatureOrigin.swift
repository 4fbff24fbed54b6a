internal import Exchange
internal import Land

/// Where a file of another format has a feature, and what is wrong with it there.
struct FeatureOrigin: Sendable {
  var place: ByteSpan
  var faults: [FeatureFault]

  init(_ feature: ExchangeFeature, ordinal: Int) {
    place = feature.place
    let own = feature.place
    faults = feature.faults.map { fault in
      let place = fault.place ?? own
      return FeatureFault(
        code: fault.kind == .measure ? .heightIgnored : .recordUnreadable, ordinal: ordinal,
        offset: place.offset, line: place.line, column: place.column, found: fault.found,
        expected: fault.expected)
    }
  }
}
