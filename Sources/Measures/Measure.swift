import Expressions
import Values

/// A measure with its literal arguments resolved: what one column of the worksheet holds.
///
/// Layers, thresholds and use sets are indices into the plan's declarations, so that nothing is
/// looked up by name while parcels are judged.
enum Measure: Sendable {
  case area
  case areaDifference
  /// Of the shape, whatever the areas of the run are.
  case measuredArea
  /// Of what a figure in a field is: of the plot, or of all features that repeat it.
  case figureArea(field: Int)
  case overlapArea(layer: Int)
  case overlapShare(layer: Int)
  /// The same of those features of a layer that meet a condition.
  case overlapAreaWhere(LayerPart)
  case overlapShareWhere(LayerPart)
  /// What of the plot no source of the layer covers.
  case outsideArea(layer: Int)
  /// What of the plot lies in the layer, and whether something does; all of it where the plan draws
  /// no such layer.
  case areaWithin(layer: Int)
  case liesWithin(layer: Int)
  case overlapOutside(LayerDifference)
  case overlapWidth(layer: Int)
  case frontage(layer: Int)
  case distance(layer: Int)
  case distanceWhere(layer: Int, LayerSelection.Condition)
  case isWithin(layer: Int)
  case nearest(layer: Int, LayerSelection.Condition)
  case bearingWhere(layer: Int, LayerSelection.Condition)
  case hasNearer(layer: Int, LayerSelection.Condition)
  case hasUpwind(layer: Int, LayerSelection.Condition)
  /// Of the nearest of what stands upwind.
  case upwind(layer: Int, LayerSelection.Condition, Upwind)
  /// A column of a catalogue of the plan's own, by their indices.
  case catalogue(Int, column: Int)
  case zone(layer: Int, property: ZoneProperty)
  case zoneCount(layer: Int)
  case largest(layer: Int, property: ZoneProperty)
  case largestShare(layer: Int)
  /// Of the least limit that a property sets where the plot lies.
  case least(layer: Int, property: Int, Least)
  case released(layer: Int)
  /// Whether the plot's own day of release and those of the layer lie on one side of a day: TRUE,
  /// or unknown.
  case releaseAgrees(layer: Int)
  /// Of a layer as a whole.
  case layerTotal(LayerTotal)
  /// Of rules on layers.
  case ofLayers(LayerMeasure)
  /// Of a table as a whole.
  case ofTable(TableMeasure)
  case landUseGroup
  case useIs(set: Int)
  case useCompatible
  /// The rows of the table of compatible uses that decide it, in words.
  case useCompatibilityRow
  case codeMatchesName
  /// Whether the file has a column for a field: TRUE, or unknown.
  case column(field: Int)
  /// Whether a date of the file has a day: TRUE, or unknown for a month alone.
  case hasDay(field: Int)
  /// The first day that a date of the file can be of: of a month alone its first.
  case firstDay(field: Int)
  case orElse
  /// Whether a text is one of some words, in the form of `MatchingText.plain`: TRUE, or unknown.
  case knownWord(Set<String>)
  case starLevel
  case greenBuilding
  case publicMoney
  case approvalConcerns(ApprovalText.Line)
  case codeInList
  case codeEdition
  case industryLeads
  case permit(field: Int)
  case threshold(Double?)
  case asOf
  case anniversary
  case monthsBetween
  case daysBetween
  /// The same of a deed and the day by which it was due, which a holiday may have moved.
  case daysLate
  case yearOf
  case stateOwned
  case hasContract
  case hasContractNumber
  case hasIdleCause
  case startDue
  case startBasis
  case startState
  case idleSince
  case idleStage
  case stageCertainty
  case idleMonths
  case daysToNextStage
  case causeState
  case idleFeeBase
  case idleFee
  case developedShare
  case investedShare
  case suspended
  case completed
  case deliveredOn
  case deliveredLate
  case extensionMonths
  /// The plot itself, as an operand of spatial functions.
  case geometry
  case spatial(SpatialPredicate)

  enum Least: Sendable {
    case limit, name, isExceeded
  }

  enum Upwind: Sendable {
    case name, distance, bearing
  }

