extension Box {
  /// The box cut across its longer side: west and east, or south and north.
  public var halves: [Box] {
    var first = self
    var second = self
    if width >= height {
      first.maxX = center.x
      second.minX = center.x
    } else {
      first.maxY = center.y
      second.minY = center.y
    }
    return [first, second]
  }
}
