/// What the raw numbers of a file most likely are. A name for a message, never an instruction: no
/// reader may act on it unasked.
public enum ReferenceSystemGuess: Hashable, Sendable {
  /// Longitude and latitude in degrees, at the plan area.
  case longitudeLatitude
  /// Latitude before longitude, at the plan area.
  case latitudeLongitude
  /// Metres of a projected system at the plan area. `alternatives` have nearly the same numbers there.
  case projected(ReferenceSystem, northingFirst: Bool, alternatives: [ReferenceSystem])
  /// Metres of another Gauss-Krüger zone, by the prefix of the easting (25–45 are zones of 3°, 13–23
  /// of 6°).
  case otherZone(prefix: Int, degrees: Int, northingFirst: Bool)
  /// Degrees somewhere else, so far from the middle of the plan area.
  case degreesElsewhere(kilometres: Double, latitudeFirst: Bool)
  /// Nothing known: perhaps a local system, such as a city's own.
  case unknown

  /// True where the second number is the one that comes first in GeoJSON.
  public var axesAreSwapped: Bool {
    switch self {
    case .latitudeLongitude: true
    case .projected(_, let northingFirst, _), .otherZone(_, _, let northingFirst): northingFirst
    case .degreesElsewhere(_, let latitudeFirst): latitudeFirst
    case .longitudeLatitude, .unknown: false
    }
  }
}
