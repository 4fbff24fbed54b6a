import Plan

/// What of a layer settles how far it says something of a plot, apart from the layer itself: workers
/// share that, and holding it for each plot costs more than most answers.
struct LayerBounds {
  /// Whether it is there, whole, and of a plan in force.
  let says: Bool
  /// Whether something of it covers no land, so that areas in it are unknown.
  let isBare: Bool
  /// Whether it is in force on the day of judgement.
  let isInForce: Bool
  let hasDoubtful: Bool
  let hasGuessed: Bool
  /// The layer whose areas it is drawn for; nil where it is drawn for all the land.
  let extent: Int?
  /// Whether another layer stands in the place of that one.
  let extentHasFormer: Bool

  init(_ layer: Int, of sheet: PlanSheet) {
    let target = sheet.layers[layer]
    says = target.isPresent && sheet.isInForce && !target.lacksSetback
    isBare = target.isBare
    isInForce = target.isInForce
    hasDoubtful = target.doubtful != nil
    hasGuessed = target.guessed != nil
    extent =
      target.layer.isReplaced
      ? nil
      : target.declaration.covers.flatMap(sheet.declarations.layerIndex).flatMap {
        sheet.layers[$0].isPresent ? $0 : nil
      }
    extentHasFormer = extent.map { sheet.layers[$0].former != nil } ?? false
  }
}
