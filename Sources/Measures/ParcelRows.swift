import Expressions
import Findings
public import GEOS
import Land
import Plan
import Planar
public import Values

/// A worker's view of one chunk: fills the worksheet's columns with fields and measures.
///
/// One per worker; it keeps its buffers from chunk to chunk.
public struct ParcelRows {
  /// How measures are taken.
  public enum Mode: Int, CaseIterable, Sendable {
    case plain
    /// Overlaps shrunk to what is surely left after erosion by the tolerance (A − ε·L), the day of
    /// judgement ten days earlier, and limits of distance shorter by the tolerance.
    case bounded
    /// Overlaps eroded by the tolerance exactly, the day and the limits as in `bounded`.
    case eroded
    /// As `eroded`, but with limits of distance longer by the tolerance: whether a rule wants
    /// something near or far, its condition has to hold on both sides.
    case farther
  }

  /// Days in which an answer that hangs on a legal date is borderline (Civil Code, Article 203).
  static let daysAroundDates = 10

  let sheet: PlanSheet
  let land: LandUseTables
  let measures: [Measure?]
  /// By slot the arguments of a call that has none but constants; nil for any other operand.
  let constantArguments: [GivenArguments?]
  let fields: IdleFields
  /// By index of a code's field that of its name.
  let nameFields: [Int: Int]
  /// Rows whose code is one of another edition by its name, by the code's field; found when first
  /// asked for.
  var otherEditions: [Int: Bits] = [:]
  /// The features for which it is unknown whether something stands near a plot of the chunk.
  var doubtfulNeighbours: [DoubtfulNeighbour: Int] = [:]
  /// Reads notes on the start of works that turn out to be days.
  let startReader: FieldReader
  let day: CalendarDate?
  let geos: GEOSSession
  public internal(set) var chunk: ParcelChunk
  public var mode = Mode.plain
  /// True while a rule is judged by the layers of the day of approval.
  public var looksBack = false
  /// By layer whether its own features differ by the day of approval.
  let differsItself: [Bool]
  let bounds: [LayerBounds]
  /// By layer whether looking back to the day of approval changes anything: something in it, or in
  /// the layer it reaches to, was repealed or released.
  let differsByDay: [Bool]
  var versions: LayerVersions
  /// What measures choose of layers, each once, and which features those are, once asked for.
  let layerParts: [LayerPart]
  var memberships: [[LayerPart.Membership]]
  let approvalField: Int?
  let releaseField: Int?
  var table: OverlapTable
  var answers = LandUseAnswers()
  /// Why uses of the chunk are neither compatible nor not.
  var openUses: [OpenUse.Place: OpenUse] = [:]
  /// The same by what was asked.
  var knownOpenUses: [OpenUse.Question: OpenUse] = [:]
  /// What codes and names that differ were found to mean.
  var knownReadings: [CodeAndName: [String]?] = [:]
  /// What was said of rows of the table of compatible uses, by its text.
  var knownGrounds: [String: Bilingual] = [:]
  /// Classes that codes as written were found to name.
  var knownClasses: [String: [String]] = [:]
  /// What causes and their reviews were found to say, by their words.
  var knownCauses: [String: IdleClock.CauseState] = [:]
  var idleReadings = IdleReadings()
  /// Limit of the plan's rules on register areas; below it a part needs no whole.
  let areaLimit: Double
  /// Areas of the plots of the chunk by id, and of rows of a joined table, m²; nil until a part asks for its whole.
  var wholes: [String: Double]?
  /// Plots of several features in the chunk by id; nil until a figure asks for its area.
  var groups: [String: PlotGroup]?
  /// What may be parts of such; nil until asked for.
  var parts: [FigurePart]?
  let figureFields: [Int]
  /// Geometries that rules name; made when one is first asked for.
  var spatial: SpatialSheet?
  /// Figures of layers as a whole, made once.
  var totalsOfLayers: [LayerTotal: Double?] = [:]
  /// False where nobody asks for the shapes of what the plan's own layers share or leave open.
  public var drawsLayers = true
  /// What was asked of the plan's own layers.
  var layerAnswers = LayerAnswers()
  /// Where the gaps of an operand come from, by slot; found when first asked for.
  var gapSources: [GapSource?] = []
  /// Article 2 ¶2: short of it works are of little extent.
  let developedLimit: Double
  /// Share of a plot from which on another feature splits it.
  let splitShare: Double
  /// m²; what a plot shares with a layer counts for nothing up to it.
  let leastOverlap: Double
  /// GEOS's words for rows whose overlay failed; their measures are unknown.
  public internal(set) var failures: [Int: String] = [:]
  /// Of layers and rows whose overlap, or what is outside, could not be eroded.
  var unshrunk: Set<OverlapTable.Key> = []
  let knownReaches: [Reach?]
  /// A value whose size nobody knows while compiling makes that of the whole unknown: methods are
  /// handed its address then. Else they are handed a copy of its two kilobytes wherever one that
  /// changes it calls one that does not, some hundred times a plot.
  private let address: any Sendable = ()

