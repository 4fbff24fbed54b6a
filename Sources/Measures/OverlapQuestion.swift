import Planar
import Values

/// A layer and the parcel of a row, as the table of overlaps is asked about them.
struct OverlapQuestion {
  let sheet: LayerSheet
  /// Where the table keeps what it knows of the layer.
  var layer: Int
  let row: Int
  let shape: MultiPolygon
  let box: Box
  /// The day on which the layer counts; nil for that of the run.
  let approved: CalendarDate?
}
