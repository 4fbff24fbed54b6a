import Land
import Loaders
import Values

/// Days that the features of a layer state themselves.
extension LayerFeatureReader {
  /// A feature without a day that says something of its approval all the same: that it has none
  /// (待批), or what nobody can read.
  func settleApproval(of made: inout LayerFeature, _ feature: DecodedFeature) {
    let property = validFromProperty.map { keys(ofProperty: $0) } ?? []
    guard
      let text = said(fromKeys, feature) ?? validFromProperty.flatMap({ made.unlisted[$0] })
        ?? said(property, feature)
    else { return }
    if ApprovalDay.isNone(text) {
      made.isUnapproved = true
    } else {
      made.unreadApproval = text
    }
  }

  /// The first text that says something of a day.
  private func said(_ keys: [Int], _ feature: DecodedFeature) -> String? {
    keys.lazy.compactMap { DecreeColumns.said($0, feature) }.first
  }

  /// The first text that says that nobody knows the day.
  func unknownDay(_ keys: [Int], _ feature: DecodedFeature) -> String? {
    for key in keys {
      if let text = feature.value(of: key)?.text, ApprovalDay.isUnknown(text) { return text }
    }
    return nil
  }

  /// Whether the file has a column for days that its features state themselves.
  var readsDays: Bool { !fromKeys.isEmpty || !toKeys.isEmpty }

  /// Days that a feature states and nobody can read, each with its property. A line that is in force
  /// at an unknown time may bind or not: nobody is to be judged by a guess.
  func unreadableDays(
    _ feature: DecodedFeature
  ) -> [(property: DecodedFeature.Property, fault: Unreadable)] {
    var faults: [(property: DecodedFeature.Property, fault: Unreadable)] = []
    for keys in [fromKeys, toKeys] where !keys.isEmpty && day(keys, feature) == nil {
      for property in feature.properties where keys.contains(property.key) {
        guard let fault = day.read(property.value).fault else { continue }
        if keys == fromKeys, ApprovalDay.isNone(fault.raw) { continue }
        // Databases write the end of what has none so.
        let isEndless = ["9999", "2999"].contains(String(fault.raw.prefix(4)))
        if keys == toKeys, isEndless, fault.reason == .implausibleDate { continue }
        faults.append((property, fault))
      }
    }
    return faults
  }

  func day(_ keys: [Int], _ feature: DecodedFeature) -> CalendarDate? {
    for key in keys {
      if let written = feature.value(of: key), let date = day.read(written).value?.date {
        return date
      }
    }
    return nil
  }

  /// What stands for the day where it is a month alone.
  func month(_ keys: [Int], _ feature: DecodedFeature) -> String? {
    for key in keys {
      guard let written = feature.value(of: key) else { continue }
      let reading = day.read(written)
      if reading.value?.date != nil {
        return reading.remarks.contains(.monthOnly) ? written.text : nil
      }
    }
    return nil
  }
}
