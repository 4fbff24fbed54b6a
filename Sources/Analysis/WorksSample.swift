import Loaders
import Plan
import Planar
import Projection
import Values

/// Areas that are not the register's, such as those of works, held against the plots of a file's
/// head: whether they can be in the unit that they would be read in.
///
/// They need not be the whole plot, so no factor is found from them as it is for the register's.
/// But where a unit makes them far more than the plot, or less than a hundredth of it, and another
/// usual unit would not, it is not known which was meant.
struct WorksSample {
  /// Shares of a plot that areas of it have, by the median of the sample: from a hundredth, as the
  /// units differ by 15 and more, to all of it within the tolerance of the register's unit.
  static let possible = 0.01...(1 + AreaUnitGuess.tolerance)

  /// Where a column stands.
  enum Source: Hashable {
    case file(Int)
    case joined(Int)
  }

  private struct Plot {
    var shape: MultiPolygon
    /// Areas of a contract or a plot are repeated on each of its parts.
    var group: String
    /// As the numbers would be in m².
    var areas: [(source: Source, number: Double)]
  }

  private let declarations: PlanDeclarations
  private let join: ContractJoin?
  private let decoder: FeatureDecoder
  private let names: FieldMap
  private let groupFields: [Int]
  /// What a column is, by the decoder's number of the key.
  private var columns: [Int: Kind] = [:]
  private var plots: [Plot] = []

  private struct Kind {
    var area: FieldReader?
    /// Of a contract's number or a plot's id.
    var group: Int?
    var isKey = false
  }

  init(_ setting: RunSetting, _ decoder: FeatureDecoder) {
    self.decoder = decoder
    declarations = setting.declarations
    join = setting.join
    names = FieldMap(declarations: declarations.fields.map(\.declaration))
    groupFields = ["contract_no", "plot_id"].compactMap(declarations.fieldIndex)
  }

  mutating func take(_ feature: DecodedFeature) {
    var areas: [(Source, Double)] = []
    var groups: [Int: String] = [:]
    var key: String?
    for property in feature.properties {
      let kind = kind(of: property.key)
      if let reader = kind.area, let number = Self.bareNumber(reader.read(property.value)) {
        areas.append((.file(property.key), number))
      }
      if let rank = kind.group, groups[rank] == nil { groups[rank] = property.value.text }
      if kind.isKey, key == nil { key = property.value.text }
    }
    if let join, let key, let row = join.row(for: key) {
      for (field, statements) in row.fields where isOfWorks(field) && !statements[0].statesUnit {
        guard let number = Self.bareNumber(statements[0].reading) else { continue }
        areas.append((.joined(field), number))
      }
    }
    guard !areas.isEmpty, feature.isUsable else { return }
    let group = groups.min { $0.key < $1.key }?.value ?? "#\(plots.count)"
    plots.append(Plot(shape: feature.geometry.polygons, group: group, areas: areas))
  }

  /// The columns that cannot be in their unit: those of the file in `unit`, the table's in m².
  func strange(
    unit: Unit, projector: SurfaceProjector
  ) -> (columns: Set<String>, joined: Set<Int>) {
    var pairs: [Source: [(area: Double, measured: Double)]] = [:]
    var known: [Key: Int] = [:]
    for plot in plots {
      var shape = plot.shape
      guard projector.project(&shape.points).isEmpty else { continue }
      let measured = shape.area
      for (source, number) in plot.areas {
        let key = Key(source: source, group: plot.group, number: number)
        if let index = known[key] {
          pairs[source]?[index].measured += measured
        } else {
          known[key] = pairs[source]?.count ?? 0
          pairs[source, default: []].append((number, measured))
        }
      }
    }
    var columns: Set<String> = []
    var joined: Set<Int> = []
    for (source, pairs) in pairs {
      switch source {
      case .file(let key):
        if Self.isStrange(pairs, in: unit) { columns.insert(decoder.name(of: key)) }
      case .joined(let field):
        if Self.isStrange(pairs, in: .squareMetre) { joined.insert(field) }
      }
    }
    return (columns, joined)
  }

  private struct Key: Hashable {
    var source: Source
    var group: String
    var number: Double
  }

  static func isStrange(_ pairs: [(area: Double, measured: Double)], in unit: Unit) -> Bool {
    let shares = pairs.filter { $0.measured > 0 }.map { $0.area / $0.measured }.sorted()
    guard !shares.isEmpty else { return false }
    let median = shares[shares.count / 2]
    func fits(_ unit: Unit) -> Bool { possible.contains(median * unit.factor) }
    return !fits(unit) && [Unit.squareMetre, .mu, .hectare, .squareKilometre].contains(where: fits)
  }

  /// Without those that state their unit, and without nothing.
  private static func bareNumber(_ reading: Reading) -> Double? {
    guard !reading.remarks.contains(.unitInValue), let number = reading.value?.number, number > 0
    else { return nil }
    return number
  }

  private func isOfWorks(_ field: Int) -> Bool { declarations.fields[field].isOfWorks }

  private mutating func kind(of key: Int) -> Kind {
    if let known = columns[key] { return known }
    var kind = Kind()
    var map = names
    for field in map.add(decoder.name(of: key)) {
      let declaration = declarations.fields[field].declaration
      if isOfWorks(field), map.column(of: field)?.unit == nil {
        kind.area = FieldReader(
          declaration, unit: .squareMetre, zoneMinutes: declarations.timeZoneMinutes)
      }
      if let rank = groupFields.firstIndex(of: field) { kind.group = rank }
      if field == join?.field { kind.isKey = true }
    }
    columns[key] = kind
    return kind
  }
}

extension PlanField {
  /// An area whose unit is found from the file, and not by its being the plot's.
  var isOfWorks: Bool {
    declaration.unit == nil && isAreaOfWorks
  }

  /// An area that is not the plot's own.
  var isAreaOfWorks: Bool {
    declaration.type == .number(.area) && declaration.name != "register_area"
  }
}
