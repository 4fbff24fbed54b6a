internal import CPROJ
internal import Planar

/// The way from one system to another in at most three steps, each normalised to x before y.
///
/// It lives no longer than the context of the session that made it.
final class Transform {
  /// Steps in order; none where longitude and latitude stay as they are.
  private let steps: [Step]
  private let sourceIsGeographic: Bool
  private let targetIsGeographic: Bool

  final class Step {
    let pj: OwnedPJ
    init(_ pj: consuming OwnedPJ) { self.pj = pj }
  }

  init(steps: [Step], sourceIsGeographic: Bool, targetIsGeographic: Bool) {
    self.steps = steps
    self.sourceIsGeographic = sourceIsGeographic
    self.targetIsGeographic = targetIsGeographic
  }

  func forward(_ points: inout [Point]) -> [Int] {
    points.withUnsafeMutableBufferPointer { buffer in
      if sourceIsGeographic { Self.voidOffEarth(buffer) }
      for step in steps { Self.run(step, PJ_FWD, buffer) }
      return Self.failures(buffer)
    }
  }

  func inverse(_ points: inout [Point]) -> [Int] {
    points.withUnsafeMutableBufferPointer { buffer in
      if targetIsGeographic { Self.voidOffEarth(buffer) }
      for step in steps.reversed() { Self.run(step, PJ_INV, buffer) }
      return Self.failures(buffer)
    }
  }

  private static func run(
    _ step: Step, _ direction: PJ_DIRECTION, _ points: UnsafeMutableBufferPointer<Point>
  ) {
    guard let base = points.baseAddress else { return }
    let x = UnsafeMutableRawPointer(base).assumingMemoryBound(to: Double.self)
    let stride = MemoryLayout<Point>.stride
    _ = proj_trans_generic(
      step.pj.raw, direction, x, stride, points.count, x + 1, stride, points.count, nil, 0, 0,
      nil, 0, 0)
  }

  /// PROJ would wrap a longitude of 473° to 113°: what is no position must not become one.
  private static func voidOffEarth(_ points: UnsafeMutableBufferPointer<Point>) {
    for index in points.indices {
      let point = points[index]
      if !(abs(point.x) <= 180 && abs(point.y) <= 90) { points[index] = .void }
    }
  }

  private static func failures(_ points: UnsafeMutableBufferPointer<Point>) -> [Int] {
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
