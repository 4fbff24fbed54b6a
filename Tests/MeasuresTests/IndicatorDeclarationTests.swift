import Findings
import Glibc
import Measures
import Plan
import Testing

/// Wrong declarations of indicators are errors with their place when the plan loads.
@Suite struct IndicatorDeclarationTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var from: String
    var to: String
    var says: String
    var testDescription: String { to }
  }

  private static let sound = """
    - code: BLD599
      slug: share-too-small
      subject: indicator
      title: {zh: 某比例, en: some share}
      class: needs-threshold
      severity: warning
      unit: "%"
      over: parcel
      applies: far > 1
      numerator: area()
      denominator: area()
      violates: value() < threshold('share')
      message: {zh: '{value()|percent2}', en: '{value()|percent2}'}
    """

  private static let plan = """
    format: landlint-plan/1
    title: {zh: 甲, en: A}
    version: "1"
    period: {from: 2020-01-01, to: 2030-01-01}
    time-zone: "+08:00"
    reference-systems: {geographic: EPSG:4490, projected: EPSG:4547}
    tolerance: {value: 0.1, unit: m, source: {kind: practice, cite: x}}
    thresholds:
      share: {value: 50, unit: "%", source: {kind: user, cite: x}}
    fields:
      far: {type: number, names: [far]}
      phase: {type: text, names: [phase]}
    layers:
      facility:school:
        {role: facility, level: school, label: {zh: 学校, en: schools}, certainty: schematic,
         properties: {places: {type: number, names: [places]}, name2: {type: text, names: [n]}}}
    extent: [113, 23, 114, 24]
    """

  private static func load(_ rules: String) throws -> PlanPackage {
    let scratch = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    let folder = "\(scratch)/indicators-\(UInt32.random(in: 0...UInt32.max))"
    mkdir(folder, 0o700)
    mkdir(folder + "/rules", 0o700)
    defer {
      unlink(folder + "/plan.yaml")
      unlink(folder + "/rules/indicators.yaml")
      rmdir(folder + "/rules")
      rmdir(folder)
    }
    try write(plan, folder + "/plan.yaml")
    try write(rules, folder + "/rules/indicators.yaml")
    return try PlanPackage.load(folder) { MeasureCatalog(declarations: $0) }
  }

  private struct NotWritten: Error {}

  private static func write(_ text: String, _ path: String) throws {
    guard let file = fopen(path, "w") else { throw NotWritten() }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw NotWritten() }
  }

  @Test func aSoundOneLoads() throws {
    let package = try Self.load(Self.sound)
    #expect(package.rules.isEmpty)
    #expect(package.indicators.map(\.declaration.card.code) == ["BLD599"])
    #expect(package.cards.count == 1)
    #expect(package.indicators[0].thresholds.limits == ["share"])
  }

  /// Between bounds a condition may turn though it is the same at both, and at the value.
  @Test(arguments: [
    ("value() < percent(30) OR value() > percent(70)", 0.08, 0.92, false),
    ("value() < percent(30) OR value() > percent(70)", 0.31, 0.69, true),
    ("value() < percent(30) OR value() > percent(70)", 0.08, 0.29, true),
    ("value() BETWEEN percent(40) AND percent(60)", 0.08, 0.92, false),
    ("value() NOT BETWEEN percent(40) AND percent(60)", 0.41, 0.59, true),
    ("value() = threshold('share')", 0.08, 0.92, false),
    ("value() IN (percent(50), percent(60))", 0.08, 0.92, false),
    ("value() < threshold('share')", 0.08, 0.49, true),
    ("value() < threshold('share')", 0.08, 0.5, false),
    ("value() < threshold('share')", 0.5, 0.92, true),
    ("threshold('share') > value() * 1", 0.6, 0.92, false),
  ])
  func aVerdictStandsForEveryValueBetween(
    condition: String, low: Double, high: Double, stands: Bool
  ) throws {
    let rule = Self.sound.replacing("value() < threshold('share')", with: condition)
    let package = try Self.load(rule)
    let figures = IndicatorFigures(catalog: MeasureCatalog(declarations: package.declarations))
    let violates = package.indicators[0].violates
    #expect(figures.isSettled(violates, from: low, to: high) == stands)
  }

  @Test func overParcelsAGeometryMayStand() throws {
    let rule = Self.sound.replacing("far > 1", with: "S_INTERSECTS(geometry, POINT(113.5 23.5))")
    #expect(try Self.load(rule).indicators.count == 1)
  }

  @Test("what lies within an area is asked of plots, of features and of the plan")
  func partsOfAreas() throws {
    let layer = "'facility:school'"
    let ofPlots = Self.sound
      .replacing("far > 1", with: "far > 1 AND area_within(\(layer)) > m2(1)")
      .replacing("numerator: area()", with: "numerator: area_within(\(layer))")
      .replacing(
        "denominator: area()",
        with: "denominator: overlap_outside(\(layer), \(layer), 'name2', 'x')")
    #expect(try Self.load(ofPlots).indicators.count == 1)
    let ofFeatures = Self.sound.replacing(
      "over: parcel\n  applies: far > 1",
      with: "over: facility:school\n  applies: lies_within(\(layer))")
    #expect(try Self.load(ofFeatures).indicators.count == 1)
    let ofPlan = Self.sound.replacing(
      "denominator: area()",
      with: """
        denominator:
            members: area()
            plan: area_outside(\(layer), \(layer))
          whole: layers_overlap(\(layer), \(layer), \(layer))
        """)
    #expect(try Self.load(ofPlan).indicators.count == 1)
  }

  @Test(arguments: [
    Fault(
      from: "denominator: area()",
      to: "denominator: overlap_outside('facility:school', 'facility:school', 'name2')",
      says: "a property is compared with a value"),
    Fault(
      from: "denominator: area()",
      to: "denominator: overlap_outside('facility:school', 'facility:school', 'name3', 'x')",
      says: "name2"),
    Fault(
      from: "denominator: area()",
      to: "denominator:\n    plan: sum_within('facility:school', 'facility:school', 'name2')",
      says: "only numbers are summed"),
    Fault(
      from: "numerator: area()", to: "numerator: unit_count('facility:school')",
      says: "has no meaning"),
    Fault(from: "over: parcel", to: "over: parcels", says: "did you mean 'parcel'?"),
    Fault(
      from: "violates: value() <", to: "violates: S_WITHIN(POINT(0 0), POINT(1 1)) OR value() <",
      says: "no geometry can be named here"),
    Fault(
      from: "over: parcel\n  applies: far > 1",
      to: "over: facility:school\n  applies: S_INTERSECTS(POINT(0 0), POINT(1 1))",
      says: "no geometry can be named here"),
    Fault(
      from: "over: parcel\n  applies: far > 1",
      to: "over: facility:school\n  applies: S_INTERSECTS(geometry, POINT(1 1))",
      says: "no field 'geometry'"),
    Fault(from: "unit: \"%\"", to: "unit: m2", says: "the value has the dimension none"),
    Fault(from: "unit: \"%\"", to: "unit: furlong", says: "unknown unit 'furlong'"),
    Fault(from: "denominator: area()", to: "denominator: far", says: "its unit '%' none"),
    Fault(from: "denominator: area()", to: "denominator: phase", says: "a sum is of numbers"),
    Fault(from: "numerator: area()", to: "numerator: value()", says: "no function 'value'"),
    Fault(
      from: "violates: value() < threshold('share')", to: "violates: area() < m2(1)",
      says: "no function 'area'"),
    Fault(
      from: "denominator: area()", to: "denominator: {plan: far}", says: "no field 'far'"),
    Fault(
      from: "denominator: area()",
      to: "denominator: {members: area(), plan: total_count('facility:school')}",
      says: "measure different things"),
    Fault(
      from: "denominator: area()", to: "denominator: {layers: area()}",
      says: "unknown key 'layers'"),
    Fault(
      from: "denominator: area()", to: "denominator: {plan: total_area('facility:schol')}",
      says: "facility:school"),
    Fault(
      from: "denominator: area()",
      to: "denominator:\n    plan: total_sum('facility:school', 'name2')",
      says: "only numbers are summed"),
    Fault(
      from: "denominator: area()",
      to: "denominator:\n    plan: total_sum('facility:school', 'place')",
      says: "places"),
    Fault(from: "over: parcel", to: "over: facility:school", says: "no field 'far'"),
    Fault(
      from: "over: parcel", to: "over: parcel\n  missing: {at-most: 5}",
      says: "the key 'source' is missing"),
    Fault(from: "over: parcel", to: "overs: parcel", says: "did you mean 'over'?"),
  ])
  func faultsAreToldWithTheirPlace(fault: Fault) throws {
    let rules = Self.sound.replacing(fault.from, with: fault.to)
    try #require(rules != Self.sound)
    do {
      _ = try Self.load(rules)
      Issue.record("the plan loads")
    } catch {
      let text = "\(error)"
      #expect(text.contains(fault.says), "\(text)")
      #expect(text.contains("indicators.yaml:"), "\(text)")
    }
  }

  @Test func aCodeIsTakenOnce() throws {
    #expect(throws: PlanFailures.self) {
      try Self.load(Self.sound + "\n" + Self.sound)
    }
  }
}
