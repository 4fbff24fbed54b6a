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
  /// Settles everything that does not depend on the inputs.
  init(_ request: CheckRequest) throws {
    let plan = request.plan
    let declarations = plan.declarations
    let geographic = try ReferenceSystem(declarations.geographicSystem)
    let surface =
      switch request.areaMethod {
      case .ellipsoidal, .register:
        try WorkingSurface(equalAreaOver: plan.extent, onDatumOf: geographic)
      case .planar:
        try WorkingSurface(
          planar: ReferenceSystem(declarations.projectedSystem), over: plan.extent)
      }
    let catalog = MeasureCatalog(declarations: declarations)
    var wanted = plan.rules.filter { request.wants($0.declaration.card.code) }
    for index in wanted.indices {
      wanted[index].declaration.card = request.severities.card(wanted[index].declaration.card)
    }
    // Some plots say nothing of an area as a whole.
    var indicators =
      request.plot == nil && request.judged == nil
      ? plan.indicators.filter { request.wants($0.declaration.card.code) } : []
    for index in indicators.indices {
      indicators[index].declaration.card =
        request.severities.card(indicators[index].declaration.card)
    }
    let book = RuleBook(
      rules: wanted.filter { $0.declaration.subject != .layer }, indicators: indicators,
      catalog: catalog, land: plan.land)
    let layerBook = RuleBook(
      rules: wanted.filter { $0.declaration.subject == .layer }, catalog: catalog,
      land: plan.land)
    let wholeBook = RuleBook(
      rules: [], indicators: indicators, asking: .plan, catalog: catalog, land: plan.land)
    let cards = CardIndex(
      book: book, layerBook: layerBook, severities: request.severities)
    self.init(
      declarations: declarations,
      sheet: try PlanSheet(
        layers: plan.layers, declarations: declarations, surface: surface, asOf: request.asOf),
      book: book, layerBook: layerBook, wholeBook: wholeBook, cards: cards,
      outlines: book.entries.enumerated().map { index, entry in
        let card = entry.rule.declaration.card
        return RuleOutline(
          card: cards.rules[index], isContract: entry.rule.declaration.subject == .contract,
          occupiedLayer: entry.occupiedLayer, severity: card.severity,
          matter: card.isOfMaterial ? .material : card.ruleClass == .advisory ? .remark : .land)
      },
      bases: plan.layers.map { $0.isPresent ? $0.declaration.basis : nil }, asOf: request.asOf,
      areaMethod: request.areaMethod, join: request.join, wantsFindings: request.wantsFindings,
      wantsPlots: request.wantsPlots, wantsOriginals: request.wantsOriginals,
      wantsPlaces: request.wantsPlaces, wantsHashes: request.wantsHashes,
      judged: request.judged, wantsMap: request.wantsMap,
      wantsPlacedShapes: request.wantsPlacedShapes, wantsShapes: request.wantsShapes,
      askedFields: request.askedFields.map(declarations.fieldIndex),
      plot: request.plot, wantsCard: cards.cards.map { request.wants($0.code) },
      shapeChecks: ShapeChecks.all.filter { request.wants($0.card.code) }
        .map { ($0, cards.position(of: $0.card)) },
      limits: request.limits,
      checksCoverage: BuiltInCards.ofCoverage.contains { request.wants($0.code) },
      intendedGaps: declarations.layers.indices.filter {
        request.intendedGaps.contains(declarations.layers[$0].key)
      },
      batchFeatures: Self.scanning.batchFeatures,
      wholes: request.wholes,
      coverageFaults: request.coverageFaults,
      groupsParts: book.entries.contains { $0.areaLimit != nil },
      keepsUnlisted: plan.rules.contains { rule in
        rule.violates.operands.contains { $0.call?.name == "code_in_list" }
      },
      constraintLayers: declarations.layers.indices.filter {
        Self.constraintRoles.contains(declarations.layers[$0].role)
      },
      layoutLayers: declarations.layers.indices.filter {
        Self.layoutRoles.contains(declarations.layers[$0].role) && plan.layers[$0].isPresent
      },
      zoneLayers: declarations.layers.indices.filter {
        Self.zoneRoles.contains(declarations.layers[$0].role) && plan.layers[$0].isPresent
      },
      planArea: declarations.layers.indices.first {
        declarations.layers[$0].role == "plan-area" && plan.layers[$0].isPresent
      })
  }

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
      shapeChecks.flatMap { $0.check.limits } + coverage.flatMap { $0.limits })
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
    return provenance
  }
}
