public import Planar
public import Values

/// What a person excepted: findings of some rules on some plots or in an area, for a reason and for
/// a time.
public struct GrantedException: Sendable {
  /// Codes or families: `BLU101`, `GEO`.
  public var rules: [String]
  /// Digests of the shapes that were looked at, by id of the plot; empty where an area is named.
  public var plots: [String: Set<String>]
  /// Longitude and latitude on WGS 84, as in reports; nil where plots are named.
  public var area: MultiPolygon?
  public var reason: String
  public var by: String
  /// The last day on which it holds.
  public var until: CalendarDate
  /// `exceptions.yaml:12`.
  public var place: String

  public init(
    rules: [String], plots: [String: Set<String>], area: MultiPolygon?,
    reason: String, by: String, until: CalendarDate, place: String
  ) {
    self.rules = rules
    self.plots = plots
    self.area = area
    self.reason = reason
    self.by = by
    self.until = until
    self.place = place
  }

  func names(_ code: String) -> Bool { rules.contains { code.hasPrefix($0) } }

  /// As people name it: `BLU101 440112003012GB00417`.
  var words: String {
    let names = plots.keys.sorted()
    let shown = names.prefix(3).joined(separator: ",") + (names.count > 3 ? "…" : "")
    return rules.joined(separator: ",") + (names.isEmpty ? "" : " " + shown)
  }
}
