internal import CPROJ
internal import Planar

/// The way from one system to another in at most three steps, each normalised to x before y.
///
/// It holds the context that it was made in, and may outlive the session.
final class Transform {
  /// Steps in order; none where longitude and latitude stay as they are.
  private let steps: [Step]
  private let sourceIsGeographic: Bool
  private let targetIsGeographic: Bool
  let datumChange: DatumChange

  @safe final class Step {
    let raw: OpaquePointer
    private let context: ProjectionContext

    init(_ operation: consuming OwnedPJ, in context: ProjectionContext) {
      unsafe raw = unsafe operation.release()
      self.context = context
    }

    // Destroying an operation writes to its context, which goes after it with the stored properties.
    deinit { unsafe proj_destroy(raw) }
  }

  init(
    steps: [Step], sourceIsGeographic: Bool, targetIsGeographic: Bool, datumChange: DatumChange
  ) {
    self.steps = steps
    self.sourceIsGeographic = sourceIsGeographic
    self.targetIsGeographic = targetIsGeographic
    self.datumChange = datumChange
  }

  /// Source to target. Positions within `window` (of the source) are known to be sound; others of a
  /// projected source count only if they come back: a northing beyond the pole or an easting once
  /// around the earth would answer a position too, but not its own.
  func forward(_ points: inout [Point], trusting window: Box = .empty) -> [Int] {
    var doubtful: [(index: Int, raw: Point)] = []
    if !sourceIsGeographic {
      for index in points.indices where !window.contains(points[index]) {
        doubtful.append((index, points[index]))
      }
    }
    run(PJ_FWD, &points)
    if !doubtful.isEmpty { voidStrays(doubtful, in: &points) }
    return failures(&points)
  }

  /// Target to source.
  ///
  /// PROJ 9.1 inverts the equal-area projection by a truncated series, which leaves 1.6 mm of
  /// latitude. `correcting` takes that away: what is left over after going forth is added before
  /// coming back a second time, which leaves less than a micrometre.
  func inverse(_ points: inout [Point], correcting: Bool) -> [Int] {
    let exact = correcting ? points : []
    run(PJ_INV, &points)
    if correcting {
      run(PJ_FWD, &points)
      for index in points.indices {
        points[index].x = exact[index].x + (exact[index].x - points[index].x)
        points[index].y = exact[index].y + (exact[index].y - points[index].y)
      }
      run(PJ_INV, &points)
    }
    return failures(&points)
  }

  private func voidStrays(_ doubtful: [(index: Int, raw: Point)], in points: inout [Point]) {
    var back = doubtful.map { points[$0.index] }
    run(PJ_INV, &back)
    for ((index, raw), back) in zip(doubtful, back)
    where !(abs(back.x - raw.x) <= 0.5 && abs(back.y - raw.y) <= 0.5) {
      points[index] = .void
    }
  }

  private func run(_ direction: PJ_DIRECTION, _ points: inout [Point]) {
    unsafe points.withUnsafeMutableBufferPointer { buffer in
      if direction == PJ_FWD {
        if sourceIsGeographic { unsafe Self.voidOffEarth(buffer) }
        for step in steps { unsafe Self.run(step, direction, buffer) }
      } else {
        if targetIsGeographic { unsafe Self.voidOffEarth(buffer) }
        for step in steps.reversed() { unsafe Self.run(step, direction, buffer) }
      }
    }
  }

  private static func run(
    _ step: Step, _ direction: PJ_DIRECTION, _ points: UnsafeMutableBufferPointer<Point>
  ) {
    guard let base = points.baseAddress else { return }
    let x = unsafe UnsafeMutableRawPointer(base).assumingMemoryBound(to: Double.self)
    let stride = MemoryLayout<Point>.stride
    _ = unsafe proj_trans_generic(
      step.raw, direction, x, stride, points.count, x + 1, stride, points.count, nil, 0, 0,
      nil, 0, 0)
  }

  /// PROJ would wrap a longitude of 473° to 113°: what is no position must not become one.
  private static func voidOffEarth(_ points: UnsafeMutableBufferPointer<Point>) {
    for index in points.indices {
      let point = unsafe points[index]
      if !(abs(point.x) <= 180 && abs(point.y) <= 90) { unsafe points[index] = .void }
    }
  }

  private func failures(_ points: inout [Point]) -> [Int] {
    var failures: [Int] = []
    for index in points.indices where !(points[index].x + points[index].y).isFinite {
      points[index] = .void
      failures.append(index)
    }
    return failures
  }
}

extension Point {
  /// No position: neither number.
  static var void: Point { Point(x: .nan, y: .nan) }
}
