import ArgumentParser
import Foundation
import Loaders
import Plan
import Planar
import Projection

/// The least a check can cost: reading, decoding every value with simdjson, PROJ for every vertex,
/// on one thread. Start and reading the plan are not in it.
struct Floor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads, decodes and projects a file on one thread.", shouldDisplay: false)

  @Argument var file: String
  @Argument var plan: String

  func run() throws {
    let projector = try PlanSurface(plan).projector()
    let start = Cost.ofThisProcess
    let scanner = try FeatureScanner(path: file)
    let decoder = FeatureDecoder { _ in false }
    var feature = DecodedFeature()
    var vertices = 0
    while let batch = try scanner.next() {
      for index in 0..<batch.count {
        decoder.decode(batch, index, into: &feature)
        _ = projector.project(&feature.geometry.points)
        vertices += feature.geometry.points.count
      }
    }
    let end = Cost.ofThisProcess
    print(
      Cost(
        wall: end.wall - start.wall, work: end.work - start.work, peak: end.peak, count: vertices
      ).line)
  }
}

/// The surface a plan is judged on, from its declarations and its plan area.
struct PlanSurface {
  let surface: WorkingSurface

  init(_ plan: String) throws {
    let declarations = try PlanPackage.declarations(in: plan)
    var extent = Box.empty
    let scanner = try FeatureScanner(path: plan + "/layers/plan-area.geojson")
    let decoder = FeatureDecoder { _ in false }
    var feature = DecodedFeature()
    while let batch = try scanner.next() {
      for index in 0..<batch.count {
        decoder.decode(batch, index, into: &feature)
        extent.extend(by: feature.geometry.polygons.box)
      }
    }
    surface = try WorkingSurface(
      equalAreaOver: extent, onDatumOf: ReferenceSystem(declarations.geographicSystem))
  }

  func projector() throws -> SurfaceProjector {
    try SurfaceProjector(
      from: ReferenceSystem("OGC:CRS84"), onto: surface, session: ProjectionSession())
  }
}
