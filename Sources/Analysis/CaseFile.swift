import Land
public import Loaders
public import Planar
public import Values

/// Cases of one rule, `rules/cases/<CODE>[-suffix].geojson`: parcels with the verdict that is
/// expected of each, and the layer features they are judged against.
///
/// A FeatureCollection, in the plan's projected metres by its `crs`, with the further members `asOf`,
/// `layers` (roles that are present, all others are absent), `note` and, where the rule cannot have cases
/// of a kind, `lacks`. A feature with a property `role`
/// belongs to that layer, one with `catalogue` is a row of it, one with `threshold` and `value`
/// sets that limit in its unit; every other one is a parcel with `case`, `expect` and, where it is not
/// evaluated, `expect_missing`.
///
/// A file of an indicator is one case itself: the members `case`, `expect_indicator` (a verdict),
/// `expect_value`, `expect_covered` (per cent) and `expect_missing` stand in the collection, and its
/// parcels are what is summed.
///
/// The file of a rule on layers has no parcel either: it is one case, whose `case`, `expect` and
/// `expect_missing` stand beside `asOf`.
public struct CaseFile: Sendable {
  /// What a case may say that it is.
  public static let kinds = [
    "violating", "conforming", "at-the-limit", "missing-evidence", "excused", "suspected",
    "borderline", "not-applicable", "no-threshold",
  ]

  /// One parcel of the file.
  public struct Case: Sendable {
    /// Line of the file on which the parcel begins.
    public var line: Int
    public var column: Int
    /// `violating`, `conforming`, `at-the-limit`, `missing-evidence`, ….
    public var kind: String
    /// Stable word of a verdict.
    public var expected: String
    /// Fields and layers that the reason has to name.
    public var missing: [String]
    public var note: String
    /// Of an indicator, in its unit; nil where the file does not say.
    public var value: Double?
    /// Per cent.
    public var covered: Double?
    /// In the plan's metres.
    public var shape: MultiPolygon
    /// What the file says of the parcel, but for what makes it a case; in the order of the file.
    public var said: [(name: String, text: String)]
  }

  /// A layer feature of the file, in the plan's metres.
  public struct Drawing: Sendable {
    /// Key of the layer.
    public var key: String
    /// Empty for lines and points.
    public var shape: MultiPolygon
    public var lines: [[Point]] = []
    public var points: [Point] = []
    /// What the feature says beside its role and id, such as its code of land use.
    public var label = ""

    public var box: Box {
      var box = shape.box
      for point in points + lines.joined() { box.extend(by: point) }
      return box
    }
  }

  public let path: String
  /// In which all of its shapes are, parcels and layers; degrees where it names none.
  let referenceSystem: String
  let namesSystem: Bool
  let systemPlace: (line: Int, column: Int)
  /// File name without its ending: `BLU101-no-layer`.
  public let name: String
  /// `BLU101`.
  public let code: String
  public private(set) var asOf: CalendarDate
  /// Keys of the layers that are present, with or without features.
  public let layers: [String]
  /// Where each of them stands in the file.
  let layerPlaces: [(line: Int, column: Int)]
  public let cases: [Case]
  /// Kinds of cases that the rule cannot have, such as `missing-evidence`.
  public let lacks: [String]
  let lackPlaces: [(line: Int, column: Int)]
  /// True for the one case of an indicator.
  let isOfIndicator: Bool
  /// Rows of catalogues, as the texts of their cells by column.
  public let catalogueRows: [(name: String, row: [String: String])]
  /// Limits that the plan leaves to the user, in their units.
  public private(set) var thresholds: [(name: String, value: Double)]
  public var drawings: [Drawing] {
    layerFeatures.map { layer in
      let geometry = layer.feature.geometry
      let isOfPoints = geometry.kind == .point || geometry.kind == .multiPoint
      return Drawing(
        key: layer.key, shape: geometry.polygons, lines: geometry.lines,
        points: isOfPoints ? geometry.points : [], label: label(layer.feature))
    }
  }
  /// At most two values, in the order of their names.
  private func label(_ feature: DecodedFeature) -> String {
    feature.properties.map { (name: propertyNames[$0.key], value: $0.value.text) }
      .sorted { $0.name < $1.name }.filter { name, value in
        !["role", "id", "valid_from", "valid_to", "DKBH"].contains(name) && !value.isEmpty
      }.prefix(2).map(\.value).joined(separator: " · ")
  }

  /// Of all parcels, those of an indicator too, in the plan's metres.
  public let parcelShapes: [MultiPolygon]

  let layerFeatures: [(key: String, feature: DecodedFeature)]
  /// Names of their properties, by number.
  let propertyNames: [String]
  /// The collection without its layer features: what is judged.
  let parcels: String

