internal import Glibc

/// Angles in degrees.
enum Angle {
  static func degrees(sine: Double, cosine: Double) -> Double {
    atan2(sine, cosine) * 180 / .pi
  }
}
