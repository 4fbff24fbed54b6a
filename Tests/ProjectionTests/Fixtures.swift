import Planar
import Projection

/// The plan area, longitude and latitude in degrees.
let planArea = Box(minX: 113.39, minY: 23.03, maxX: 113.61, maxY: 23.42)

/// SplitMix64: the same numbers everywhere for one seed.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

func equalAreaSurface() throws -> WorkingSurface {
  try WorkingSurface(equalAreaOver: planArea, onDatumOf: ReferenceSystem("EPSG:4490"))
}
