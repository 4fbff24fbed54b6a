import Loaders
import Measures
import Plan
import Planar
import Projection
import Values

/// Areas that the register gives the plots of a file's head, held against their shapes: they say in
/// which unit they are.
struct RegisterSample {
  /// The register's area.
  private let register: FieldDeclaration?
  private let reader: FieldReader?
  /// The plot's id.
  private let plot: FieldDeclaration?
  private let decoder: FeatureDecoder
  /// What the columns of the last feature are.
  private var known: (keys: [Int], map: FieldMap)?
  private var shapes: [(shape: MultiPolygon, register: Double, plot: String?)] = []

  init(_ setting: RunSetting, _ decoder: FeatureDecoder) {
    self.decoder = decoder
    let fields = setting.declarations.fields.map(\.declaration)
    register = fields.first { $0.type == .number(.area) && $0.unit == nil }
    reader = register.map { FieldReader($0, unit: .squareMetre, zoneMinutes: 0) }
    plot = fields.first { $0.name == "plot_id" }
  }

  /// Whether there are areas to hold against shapes.
  var isEmpty: Bool { shapes.isEmpty }

  mutating func take(_ feature: DecodedFeature, _ shape: MultiPolygon) {
    guard let register, let reader else { return }
    let map = map(of: feature.properties.map(\.key), register)
    let id = map.candidates.dropFirst().first?.first.flatMap { column in
      feature.properties.first { decoder.name(of: $0.key) == column.key }?.value.text
    }
    if let column = map.column(of: 0), column.unit == nil,
      let property = feature.properties.first(where: {
        decoder.name(of: $0.key) == column.key
      }),
      let number = reader.read(property.value).value?.number
    {
      shapes.append((shape, number, id ?? feature.id?.text))
    }
  }

  /// Most features have the columns of the one before.
  private mutating func map(of keys: [Int], _ register: FieldDeclaration) -> FieldMap {
    if let known, known.keys == keys { return known.map }
    let map = FieldMap(
      keys: keys.map { decoder.name(of: $0) },
      declarations: [register] + (plot.map { [$0] } ?? []))
    known = (keys, map)
    return map
  }

  /// The unit in which the register's areas agree with the measured ones; the parts of a plot
  /// that repeat one register area are held against it together, a plot that stands twice is held
  /// against it each time.
  func unit(
    system: ReferenceSystem, setting: RunSetting, session: ProjectionSession
  ) throws -> Unit? {
    guard !shapes.isEmpty else { return nil }
    let projector = try SurfaceProjector(
      from: system, onto: setting.sheet.surface, session: session)
    var groups: [(register: Double, measured: [Double])] = []
    var wholes: [String: Int] = [:]
    for (shape, register, plot) in shapes {
      var projected = shape
      guard projector.project(&projected.points).isEmpty else { continue }
      if let plot, let first = wholes[plot], groups[first].register == register {
        groups[first].measured.append(projected.area)
        continue
      }
      if let plot { wholes[plot] = groups.count }
      groups.append((register, [projected.area]))
    }
    return AreaUnitGuess.unit(ofPlots: groups)
  }
}
