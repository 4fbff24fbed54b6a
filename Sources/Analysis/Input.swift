import Findings
import Loaders
import Measures
import Planar
import Projection
import Values

/// One input file as the workers need to know it: settled from its head before they start.
struct Input: Sendable {
  /// Whether the file's coordinates can be brought onto the working surface.
  enum Placement: Sendable {
    case placed(ReferenceSystem)
    /// The plan-related rules are not evaluated; the sentence says why.
    case unplaced(Bilingual)
  }

  var index: Int
  var path: String
  /// Position of its first feature among all features of the run.
  var firstOrdinal: Int
  var placement: Placement
  /// Card of the fault that leaves it without a place.
  var unplacedBy: Int?
  /// How the reference system is named in reports.
  var systemTitle: String
  /// What makes it anew where it has no code.
  var systemDefinition: String?
  /// Units of numbers whose unit the file does not state.
  var units = FileUnits()
  /// Where its first plots lie on the working surface; nil where they have no place.
  var place: Box?
  /// Faults that (nearly) every feature of the head has; counted, not repeated.
  var sharedFaults: Set<InputFault>
  /// Cards of checks on shapes that every feature of the head fails; counted, not repeated.
  var sharedChecks: Set<Int> = []
  /// Required columns that the head lacks as a whole; counted, not repeated.
  var lacks: [Int: ColumnLack] = [:]
  /// The encoding of its texts, where nothing names it and they were found to be so.
  var guessedEncoding: String?
  /// The first shape that names another reference system than its table; known when all are read.
  var strayShape: FileHeader.StrayShape?
  /// Of plots with edges that lie elsewhere by more than the tolerance; known when all are read.
  var bends = BendSum()
  var isSynthetic: Bool
  /// Decimals of a coordinate beyond which they say nothing.
  var usefulDecimals = Int.max

  /// True where the coordinates are longitudes and latitudes.
  var isGeographic: Bool {
    if case .placed(let system) = placement { system.isGeographic } else { false }
  }

  var isPlaced: Bool {
    if case .placed = placement { true } else { false }
  }
}
