import Findings
import Values

/// The limits of the checks on the data, each with the practice it is taken from.
public struct DataLimits: Sendable {
  public private(set) var all: [DataLimit] = [
    DataLimit(
      name: "min-angle", value: 10, unit: .degree,
      label: Bilingual(zh: "最小夹角", en: "smallest angle"), kind: "practice",
      cite: "quality checks of land-use databases: 尖锐角 below 10°"),
    DataLimit(
      name: "min-segment", value: 0.1, unit: .metre,
      label: Bilingual(zh: "最短边长", en: "shortest edge"), kind: "practice",
      cite: "the position tolerance: a shorter edge has no direction"),
    DataLimit(
      name: "min-area", value: 10, unit: .squareMetre,
      label: Bilingual(zh: "最小面积", en: "smallest area"), kind: "practice",
      cite: "quality checks of detailed plans: 细小面 up to 10 m²"),
    DataLimit(
      name: "sliver-area", value: 1000, unit: .squareMetre,
      label: Bilingual(zh: "狭长面最大面积", en: "largest area of a sliver"), kind: "practice",
      cite: "sliver criteria of GIS tools: area up to 1,000 m²"),
    DataLimit(
      name: "sliver-width", value: 5, unit: .metre,
      label: Bilingual(zh: "狭长面最大宽度", en: "largest width of a sliver"), kind: "practice",
      cite: "sliver criteria of GIS tools: width of the bounding box or 2A/P up to 5 m"),
    DataLimit(
      name: "max-vertices", value: 10_000, unit: .one,
      label: Bilingual(zh: "最多顶点数", en: "most vertices"), kind: "practice",
      cite: "GIS tools become slow beyond"),
    DataLimit(
      name: "max-parts", value: 1, unit: .one,
      label: Bilingual(zh: "最多部件数", en: "most parts"), kind: "practice",
      cite: "land surveys take no multipart features"),
  ]

  /// ε in metres: the plan's, one for all checks.
  public var tolerance: Double

  public init(tolerance: Double = 0.1) {
    self.tolerance = tolerance
  }

  /// A limit by its name; a name that is none is a programmer's mistake.
  public subscript(name: String) -> DataLimit {
    guard let limit = all.first(where: { $0.name == name }) else {
      preconditionFailure("no check has a limit called \(name)")
    }
    return limit
  }

  /// Puts the user's number in place; false where no limit is called so.
  public mutating func set(_ name: String, to value: Double, cite: String) -> Bool {
    guard let index = all.firstIndex(where: { $0.name == name }) else { return false }
    all[index].value = value
    all[index].kind = "user"
    all[index].cite = cite
    return true
  }
}
