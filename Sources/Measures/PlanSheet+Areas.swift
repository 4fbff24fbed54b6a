public import Planar

/// What the checks on the coverage ask of a layer.
extension PlanSheet {
  /// The box of a layer's areas on the working surface, by index of the declarations.
  public func box(ofLayer index: Int) -> Box {
    var box = layers[index].cover.box
    box.extend(by: layers[index].later.box)
    return box
  }

  /// The areas of a layer on the working surface, empty ones left out.
  public func areas(ofLayer index: Int) -> [MultiPolygon] {
    layers[index].areas.filter { !$0.isEmpty }
  }
}
