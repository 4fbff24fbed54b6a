import GEOS
import Land
import Plan
import Planar
import Projection
import Values

/// One layer of the plan on the working surface, frozen and shared by all workers.
///
/// What only clips and overlapping sources need is made when it is first asked for: a detailed
/// plan of many plots is never clipped against. A class, so that it is not copied for each plot.
final class LayerSheet: Sendable {
  let layer: PlanLayer
  /// Features that are in force on the day of judgement or were before it; sources of `cover`
  /// have these indices. Their days are narrowed to those of the layer as a whole.
  let features: [LayerFeature]
  /// The day of judgement; nil: everything counts.
  let day: CalendarDate?
  /// True where some of the features are repealed, or nobody can read whether they were approved: a
  /// plot that was approved while they were in force is still judged by them, every other is not.
  let hasRepealed: Bool
  /// By feature whether it is in force on the day of judgement: what plots ask most.
  private let isStanding: [Bool]
  /// By feature the day of its release, where the layer says that features can be released.
  private let releases: [CalendarDate?]
  /// True where it makes a difference on which day a plot was approved.
  var differsByDay: Bool { hasRepealed || !releases.isEmpty }
  /// True where some of the features were drawn on other days than others.
  let hasParts: Bool
  /// Areas of the features on the working surface; empty for points, and for lines that have no
  /// setback.
  let areas: [MultiPolygon]
  /// Their areas, 10⁻⁴ m².
  let sizes: [Int]
  let cover: LayerCover
  /// Lines and points of the features on the working surface, for distances; empty for areas.
  let paths: [[[Point]]]
  let hasPaths: Bool
  /// True where lines stand for an area around them whose width nobody has stated.
  let lacksSetback: Bool
  /// True where something of the layer covers no land: points, and lines that stand for no strip. A
  /// place that is not drawn as an area is no place without one.
  let isBare: Bool
  let selections = MadeOncePerKey<LayerSelection.Condition, LayerSelection>()
  private let pieces = MadeOnce<PieceIndex>()
  private let piecesOfOne = MadeOncePerKey<Int32, PieceIndex>()
  private let overlapping = MadeOnce<[Bool]>()
  private let pairs = MadeOnce<[LayerOverlay.Pair]>()
  private let twofold = MadeOnce<LayerCopies>()
  private let repeating = MadeOnce<LayerRepeats>()
  private let counting = MadeOnce<[Int]>()
  /// False where the layer, or everything it ever held, is not in force on the day of judgement.
  let isInForce: Bool
  /// For nearest distances: the cover of what is in force on the day of judgement.
  private let standing: LayerCover?
  /// Features of which nobody can read whether they are in force, and their cover; nil for none.
  let doubtful: (features: [Int], cover: LayerCover)?
  /// Features whose repair was a guess; nil for none.
  let guessed: GuessedFeatures?
  /// Long edges that the file puts elsewhere; nil for none, as ordinary layers have.
  let bends: EdgeBends?
  /// The areas of the plan's own layer in whose place this one stands, where other layers are drawn
  /// for them, and their cover.
  let former: (areas: [MultiPolygon], cover: LayerCover)?
  /// The cover of what comes into force after the day of judgement, of the plan area alone.
  let later: LayerCover

  /// What the layer says of itself and that of the change of datum of its file, metres.
  let accuracy: Double

  var isPresent: Bool { layer.isPresent }
  var declaration: LayerDeclaration { layer.declaration }

  init(
    layer: PlanLayer, shapes: [MultiPolygon], paths: [[[Point]]], features: [LayerFeature],
    day: CalendarDate?, setback: Double? = nil, former: [MultiPolygon]? = nil,
    later: [MultiPolygon] = [], guessed: [Int: [Box]] = [:], bent: [BentEdge] = [],
    datumAccuracy: Double = 0
  ) {
    accuracy = layer.declaration.accuracy + datumAccuracy
    bends = EdgeBends(bent, setback: setback ?? 0)
    self.guessed = GuessedFeatures(guessed)
    self.former = former.map { ($0, LayerCover(sources: $0)) }
    self.later = LayerCover(sources: later)
    let unread = features.indices.filter { features[$0].mayBeOfUnknownDays }
    doubtful = unread.isEmpty ? nil : (unread, LayerCover(sources: unread.map { shapes[$0] }))
    self.paths = paths
    hasPaths = paths.contains { !$0.isEmpty }
    lacksSetback = hasPaths && layer.declaration.hasSetback && setback == nil
    isBare = zip(features, paths).contains { feature, paths in
      !paths.isEmpty && (setback == nil || feature.isOfPoints)
    }
    self.layer = layer
    self.features = features
    self.day = day
    let isStanding = features.indices.map { features[$0].isInForce(on: day) }
    self.isStanding = isStanding
    hasRepealed = isStanding.contains(false)
    hasParts = features.indices.contains { features[$0].validFrom != features[0].validFrom }
    let released = layer.declaration.releaseProperty.map { property in
      features.map { $0.fields[property].date }
    }
    releases = released.flatMap { $0.contains { $0 != nil } ? $0 : nil } ?? []
    // An empty layer says that there is nothing; one whose features all lie before or after the
    // day says nothing of the day.
    isInForce =
      layer.declaration.isInForce(on: day)
      && (layer.features.isEmpty || isStanding.contains(true))
    standing =
      hasRepealed ? LayerCover(sources: zip(shapes, isStanding).filter(\.1).map(\.0)) : nil
    areas = shapes
    sizes = shapes.map { Int(held: $0.area * 10_000) }
    cover = LayerCover(sources: shapes)
  }