  /// The layer whose overlaps with a plot it is made of.
  var overlaidLayer: Int? {
    switch self {
    case .overlapArea(let layer), .overlapShare(let layer), .outsideArea(let layer),
      .overlapWidth(let layer), .frontage(let layer), .zone(let layer, _), .zoneCount(let layer),
      .largest(let layer, _), .largestShare(let layer), .released(let layer),
      .releaseAgrees(let layer), .least(let layer, _, _), .areaWithin(let layer),
      .liesWithin(let layer):
      layer
    case .overlapAreaWhere(let part), .overlapShareWhere(let part): part.layer
    case .overlapOutside(let difference): difference.layer
    default: nil
    }
  }

  /// The layers whose overlaps with a plot it is made of.
  var overlaidLayers: [Int] {
    if case .overlapOutside(let difference) = self { return [difference.layer, difference.other] }
    return overlaidLayer.map { [$0] } ?? []
  }

  /// A property of a layer's feature: what every layer has, or a declared field by its index.
  enum ZoneProperty: Hashable, Sendable {
    case id
    case name
    case declared(Int)
  }

  /// The layer whose presence and reach the measure needs.
  var layer: Int? {
    switch self {
    case .overlapArea(let layer), .overlapShare(let layer), .overlapWidth(let layer),
      .outsideArea(let layer), .frontage(let layer), .distance(let layer), .zone(let layer, _),
      .zoneCount(let layer),
      .largest(let layer, _), .largestShare(let layer), .released(let layer),
      .releaseAgrees(let layer), .least(let layer, _, _), .distanceWhere(let layer, _),
      .isWithin(let layer),
      .nearest(let layer, _),
      .bearingWhere(let layer, _),
      .hasNearer(let layer, _), .hasUpwind(let layer, _), .upwind(let layer, _, _),
      .areaWithin(let layer), .liesWithin(let layer):
      layer
    case .overlapAreaWhere(let part), .overlapShareWhere(let part): part.layer
    case .overlapOutside(let difference): difference.layer
    case .layerTotal(let total): total.layer
    default: nil
    }
  }

  /// Every layer the measure needs.
  var layers: [Int] {
    if case .ofLayers(let measure) = self { return measure.layers }
    if case .overlapOutside(let difference) = self { return [difference.layer, difference.other] }
    return layer.map { [$0] } ?? []
  }

  /// The table the measure needs, by its index.
  var catalogueIndex: Int? {
    switch self {
    case .catalogue(let index, _): index
    case .ofTable(let measure): measure.catalogue
    default: nil
    }
  }

  /// True where the measure looks at the plot's geometry.
  var needsGeometry: Bool {
    switch self {
    case .area, .areaDifference, .measuredArea, .figureArea, .geometry, .spatial: true
    case .layerTotal: false
    default: layer != nil
    }
  }

  /// True where a row may contradict itself in what the measure asks.
  var mayConflict: Bool {
    switch self {
    case .stateOwned, .hasContract, .hasContractNumber, .hasIdleCause, .startDue, .startBasis,
      .startState, .idleSince, .idleStage, .stageCertainty, .idleMonths, .daysToNextStage,
      .developedShare, .investedShare, .suspended:
      true
    default: false
    }
  }

  /// Fields the measure reads on its own, by canonical name; they are named where it is unknown.
  var fields: [String] {
    switch self {
    case .areaDifference: ["register_area"]
    case .stateOwned: ["ownership"]
    case .hasContract, .hasContractNumber: ["contract_no"]
    case .hasIdleCause: ["idle_cause"]
    case .startDue, .startBasis, .idleSince, .idleStage, .stageCertainty, .idleMonths,
      .daysToNextStage:
      ["agreed_start", "delivery_date"]
    case .startState: ["actual_start"]
    case .idleFeeBase, .idleFee: ["price"]
    case .developedShare: ["developed_area", "due_area"]
    case .investedShare: ["invested", "total_investment"]
    case .suspended: ["suspended_since"]
    case .completed: ["actual_completion"]
    case .deliveredOn, .deliveredLate: ["delivery_date"]
    case .extensionMonths: ["agreed_start", "extended_start"]
    default: []
    }
  }
}
