import Checks
import Expressions
import Findings
import GEOS
import Loaders
import Measures
import Plan
import Planar
import Projection
import Values

extension RunSetting {
  /// Roles whose occupation every plot states.
  static let constraintRoles: Set<String> = [
    "blue-line", "reserved-land", "control-line", "barrier", "corridor", "zone",
  ]

  /// Roles whose features divide a plot.
  static let zoneRoles: Set<String> = ["core", "axis", "cluster", "district", "detailed-plan"]

  /// Roles that name a plot's place in the layout.
  static let layoutRoles: Set<String> = ["core", "cluster", "district"]

  static let scanning = FeatureScanner.Limits()

  /// Limits of the checks on the data that are asked for.
  private var dataThresholds: [Provenance.Threshold] {
    let coverage = CoverageChecks.all.filter { wantsCard[cards.position(of: $0.card)] }
    let names = Set(
      shapeChecks.filter { wantsCard[$0.card] }.flatMap { $0.check.limits }
        + coverage.flatMap { $0.limits })
    return limits.all.filter { names.contains($0.name) }.map {
      Provenance.Threshold(
        name: $0.name, value: $0.value, unit: $0.unit, kind: $0.kind, cite: $0.cite)
    }
  }

  /// Where the answers come from, as far as it is known before reading.
  func provenance(of request: CheckRequest) -> Provenance {
    let plan = request.plan
    var provenance = Provenance(
      version: request.version, geosVersion: GEOSSession.versionText,
      projVersion: ProjectionSession.versionText, planTitle: declarations.title,
      planVersion: declarations.version, asOf: request.asOf,
      areaMethod: request.areaMethod.rawValue, areaDatum: sheet.surface.geographic.datumName,
      tolerance: declarations.tolerance,
      layers: plan.layers.map { layer in
        Provenance.Layer(
          role: layer.declaration.key, label: layer.declaration.label, path: layer.path,
          sha256: layer.sha256, features: layer.features.count, basis: layer.declaration.basis,
          replaced: layer.isReplaced,
          isConstraint: Self.constraintRoles.contains(layer.declaration.role),
          isLayout: Self.layoutRoles.contains(layer.declaration.role))
      },
      thresholds: declarations.thresholds.map {
        Provenance.Threshold(
          name: $0.name, value: $0.value, unit: $0.unit, kind: $0.kind.rawValue, cite: $0.cite)
      } + dataThresholds,
      catalogues: plan.land.catalogues.map {
        Provenance.Catalogue(
          name: $0.declaration.name, label: $0.declaration.label, path: $0.path,
          sha256: $0.sha256, rows: $0.rowCount, replaced: $0.isReplaced)
      },
      isSchematic: plan.layers.contains {
        $0.isPresent && $0.declaration.basis == .schematic
      }, command: request.command, localAreaUnit: declarations.localAreaUnit)
    provenance.settings = request.settings
    let files = plan.land.digests.merging(["plan.yaml": declarations.digest]) { $1 }
    provenance.planFiles = files.sorted { $0.key < $1.key }
      .map { Provenance.PlanFile(name: $0.key, sha256: $0.value) }
    return provenance
  }
}