  /// The features cut into pieces of few vertices, to clip areas against.
  func pieces(_ session: GEOSSession) throws(GEOSFailure) -> PieceIndex {
    try pieces.get { () throws(GEOSFailure) in try PieceIndex(areas, session: session) }
  }

  /// One feature cut into such pieces: of a layer of many rivers few are clipped against.
  func pieces(of source: Int32, _ session: GEOSSession) throws(GEOSFailure) -> PieceIndex {
    try piecesOfOne.get(source) { () throws(GEOSFailure) in
      try PieceIndex([areas[Int(source)]], session: session)
    }
  }

  /// For each feature, whether it overlaps another feature of the layer.
  var overlapsAnother: [Bool] {
    overlapping.get { LayerSheet.overlapping(areas, cover: cover) }
  }

  /// Features that stand twice.
  var copies: LayerCopies { twofold.get { LayerCopies(of: areas, paths) } }

  /// The same on the day of judgement, for what is counted and summed.
  var repeats: LayerRepeats { repeating.get { LayerRepeats(of: self) } }

  /// The features that are counted: in force on the day of judgement, and of those that say the same
  /// in one place the first.
  var counted: [Int] {
    counting.get {
      let repeated = repeats.repeated
      return features.indices.filter { isStanding[$0] && !repeated.contains($0) }
    }
  }

  /// Pairs of features that share an area, found once for all measures of the layer.
  func ownPairs(_ find: () -> [LayerOverlay.Pair]) -> [LayerOverlay.Pair] { pairs.get(find) }

  /// The cover of what is in force on the day of judgement; its sources are not indices here.
  var standingCover: LayerCover { standing ?? cover }

  /// Whether a source counts for a plot: in force on the day of judgement, or on the plot's own
  /// day where the rule looks back to it.
  ///
  /// - Parameter looksBack: whether what was released by the plot's day, or that of judgement where
  ///   it has none, is left out.
  func counts(_ source: Int, approved: CalendarDate?, looksBack: Bool = false) -> Bool {
    if looksBack, !releases.isEmpty, let release = releases[source], let day = approved ?? day,
      release <= day
    {
      return false
    }
    if isStanding[source] { return true }
    guard let approved, let day, approved < day else { return false }
    return features[source].isInForce(on: approved)
  }

  /// The first feature in force whose repair was a guess.
  var standingGuess: Int? {
    guessed?.boxes.keys.filter { counts($0, approved: nil) }.min()
  }

  /// Whether the layer says anything of a plot.
  func isInForce(approved: CalendarDate?) -> Bool {
    isInForce || (approved != nil && features.indices.contains { counts($0, approved: approved) })
  }

  private static func overlapping(_ shapes: [MultiPolygon], cover: LayerCover) -> [Bool] {
    var flags = [Bool](repeating: false, count: shapes.count)
    var scratch = CoverScratch()
    var overlaps: [SourceOverlap] = []
    for (index, shape) in shapes.enumerated() where !shape.isEmpty {
      overlaps.removeAll(keepingCapacity: true)
      cover.overlaps(
        with: shape, box: shape.box, from: index + 1, scratch: &scratch, into: &overlaps)
      for overlap in overlaps where overlap.area > 0 {
        flags[index] = true
        flags[Int(overlap.source)] = true
      }
    }
    return flags
  }
}

extension LayerFeature {
  /// Whether nobody can read since when it is in force, or until when.
  var isOfUnknownDays: Bool { unreadApproval != nil || unreadEnd != nil }

  /// The same, or whether that hangs on the day: of one in the month of its end nobody knows it.
  var mayBeOfUnknownDays: Bool { isOfUnknownDays || monthOfEnd != nil }

  /// In force from its first day on until the day of its repeal; without a day always, but where
  /// nobody can read whether it was approved or has ended.
  func isInForce(on day: CalendarDate?) -> Bool {
    if isOfUnknownDays || mayHaveEnded(by: day) { return false }
    guard let day else { return true }
    return (validFrom.map { day >= $0 } ?? true) && (validTo.map { day < $0 } ?? true)
  }
}

extension LayerFeature {
  fileprivate var isOfPoints: Bool { if case .points = shape { true } else { false } }
}

extension LayerDeclaration {
  func isInForce(on day: CalendarDate?) -> Bool {
    guard let day else { return true }
    return (validFrom.map { day >= $0 } ?? true) && (validTo.map { day < $0 } ?? true)
  }
}
