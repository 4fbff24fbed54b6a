/// Room for the queries of a `LayerCover`, one per worker, so that they allocate nothing.
public struct CoverScratch: Sendable {
  var hits: [Int32] = []
  var parcelEdges: [DirectedEdge] = []
  var nearEdges: [DirectedEdge] = []
  var areaEdges: [AreaEdge] = []
  var firstEdges: [DirectedEdge] = []
  var secondEdges: [DirectedEdge] = []
  var overlaps: [SourceOverlap] = []
  var boundaries = BoundaryRelation()
  var matched: [Bool] = []
  var queue = NearestQueue()

  public init() {}
}
