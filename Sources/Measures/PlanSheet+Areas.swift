import Land
public import Planar

/// What the checks on the coverage ask of a layer.
extension PlanSheet {
  /// The box of a layer's areas on the working surface, by index of the declarations.
  public func box(ofLayer index: Int) -> Box {
    var box = layers[index].cover.box
    box.extend(by: layers[index].later.box)
    return box
  }

  /// How far a layer's long edges near a box lie elsewhere in its file, at most; metres, 0 for none.
  public func bend(ofLayer index: Int, near box: Box) -> Double {
    layers[index].bends?.deviation(near: box) ?? 0
  }

  /// The same of all its edges.
  public func greatestBend(ofLayer index: Int) -> Double { layers[index].bends?.greatest ?? 0 }

  /// The first feature in force of a layer whose repair was a guess, by its id.
  public func guess(ofLayer index: Int) -> String? {
    layers[index].standingGuess.map { layers[index].features[$0].id }
  }

  /// The areas of a layer on the working surface, empty ones left out.
  public func areas(ofLayer index: Int) -> [MultiPolygon] {
    layers[index].areas.filter { !$0.isEmpty }
  }
}
