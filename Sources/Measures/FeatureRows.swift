public import Expressions
public import Findings
import GEOS
import Land
import Plan
import Planar
import Values

/// Gives the fields of a layer's features to the expressions of an indicator that sums over them,
/// a chunk at a time.
public struct FeatureRows: RowSource {
  private let sheet: LayerSheet
  /// Positions of the features in force on the day.
  private let chosen: [Int]
  private let catalog: MeasureCatalog
  private let plan: PlanSheet
  /// Nil where GEOS cannot begin: then nobody knows what lies where.
  private let pieces: LayerPieces?
  /// Features of one chunk.
  public static let capacity = 512
  /// Position of the chunk's first row.
  public var start = 0

  /// Nil where the layer is absent or not in force: then nobody knows what there is.
  public init?(layer: Int, of plan: PlanSheet) {
    sheet = plan.layers[layer]
    guard sheet.isPresent, plan.isInForce, sheet.isInForce else { return nil }
    let again = sheet.repeats.again
    chosen = LayerCount(target: sheet).standing.filter { !again.contains($0) }
    catalog = MeasureCatalog(declarations: plan.declarations)
    self.plan = plan
    pieces = (try? GEOSSession()).map {
      LayerPieces(geos: $0, tolerance: plan.declarations.tolerance)
    }
  }

  public var count: Int { chosen.count }

  public mutating func fill(_ column: inout Column, field: Int, slot: Int, rows: Bits) {
    let (sheet, chosen, start) = (sheet, chosen, start)
    rows.forEachOne { row in
      let feature = chosen[start + row]
      guard sheet.repeats.contrary(to: feature, .declared(field), in: sheet) == nil else { return }
      column.set(sheet.features[feature].fields[field], at: row)
    }
  }

  /// The features in one place with a row's own that say something else of a field than it, and
  /// what each says; nil where none does.
  public func disagreement(_ field: Int, _ row: Int) -> Bilingual? {
    let feature = chosen[start + row]
    let property = Measure.ZoneProperty.declared(field)
    return sheet.repeats.contrary(to: feature, property, in: sheet).map {
      sheet.disagreement(feature, $0, on: property)
    }
  }

  public mutating func fill(
    _ column: inout Column, call: Call, slot: Int, arguments: Arguments, rows: Bits
  ) {
    let measure = catalog.measure(of: call)
    let (sheet, chosen, start, plan, pieces) = (sheet, chosen, start, plan, pieces)
    rows.forEachOne { row in
      switch measure {
      case .liesWithin(let layer):
        let area = plan.layers[layer]
        if !area.isPresent {
          column.set(bool: true, at: row)
        } else if area.isInForce {
          guard let lies = try? pieces?.lies(chosen[start + row], of: sheet, in: area) else {
            return
          }
          column.set(bool: lies, at: row)
        }
      case .area:
        let feature = chosen[start + row]
        // A point, or a line of no width, stands for land whose area nobody has stated; of a shape
        // that a repair made another nobody knows it.
        guard sheet.guessed?.boxes[feature] == nil else { return }
        if sheet.paths[feature].isEmpty || !sheet.areas[feature].isEmpty {
          column.set(number: Double(sheet.sizes[feature]) / 10_000, at: row)
        }
      case .threshold(let value):
        if let value { column.set(number: value, at: row) }
      default: break
      }
    }
  }

  /// Never asked: a sum over a layer may name no geometry, its compiler says so
  /// (`ChosenFunctions`).
  public mutating func fill(
    _ column: inout Column, spatial predicate: SpatialPredicate, slot: Int, rows: Bits
  ) {
    assertionFailure("a geometry in a sum over a layer was not refused")
  }
}
