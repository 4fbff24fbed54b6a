import Balance
import Findings
import GEOS
import Planar
import Values

/// Construction land of one date inside the layers of reserved land, what plots share counted once.
struct ReserveCover: Sendable {
  /// A feature of a layer, by which what plots occupy of it is found.
  struct Ground: Hashable, Sendable {
    var layer: String
    var id: String
    var ordinal: Int

    init(_ piece: ReservedPiece) {
      (layer, id, ordinal) = (piece.layer, piece.id, piece.ordinal)
    }

    init(_ source: Occupation.Source, of layer: String) {
      (self.layer, id, ordinal) = (layer, source.id, source.ordinal)
    }
  }

  /// Construction land by piece, 10⁻⁴ m². A plot in several pieces is in each.
  let areas: [Ground: Int]
  /// The pieces' own areas, of those that plots touch.
  let whole: [Ground: Int]
  /// In all pieces, 10⁻⁴ m²; nil where the date has no such layer.
  let built: Int?
  /// Plots of construction land that lie in any.
  let plots: Int

  init(_ land: DatedLand, session: GEOSSession) {
    var areas: [Ground: Int] = [:]
    var whole: [Ground: Int] = [:]
    var clips: [Ground: [MultiPolygon]] = [:]
    var (built, plots) = (0, 0)
    var insides: [MultiPolygon] = []
    for plot in land.plots {
      let isBuilt = land.scheme.group(of: plot.classText) == "construction"
      var area = 0
      var own: [MultiPolygon] = []
      for occupation in plot.occupations where occupation.constraint.hasPrefix("reserved-land") {
        area.addHeld(occupation.union)
        for source in occupation.sources {
          let ground = Ground(source, of: occupation.constraint)
          if source.whole > 0 { whole[ground] = source.whole }
          guard isBuilt else { continue }
          areas[ground, default: 0].addHeld(source.occupied)
          guard let clip = source.clip else { continue }
          clips[ground, default: []].append(clip)
          own.append(clip)
        }
      }
      guard isBuilt, area > 0 else { continue }
      built.addHeld(area)
      plots += 1
      if let inside = own.count < 2 ? own.first : try? session.union(own) { insides.append(inside) }
    }
    for (ground, shapes) in clips {
      areas[ground, default: 0] -= Self.excess(shapes, session)
    }
    let hasLayer = land.run.provenance.layers.contains {
      $0.role.hasPrefix("reserved-land") && $0.path != nil
    }
    (self.areas, self.whole, self.plots) = (areas, whole, plots)
    self.built = hasLayer ? built - Self.excess(insides, session) : nil
  }

  /// What the sum of shapes exceeds their union by, 10⁻⁴ m².
  private static func excess(_ shapes: [MultiPolygon], _ session: GEOSSession) -> Int {
    shapes.count < 2
      ? 0 : Int(held: PlotOverlaps(shapes, session: session).excess * 10_000)
  }
}