  public init(path: String) throws(LoadFailure) {
    if let fault = RegularFile.fault(of: path) { throw fault }
    let scanner = try FeatureScanner(path: path)
    let decoder = FeatureDecoder(accepting: .everyShape)
    var cases: [Case] = []
    var layerFeatures: [(key: String, feature: DecodedFeature)] = []
    var catalogueRows: [(name: String, row: [String: String])] = []
    var thresholds: [(name: String, value: Double)] = []
    var texts: [String] = []
    while let batch = try scanner.next() {
      for index in 0..<batch.count {
        var decoded = DecodedFeature()
        decoder.decode(batch, index, into: &decoded)
        let properties = Dictionary(
          decoded.properties.map { (decoder.name(of: $0.key), $0.value) },
          uniquingKeysWith: { first, _ in first })
        if let role = properties["role"] {
          layerFeatures.append((role.text, decoded))
        } else if let name = properties["catalogue"]?.text {
          catalogueRows.append((name, properties.mapValues(\.text)))
        } else if let name = properties["threshold"]?.text {
          thresholds.append((name, Double(properties["value"]?.text ?? "") ?? .nan))
        } else {
          texts.append(batch.text(of: index))
          cases.append(
            Case(
              properties, at: decoded.span, shape: decoded.geometry.polygons,
              said: decoded.properties.map { (decoder.name(of: $0.key), $0.value.text) }))
        }
      }
    }
    parcelShapes = cases.map(\.shape)
    let header = scanner.header
    if let fault = header.faults.first(where: { $0.code == .collectionStructure }) {
      throw LoadFailure(
        path: path, code: fault.code, line: fault.line, column: fault.column, found: fault.found,
        expected: fault.expected)
    }
    guard let asOf = Self.quoted(header.member("asOf")?.text).first.flatMap(Self.day) else {
      let span = header.member("asOf")?.span
      throw LoadFailure(
        path: path, code: .wrongType, line: span?.line ?? 1, column: span?.column ?? 1,
        found: header.member("asOf")?.text ?? "nothing",
        expected: "a member asOf with a day such as \"2025-12-31\"")
    }
    guard !header.namesNoSystem else { throw header.unknownSystem(found: header.crs ?? "") }
    self.path = path
    referenceSystem = header.crsName ?? "OGC:CRS84"
    namesSystem = header.namesSystem
    let span = header.member("crs")?.span
    systemPlace = (span?.line ?? 1, span?.column ?? 1)
    name = Self.name(of: path)
    code = Self.code(of: path)
    self.asOf = asOf
    layers = Self.quoted(header.member("layers")?.text)
    layerPlaces = header.member("layers").map(Self.places) ?? []
    lacks = Self.quoted(header.member("lacks")?.text)
    lackPlaces = header.member("lacks").map(Self.places) ?? []
    if let member = header.member("expect"), let expected = Self.quoted(member.text).first {
      cases.append(
        Case(
          line: member.span.line, column: member.span.column,
          kind: Self.quoted(header.member("case")?.text).first ?? "",
          expected: expected, missing: Self.quoted(header.member("expect_missing")?.text),
          note: Self.quoted(header.member("note")?.text).first ?? "", shape: MultiPolygon(),
          said: []))
    }
    isOfIndicator = header.member("expect_indicator") != nil
    self.cases = isOfIndicator ? [Case(header)] : cases
    self.layerFeatures = layerFeatures
    propertyNames = decoder.names
    self.catalogueRows = catalogueRows
    self.thresholds = thresholds
    let crs = header.crs.map { "\"crs\":\($0)," } ?? ""
    parcels =
      "{\"type\":\"FeatureCollection\",\(crs)\"features\":[\n"
      + texts.joined(separator: ",\n") + "\n]}\n"
  }

  /// The same cases judged some days later.
  func judged(daysLater days: Int) -> CaseFile {
    var file = self
    file.asOf = asOf.adding(days: days)
    return file
  }

  /// The same cases with one of the limits that the file sets multiplied.
  func moving(limit index: Int, by factor: Double) -> CaseFile {
    var file = self
    file.thresholds[index].value *= factor
    return file
  }
}

extension CaseFile.Case {
  /// Of an indicator, from the members of the collection.
  fileprivate init(_ header: FileHeader) {
    func text(_ name: String) -> String {
      CaseFile.quoted(header.member(name)?.text).first ?? ""
    }
    shape = MultiPolygon()
    said = []
    line = header.member("expect_indicator")?.span.line ?? 1
    column = header.member("expect_indicator")?.span.column ?? 1
    kind = text("case")
    expected = text("expect_indicator")
    missing = CaseFile.quoted(header.member("expect_missing")?.text)
    note = text("note")
    value = header.member("expect_value")?.text.flatMap(Double.init)
    covered = header.member("expect_covered")?.text.flatMap(Double.init)
  }

  fileprivate init(
    _ properties: [String: RawValue], at span: ByteSpan, shape: MultiPolygon,
    said: [(name: String, text: String)]
  ) {
    self.shape = shape
    self.said = said.filter { pair in
      !["case", "expect", "expect_missing", "note"].contains(pair.name)
    }
    line = span.line
    column = span.column
    kind = properties["case"]?.text ?? ""
    expected = properties["expect"]?.text ?? ""
    missing = CaseFile.quoted(properties["expect_missing"]?.text)
    note = properties["note"]?.text ?? ""
  }
}
