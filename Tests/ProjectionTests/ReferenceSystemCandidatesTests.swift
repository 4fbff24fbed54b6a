import Planar
import Projection
import Testing

@Suite struct ReferenceSystemCandidatesTests {
  private let session: ProjectionSession
  private let candidates: ReferenceSystemCandidates

  init() throws {
    session = try ProjectionSession()
    let codes = [
      "EPSG:4547", "EPSG:4526", "EPSG:4546", "EPSG:4548", "EPSG:4525", "EPSG:4527", "EPSG:4497",
      "EPSG:4508", "EPSG:32649", "EPSG:32650", "EPSG:3857", "EPSG:2435", "EPSG:2056",
    ]
    var systems: [ReferenceSystem] = []
    for code in codes { systems.append(try ReferenceSystem(code, session: session)) }
    candidates = try ReferenceSystemCandidates(
      planArea: planArea, systems: systems, session: session)
  }

  private func box(in code: String) throws -> Box {
    var corners = [Point(x: 113.48, y: 23.30), Point(x: 113.53, y: 23.35)]
    _ = try session.convert(
      &corners, from: ReferenceSystem("EPSG:4490"), to: ReferenceSystem(code, session: session))
    return Box(
      minX: corners[0].x, minY: corners[0].y, maxX: corners[1].x, maxY: corners[1].y)
  }

  private func swapped(_ box: Box) -> Box {
    Box(minX: box.minY, minY: box.minX, maxX: box.maxY, maxY: box.maxX)
  }

  @Test func knowsDegreesInBothOrders() {
    let box = Box(minX: 113.48, minY: 23.30, maxX: 113.53, maxY: 23.35)
    #expect(candidates.guess(box) == .longitudeLatitude)
    #expect(candidates.guess(swapped(box)) == .latitudeLongitude)
    #expect(candidates.guess(swapped(box)).axesAreSwapped)
  }

  @Test(arguments: [
    "EPSG:4547", "EPSG:4526", "EPSG:4548", "EPSG:4525", "EPSG:4527", "EPSG:4497", "EPSG:32650",
    "EPSG:3857",
  ]) func knowsMetresInBothOrders(code: String) throws {
    let box = try box(in: code)
    for (box, isSwapped) in [(box, false), (swapped(box), true)] {
      guard case .projected(let system, isSwapped, let others) = candidates.guess(box) else {
        Issue.record("\(code): \(candidates.guess(box))")
        continue
      }
      #expect(([system] + others).contains { $0.code == code })
      #expect(
        others.count <= 1, "UTM and Gauss-Krüger of one meridian, or one system on two datums")
    }
  }

  @Test func namesTheOthersThatFit() throws {
    guard case .projected(_, _, let others) = candidates.guess(try box(in: "EPSG:4547")) else {
      Issue.record("no system was named")
      return
    }
    #expect(others.map(\.code) == ["EPSG:2435"])
    // UTM and two Gauss-Krüger systems share the meridian 111° and cannot be told apart.
    guard case .projected(let first, _, let more) = candidates.guess(try box(in: "EPSG:32649"))
    else {
      Issue.record("no system was named")
      return
    }
    #expect(
      ([first] + more).compactMap(\.code).sorted() == ["EPSG:32649", "EPSG:4508", "EPSG:4546"])
  }

  @Test func saysHowFarDegreesLieAway() {
    let beijing = Box(minX: 116.3, minY: 39.8, maxX: 116.5, maxY: 40.0)
    for (box, isSwapped) in [(beijing, false), (swapped(beijing), true)] {
      guard case .degreesElsewhere(let kilometres, let latitudeFirst) = candidates.guess(box) else {
        Issue.record("\(candidates.guess(box))")
        continue
      }
      #expect(latitudeFirst == isSwapped)
      #expect((1850...1900).contains(kilometres), "\(kilometres)")
    }
  }

  @Test func anotherContinentReadBackwardsIsNotExchangedAxes() {
    // (47.7° E, 8.6° N) lies nearer to the plan area than Switzerland does, and means nothing.
    let zurich = Box(minX: 8.5, minY: 47.3, maxX: 8.6, maxY: 47.4)
    #expect(!candidates.guess(zurich).axesAreSwapped, "\(candidates.guess(zurich))")
  }

  @Test func readsTheZoneBeforeAnEasting() {
    let shanghai = Box(minX: 40_550_000, minY: 3_450_000, maxX: 40_560_000, maxY: 3_460_000)
    #expect(
      candidates.guess(shanghai) == .otherZone(prefix: 40, degrees: 3, northingFirst: false))
    #expect(
      candidates.guess(swapped(shanghai))
        == .otherZone(prefix: 40, degrees: 3, northingFirst: true))
  }

  /// Zones of 6° are 13 to 23, those of 3° 25 to 45.
  @Test(arguments: [(13, 6), (23, 6), (25, 3), (45, 3), (12, nil), (24, nil), (46, nil)])
  func zonesOfTheWholeCountry(prefix: Int, degrees: Int?) {
    let start = Double(prefix) * 1_000_000 + 450_000
    let guess = candidates.guess(
      Box(minX: start, minY: 5_200_000, maxX: start + 100, maxY: 5_200_100))
    #expect(
      guess
        == (degrees.map { .otherZone(prefix: prefix, degrees: $0, northingFirst: false) }
          ?? .unknown))
  }

  /// What spans half a continent is not of the plan area because some of it lies there.
  @Test func aBoxMuchLargerThanThePlanIsElsewhere() {
    for box in [
      Box(minX: 113.4, minY: 10, maxX: 113.6, maxY: 40),
      Box(minX: 100, minY: 23.1, maxX: 120, maxY: 23.3),
    ] {
      #expect(candidates.guess(box) != .longitudeLatitude, "\(box)")
      #expect(candidates.guess(swapped(box)) != .latitudeLongitude, "\(box)")
    }
  }

  @Test func readsNoChineseZonesInOtherCountries() throws {
    // Hamburg writes the zone of UTM before the easting: EPSG:4647.
    let numbers = Box(minX: 32_560_000, minY: 5_930_000, maxX: 32_570_000, maxY: 5_940_000)
    let hamburg = try ReferenceSystemCandidates(
      planArea: Box(minX: 9.9, minY: 53.5, maxX: 10.1, maxY: 53.6), systems: [],
      session: ProjectionSession())
    #expect(!hamburg.isOfGaussKrueger && hamburg.guess(numbers) == .unknown)
    #expect(candidates.isOfGaussKrueger)
    #expect(candidates.guess(numbers) == .otherZone(prefix: 32, degrees: 3, northingFirst: false))
  }

  @Test(arguments: [
    Box.empty, Box(minX: .nan, minY: 0, maxX: 1, maxY: 1),
    Box(minX: 30_000, minY: 220_000, maxX: 60_000, maxY: 240_000),
    Box(minX: -.infinity, minY: 0, maxX: .infinity, maxY: 1),
  ]) func knowsWhatItDoesNotKnow(box: Box) {
    #expect(candidates.guess(box) == .unknown)
  }
}
