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

/// What all workers of a run share: frozen values, settled before the first parcel is read. A class,
/// so that what is made for each batch holds it and copies none of it.
final class RunSetting: Sendable {
  let declarations: PlanDeclarations
  let sheet: PlanSheet
  let book: RuleBook
  /// Rules on the plan's own layers.
  let layerBook: RuleBook
  /// What indicators ask of the plan's layers as a whole, in the order of `book.indicators`.
  let wholeBook: RuleBook
  let cards: CardIndex
  /// What is asked of every rule for every plot, by index of the book.
  let outlines: [RuleOutline]
  /// How good each layer's geometry is; nil for layers that are absent.
  let bases: [Basis?]
  let asOf: CalendarDate?
  let areaMethod: CheckRequest.AreaMethod
  let join: ContractJoin?
  let wantsFindings: Bool
  let wantsPlots: Bool
  /// Whether areas in the plan's own map projection are asked for: without a plan there is none.
  let measuresPlanar: Bool
  let wantsOriginals: Bool
  let wantsPlaces: Bool
  let wantsHashes: Bool
  /// By input and position in its file; nil where all features are judged.
  let judged: [[Bool]]?
  let wantsMap: Bool
  let wantsPlacedShapes: Bool
  let wantsShapes: Bool
  /// Fields that each plot's record repeats; nil for one that the plan does not have.
  let askedFields: [Int?]
  /// Only this plot is judged.
  let plot: String?
  /// By card the plots and contracts that are known for a finding of it.
  let known: [Int: Set<String>]
  /// Built-in checks that are asked for, by card.
  let wantsCard: [Bool]
  /// Checks on shapes that are asked for, or that say why a polygon is not valid, each with the
  /// position of its card.
  let shapeChecks: [(check: any ShapeCheck.Type, card: Int)]
  let limits: DataLimits
  /// True where plots are checked among each other.
  let checksCoverage: Bool
  /// Layers whose areas may lie open between plots.
  let intendedGaps: [Int]
  let batchFeatures: Int
  /// Plots known beforehand to agree with the register as a whole.
  let wholes: Set<UInt64>
  /// What is known beforehand of plots whose features stand apart in their file.
  let plotGroups: [UInt64: PlotGroup]
  /// What is known beforehand of plots that share one register area.
  let registerShares: [UInt64: RegisterShare]
  /// Cards of what is known beforehand to be wrong with plots beside others, by ordinal.
  let coverageFaults: [Int: [Int]]
  /// What is known beforehand of contracts over all their polygons, by contract.
  let contractVerdicts: [String: [ContractVerdict]]
  /// True where a plot whose id stands again is to be told.
  var findsRepeated: Bool {
    wantsCard[cards.position(of: BuiltInCards.idRepeated)]
      || wantsCard[cards.position(of: BuiltInCards.featureRepeated)]
  }
  /// True where a rule about the land of plots was asked for.
  var asksOfLand: Bool { outlines.contains { $0.matter != .material } }
  /// True where a check that needs no plan looks at every plot.
  var checksPlots: Bool { checksCoverage || cards.perFeature.contains { wantsCard[$0] } }
  /// True where a rule holds the area of whole plots against the register.
  let groupsParts: Bool
  /// True where a rule of the plan asks whether a code is in its list: then a code that is not
  /// is that rule's matter, and no value that could not be read.
  let keepsUnlisted: Bool
  /// Layers whose occupation every plot states, by index of the declarations.
  let constraintLayers: [Int]
  /// Layers that name the plot's place in the layout.
  let layoutLayers: [Int]
  /// Layers whose features divide a plot: layout units and plots of the detailed plan.
  let zoneLayers: [Int]
  let planArea: Int?
  /// Where the layers that the user brought lie, and what lies beside them.
  let ownPlaces: [Box]
  /// Where the plan's words bind.
  let reach: PlanReach