  public init(
    sheet: PlanSheet, rules: RuleBook, asOf: CalendarDate?, session: GEOSSession
  ) {
    self.sheet = sheet
    land = rules.land
    measures = rules.measures
    constantArguments = rules.table.operands.map { operand in
      operand.call.flatMap(GivenArguments.init(constants:))
    }
    developedLimit = sheet.declarations.threshold("idle-developed-share")?.baseValue ?? 0
    splitShare = sheet.declarations.threshold("split-plot-share")?.baseValue ?? 0
    leastOverlap = sheet.declarations.threshold("min-overlap")?.baseValue ?? 0
    fields = IdleFields(sheet.declarations)
    nameFields = sheet.declarations.nameFields
    startReader = Self.startReader(sheet.declarations)
    day = asOf
    geos = session
    approvalField = sheet.declarations.fieldIndex("approval_date")
    releaseField = sheet.declarations.fieldIndex("reserve_release")
    chunk = ParcelChunk()
    areaLimit = rules.areaLimit
    figureFields = rules.figureFields
    let versions = LayerVersions(sheet, rules: rules)
    self.versions = versions
    layerParts = Array(Set(rules.measures.compactMap { $0?.part }))
    memberships = layerParts.map { _ in [] }
    table = OverlapTable(
      layers: sheet.layers.count, looksBack: versions.differ.contains(true),
      parts: layerParts.count)
    knownReaches = Self.knownReaches(sheet)
    let extents = sheet.layers.map { $0.declaration.covers.flatMap(sheet.declarations.layerIndex) }
    differsItself = sheet.layers.map(\.differsByDay)
    bounds = sheet.layers.indices.map { LayerBounds($0, of: sheet) }
    differsByDay = zip(versions.differ, extents).map { differs, extent in
      differs || extent.map { versions.differ[$0] } ?? false
    }
  }

  static func startReader(_ plan: PlanDeclarations) -> FieldReader {
    FieldReader(
      FieldDeclaration(name: "start_note", acceptedNames: [], type: .date),
      zoneMinutes: plan.timeZoneMinutes)
  }

  /// Whether looking back to the day of approval can change what some rule is answered.
  public var mayLookBack: Bool { differsByDay.contains(true) }

  /// Whether it can change what is said of one of these layers.
  public func differsByDay(_ layers: [Int]) -> Bool { layers.contains { differsByDay[$0] } }

