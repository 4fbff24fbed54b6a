/// The reference system that the head of a coordinate text states in words.
enum CoordinateSystemName {
  /// A family of Gauss-Krüger systems as EPSG numbers them: the first zone of 3 and of 6 degrees, with
  /// the zone's number in the easting and without it.
  private struct Family {
    var names: [String]
    /// Zone 25, whose central meridian is 75° E.
    var threeDegrees: (zoned: Int, plain: Int)
    /// Zone 13, whose central meridian is 75° E.
    var sixDegrees: (zoned: Int, plain: Int)
  }

  private static let families = [
    Family(
      names: [
        "2000国家大地坐标系", "2000国家坐标系", "国家2000", "国家2000坐标系", "CGCS2000", "2000坐标系",
      ], threeDegrees: (4513, 4534), sixDegrees: (4491, 4502)),
    Family(
      names: [
        "80国家大地坐标系", "1980西安坐标系", "1980年西安坐标系", "西安80", "西安80坐标系", "80西安坐标系",
        "1980国家大地坐标系", "80坐标系",
      ], threeDegrees: (2349, 2370), sixDegrees: (2327, 2338)),
    Family(
      names: ["1954北京坐标系", "1954年北京坐标系", "北京54", "北京54坐标系", "54北京坐标系", "54坐标系"],
      threeDegrees: (2401, 2422), sixDegrees: (21413, 21453)),
  ]

  /// First names of the systems that are known.
  static let known = families.map { $0.names[0] }

  static func isKnown(_ name: String) -> Bool { family(name) != nil }

  private static func family(_ name: String) -> Family? {
    let plain = name.filter { !$0.isWhitespace }.uppercased()
    return families.first { $0.names.contains(plain) }
  }

  /// Zones of China: 25–45 of 3 degrees, 13–23 of 6 degrees.
  static func zones(ofWidth degrees: Int) -> ClosedRange<Int>? {
    degrees == 3 ? 25...45 : degrees == 6 ? 13...23 : nil
  }

  /// `EPSG:4526`; nil where the words name none.
  ///
  /// - Parameter isZoned: whether eastings begin with the zone's number.
  static func code(_ name: String, degrees: Int, zone: Int, isZoned: Bool) -> String? {
    guard let family = family(name), let zones = zones(ofWidth: degrees), zones.contains(zone)
    else { return nil }
    let first = degrees == 3 ? family.threeDegrees : family.sixDegrees
    return "EPSG:\((isZoned ? first.zoned : first.plain) + zone - zones.lowerBound)"
  }
}
