/// Places of plots without ids, to find those of another file again among them.
public struct NearestPlaces: Sendable {
  /// From west to east, each with its index as given.
  private let places: [(place: PlotExtent, index: Int)]
  private let tolerance: Double

  /// - Parameter tolerance: metres within which two places are the same.
  public init(_ places: [PlotExtent], tolerance: Double) {
    self.tolerance = tolerance
    self.places = places.enumerated().map { ($0.element, $0.offset) }
      .sorted { ($0.place.west, $0.index) < ($1.place.west, $1.index) }
  }

  /// Index of the nearest of the places that are the same and fit; nil where there is none.
  public func nearest(to place: PlotExtent, where fits: (Int) -> Bool) -> Int? {
    let reach = place.reach(within: tolerance)
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].place.west < place.west - reach { low = middle + 1 } else { high = middle }
    }
    var nearest: (index: Int, distance: Double)?
    for item in places[low...] {
      guard item.place.west <= place.west + reach else { break }
      guard fits(item.index), let distance = item.place.distance(to: place, within: tolerance),
        distance < nearest?.distance ?? .infinity
      else { continue }
      nearest = (item.index, distance)
    }
    return nearest?.index
  }
}
