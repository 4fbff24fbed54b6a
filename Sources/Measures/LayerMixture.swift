import Planar

/// How mixed the uses within the features of a layer are, by the classes of a plan's plots.
struct LayerMixture {
  let target: LayerSheet
  /// Plots that reach into a feature by no more than a strip of this width are not in it, metres.
  let tolerance: Double

  /// Length of a class in the codes of the national guide: the first two digits.
  private static let classLength = 2

  /// Of the features of the layer, the least number of classes that plots bring into one; nil where
  /// there is no feature, and where a plot in one of them does not say its use.
  /// - Parameters:
  ///   - uses: of each plot.
  ///   - open: the first plot that leaves it unknown.
  func fewest(of plots: LayerSheet, uses: [SaidUse], open: inout Int?) -> Int? {
    var scratch = CoverScratch()
    var hits: [SourceOverlap] = []
    var fewest: Int?
    for index in LayerCount(target: target).standing {
      let shape = target.areas[index]
      var classes: Set<String> = []
      hits.removeAll(keepingCapacity: true)
      plots.cover.overlaps(with: shape, box: shape.box, scratch: &scratch, into: &hits)
      for hit in hits where plots.counts(Int(hit.source), approved: nil) {
        let edge = min(shape.perimeter, plots.areas[Int(hit.source)].perimeter)
        guard hit.area > tolerance * edge else { continue }
        guard case .uses(let named) = uses[Int(hit.source)] else {
          open = Int(hit.source)
          return nil
        }
        // Of mixed uses each is brought in.
        for one in named { classes.insert(String(one.prefix(Self.classLength))) }
      }
      fewest = min(fewest ?? classes.count, classes.count)
    }
    return fewest
  }
}
