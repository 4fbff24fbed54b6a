import Land
import Loaders
import Planar
import Values

/// What tells one feature from another as it is written: all its values and its shape in one number,
/// where it lies, and the plot and contract that it belongs to.
struct FeatureSketch: Sendable {
  var digest: UInt64
  /// In the coordinates of the file.
  var box: Box
  /// Digests of the plot's id and of its contract, where it has them.
  var groups: [UInt64]

  /// A file's features in its order.
  struct File: Sendable {
    var features: [FeatureSketch] = []
    var crs: String?
  }

  /// - Parameter groupFields: fields whose equal values make features belong together.
  static func file(
    path: String, groupFields: [FieldDeclaration]
  ) throws(LoadFailure) -> File {
    let scanner = try FeatureScanner(path: path)
    let decoder = FeatureDecoder()
    var map = FieldMap(declarations: groupFields)
    var fields: [Int: [Int]] = [:]
    var feature = DecodedFeature()
    var file = File()
    while let batch = try scanner.next() {
      for index in 0..<batch.count {
        decoder.decode(batch, index, into: &feature)
        var sketch = FeatureSketch(
          digest: shapeDigest(feature.geometry), box: .empty, groups: [])
        for point in feature.geometry.points { sketch.box.extend(by: point) }
        if let id = feature.id { sketch.add(Digest("id", id), group: Digest("0", id)) }
        for property in feature.properties {
          let name = decoder.name(of: property.key)
          let groups = fields[property.key] ?? map.add(name)
          fields[property.key] = groups
          let group = groups.first.flatMap { field in
            Digest(group: "\(field)", belonging(property.value, to: groupFields[field]))
          }
          sketch.add(Digest(name, property.value), group: group)
        }
        // What could not be read is compared as it is written.
        if !feature.faults.isEmpty {
          sketch.add(Digest("", .text(batch.text(of: index))), group: nil)
        }
        file.features.append(sketch)
      }
    }
    file.crs = scanner.header.crsName
    return file
  }

  /// A contract is one, however its number is spelt.
  private static func belonging(_ value: RawValue, to field: FieldDeclaration) -> RawValue {
    guard field.name == "contract_no", case .text(let text) = value,
      let key = ContractNumber.key(text)
    else { return value }
    return .text(key)
  }

  /// Members have no order, so their digests are added.
  private mutating func add(_ member: Digest, group: Digest?) {
    digest &+= member.value
    if let group { groups.append(group.value) }
  }

  private static func shapeDigest(_ geometry: RawGeometry) -> UInt64 {
    var digest = Digest(seed: 1)
    digest.add((geometry.kind?.rawValue ?? "").utf8)
    for end in geometry.ringEnds { digest.add(UInt64(bitPattern: Int64(end))) }
    digest.add(0xFF)
    for end in geometry.polygonEnds { digest.add(UInt64(bitPattern: Int64(end))) }
    for point in geometry.points {
      digest.add(point.x.bitPattern)
      digest.add(point.y.bitPattern)
    }
    return digest.value
  }
}

/// FNV-1a of 64 bits: quick, and the same in every run.
private struct Digest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(seed: UInt64) { add(seed) }

  init(_ name: String, _ member: RawValue) {
    add(name.utf8)
    add(0xFE)
    switch member {
    case .null: add(2)
    case .bool(let flag): add(flag ? 3 : 4)
    case .integer(let number):
      // 1 and 1.0 are one number.
      if let exact = Double(exactly: number) {
        add(exact.bitPattern)
      } else {
        add("\(number)".utf8)
      }
    case .number(let number): add(number.bitPattern)
    case .text(let text):
      add(5)
      add(text.utf8)
    case .nested(let text):
      add(6)
      add(text.utf8)
    }
  }

  /// What features of one plot or contract have in common, however it is spelled: letters and digits
  /// alone tell one number from another. Nil where the cell says nothing.
  init?(group name: String, _ member: RawValue) {
    switch member {
    case .null: return nil
    case .text(let text):
      guard !BlankText.isBlank(text, in: .text) else { return nil }
      let key = MatchingText.plain(text).unicodeScalars
        .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      guard !key.isEmpty else { return nil }
      self.init(name, .text(String(String.UnicodeScalarView(key))))
    case .integer(let number): self.init(name, .text("\(number)"))
    default: self.init(name, member)
    }
  }

  mutating func add(_ bytes: String.UTF8View) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func add(_ word: UInt64) {
    var word = word
    for _ in 0..<8 {
      value = (value ^ (word & 0xFF)) &* 0x100_0000_01B3
      word >>= 8
    }
  }
}