  public mutating func begin(_ chunk: ParcelChunk) {
    self.chunk = chunk
    mode = .plain
    looksBack = false
    wholes = nil
    groups = nil
    parts = nil
    if !otherEditions.isEmpty { otherEditions.removeAll(keepingCapacity: true) }
    table.begin(rows: chunk.count)
    idleReadings.begin(rows: chunk.count)
    if !failures.isEmpty { failures.removeAll() }
    if !openUses.isEmpty { openUses.removeAll(keepingCapacity: true) }
    if !unshrunk.isEmpty { unshrunk.removeAll() }
    if !doubtfulNeighbours.isEmpty { doubtfulNeighbours.removeAll(keepingCapacity: true) }
  }

  /// Lets go of the chunk, so that its owner can fill it again in place.
  public mutating func end() { chunk = ParcelChunk() }

  /// The day of judgement as the current mode sees it.
  var asOf: CalendarDate? {
    mode == .plain ? day : day?.adding(days: -Self.daysAroundDates)
  }

  mutating func overlaps(_ layer: Int, _ row: Int) -> ArraySlice<SourceOverlap> {
    let place = place(of: layer)
    // Layers are shared by all workers: even holding one for a moment costs.
    if let known = table.knownOverlaps(place, row) { return known }
    return table.overlaps(
      sheet.layers[layer], layer: place, row: row, shape: chunk.shapes[row],
      box: chunk.boxes[row], approved: approved(layer, row))
  }

  /// With how many sources of the layer the plot shares area, and how much with the first.
  mutating func shares(_ layer: Int, _ row: Int) -> (count: Int, firstArea: Double) {
    if let known = table.known(dayPlace(of: layer), row) { return known }
    let hits = dayOverlaps(layer, row)
    return (hits.count, hits.first?.area ?? 0)
  }

  /// What the plot shares with the layer whatever the day of its approval.
  mutating func allOverlaps(_ layer: Int, _ row: Int) -> ArraySlice<SourceOverlap> {
    table.overlaps(
      sheet.layers[layer], layer: layer, row: row, shape: chunk.shapes[row],
      box: chunk.boxes[row], approved: nil)
  }

  /// Where the table keeps what plots share with a layer: apart for rules that look back, where
  /// that makes a difference.
  @inline(__always)
  func place(of layer: Int) -> Int {
    looksBack && differsItself[layer] ? layer + sheet.layers.count : layer
  }

  /// Where the table keeps what was concluded from a layer and the one it reaches to.
  @inline(__always)
  func view(of layer: Int) -> Int { looksBack ? layer + sheet.layers.count : layer }

  /// The day of approval, where a layer has to be seen as it was then.
  @inline(__always)
  func approved(_ layer: Int, _ row: Int) -> CalendarDate? {
    looksBack && differsItself[layer] ? approvalDay(row) : nil
  }

  /// What an overlay of a layer and a plot has to know of them.
  func question(_ layer: Int, _ row: Int) -> OverlapQuestion {
    OverlapQuestion(
      sheet: sheet.layers[layer], layer: place(of: layer), row: row, shape: chunk.shapes[row],
      box: chunk.boxes[row], approved: approved(layer, row))
  }

  /// Runs an overlay; a failure of GEOS is kept for the row and answers nil.
  mutating func overlay<T>(
    _ row: Int, _ body: (inout OverlapTable, GEOSSession) throws(GEOSFailure) -> T
  ) -> T? {
    do throws(GEOSFailure) {
      return try body(&table, geos)
    } catch {
      failures[row] = error.description
      return nil
    }
  }

  /// Whether what some layer has of a row could not be eroded, so that nobody knows whether a
  /// condition is met again.
  public func isUnshrunk(_ layers: [Int], _ row: Int) -> Bool {
    !unshrunk.isEmpty
      && layers.contains { unshrunk.contains(OverlapTable.Key(layer: $0, row: row)) }
  }

  /// What an erosion came to; one that failed is noted.
  mutating func shrunk(_ area: Double?, _ layer: Int, _ row: Int) -> Double? {
    if area == nil { unshrunk.insert(OverlapTable.Key(layer: layer, row: row)) }
    return area
  }
}
