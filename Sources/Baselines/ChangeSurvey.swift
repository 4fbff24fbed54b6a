public import Loaders
import Planar
public import Values

/// Which features of the inputs differ from an earlier state of them, and which lie beside those.
public struct ChangeSurvey: Sendable {
  /// By input, then by position in its file: whether the feature is to be judged.
  public private(set) var judged: [[Bool]] = []
  /// Features that are new or written with other values or another shape.
  public private(set) var changed = 0
  /// Features that are as they were and are judged for what changed beside them.
  public private(set) var neighbours = 0

  private let groupFields: [FieldDeclaration]
  private let tolerance: Double

  /// - Parameters:
  ///   - groupFields: fields whose equal values make features belong together: id and contract.
  ///   - tolerance: metres within which features lie beside each other.
  public init(groupFields: [FieldDeclaration], tolerance: Double) {
    self.groupFields = groupFields
    self.tolerance = tolerance
  }

  /// Takes the next input of the run.
  ///
  /// - Parameter earlier: path of its earlier state; nil where it was not there.
  public mutating func take(_ path: String, since earlier: String?) throws(LoadFailure) {
    var old = FeatureSketch.File()
    if let earlier { old = try FeatureSketch.file(path: earlier, groupFields: groupFields) }
    let new = try FeatureSketch.file(path: path, groupFields: groupFields)
    var left: [UInt64: Int] = [:]
    for feature in old.features { left[feature.digest, default: 0] += 1 }
    // In another reference system the same numbers are another place.
    if old.crs != new.crs { left = [:] }
    var marks = Array(repeating: false, count: new.features.count)
    var places: [Box] = []
    var groups: Set<UInt64> = []
    for (index, feature) in new.features.enumerated() {
      if let count = left[feature.digest], count > 0 {
        left[feature.digest] = count - 1
      } else {
        marks[index] = true
        changed += 1
        if !feature.box.isEmpty { places.append(feature.box) }
        groups.formUnion(feature.groups)
      }
    }
    for feature in old.features {
      guard let count = left[feature.digest], count > 0 else { continue }
      left[feature.digest] = count - 1
      // One that only changed is among those above; its old place counts all the same.
      if !feature.box.isEmpty { places.append(feature.box) }
      groups.formUnion(feature.groups)
    }
    let index = PackedIndex(places)
    for (position, feature) in new.features.enumerated() where !marks[position] {
      let isBeside = !places.isEmpty && touches(feature.box, index)
      guard isBeside || feature.groups.contains(where: groups.contains) else { continue }
      marks[position] = true
      neighbours += 1
    }
    judged.append(marks)
  }

  /// Judges a feature for another reason too.
  public mutating func add(input: Int, position: Int) {
    judged[input][position] = true
  }

  private func touches(_ box: Box, _ index: PackedIndex) -> Bool {
    guard !box.isEmpty else { return false }
    let isDegrees = [box.minX, box.maxX, box.minY, box.maxY].allSatisfy { abs($0) <= 360 }
    // At 80 degrees a metre is six times as many degrees of longitude as on the equator.
    let reach = isDegrees ? tolerance / 111_320 * 6 : tolerance
    var isFound = false
    index.visit(
      Box(
        minX: box.minX - reach, minY: box.minY - reach, maxX: box.maxX + reach,
        maxY: box.maxY + reach)
    ) { _ in isFound = true }
    return isFound
  }
}