  /// Settles everything that does not depend on the inputs.
  init(_ request: CheckRequest) throws {
    let plan = request.plan
    let declarations = plan.declarations
    let traits = request.traits ?? PlanTraits(plan)
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
      rules: wanted.filter { $0.declaration.subject != .layer }, of: traits.areaRules,
      indicators: indicators, catalog: catalog, land: plan.land)
    let layerBook = RuleBook(
      rules: wanted.filter { $0.declaration.subject == .layer }, catalog: catalog,
      land: plan.land)
    let wholeBook = RuleBook(
      rules: [], indicators: indicators, asking: .plan, catalog: catalog, land: plan.land)
    let cards = CardIndex(
      book: book, layerBook: layerBook, severities: request.severities)
    self.declarations = declarations
    do {
      sheet = try PlanSheet(
        layers: plan.layers, declarations: declarations, surface: surface, asOf: request.asOf)
    } catch let failures as PlanFailures {
      throw RunFailure(zh: failures.text(.zh), en: failures.text(.en))
    }
    self.book = book
    self.layerBook = layerBook
    self.wholeBook = wholeBook
    self.cards = cards
    outlines = book.entries.enumerated().map { index, entry in
      let card = entry.rule.declaration.card
      return RuleOutline(
        card: cards.rules[index], isContract: entry.rule.declaration.subject == .contract,
        occupiedLayer: entry.occupiedLayers.first, severity: card.severity,
        matter: card.isOfMaterial ? .material : card.ruleClass == .advisory ? .remark : .land)
    }
    bases = plan.layers.map { $0.isPresent ? $0.declaration.basis : nil }
    asOf = request.asOf
    areaMethod = request.areaMethod
    join = request.join
    wantsFindings = request.wantsFindings
    wantsPlots = request.wantsPlots
    measuresPlanar = request.wantsPlots && !request.checksAllData
    wantsOriginals = request.wantsOriginals
    wantsPlaces = request.wantsPlaces
    wantsHashes = request.wantsHashes
    judged = request.judged
    wantsMap = request.wantsMap
    wantsPlacedShapes = request.wantsPlacedShapes
    wantsShapes = request.wantsShapes
    askedFields = request.askedFields.map(declarations.fieldIndex)
    plot = request.plot
    known = cards.cards.enumerated().reduce(into: [:]) { known, card in
      known[card.offset] = request.known[card.element.code]
    }
    wantsCard = cards.cards.map { request.wants($0.code) }
    // That a polygon is not valid is said with the codes of what is wrong, whichever are asked for.
    let explainsValidity = request.wants(BuiltInCards.invalidPolygon.code)
    shapeChecks = ShapeChecks.all.filter { check in
      request.wants(check.card.code)
        || explainsValidity && ShapeChecks.ofValidity.contains { $0 == check }
    }.map { ($0, cards.position(of: $0.card)) }
    limits = request.limits
    checksCoverage = BuiltInCards.ofCoverage.contains { request.wants($0.code) }
    intendedGaps = declarations.layers.indices.filter {
      request.intendedGaps.contains(declarations.layers[$0].key)
    }
    batchFeatures = Self.scanning.batchFeatures
    wholes = request.wholes
    plotGroups = request.plotGroups
    registerShares = request.registerShares
    coverageFaults = request.coverageFaults
    contractVerdicts = Dictionary(grouping: request.contractVerdicts, by: \.contract)
    groupsParts = book.entries.contains { $0.areaLimit != nil }
    keepsUnlisted = traits.keepsUnlisted
    constraintLayers = declarations.layers.indices.filter {
      Self.constraintRoles.contains(declarations.layers[$0].role)
    }
    layoutLayers = declarations.layers.indices.filter {
      Self.layoutRoles.contains(declarations.layers[$0].role) && plan.layers[$0].isPresent
    }
    zoneLayers = declarations.layers.indices.filter {
      Self.zoneRoles.contains(declarations.layers[$0].role) && plan.layers[$0].isPresent
    }
    planArea = declarations.layers.indices.first {
      declarations.layers[$0].role == "plan-area" && plan.layers[$0].isPresent
    }
    let own = plan.layers.filter(\.isReplaced)
    let session = own.isEmpty ? nil : try ProjectionSession()
    ownPlaces = own.compactMap { layer in
      session.flatMap { layer.box(onto: surface, session: $0) }?
        .expanded(by: Box.elsewhere * 1000)
    }
    reach = PlanReach(
      planArea: planArea, layers: plan.layers,
      least: declarations.threshold("min-overlap")?.baseValue ?? 0)
  }

  /// How far a map may leave the shapes that are measured, in metres: less than a point of a screen
  /// that shows two kilometres.
  static let drawingTolerance = 0.5
}

/// The little that every verdict needs of its rule.
struct RuleOutline: Sendable {
  var card: Int
  var isContract: Bool
  var occupiedLayer: Int?
  var severity: Severity
  var matter: Matter

  /// What a rule's verdict is about.
  enum Matter: Sendable {
    case land
    /// The land too, but the plan's words bind nobody.
    case remark
    case material
  }
}
