public import Land
public import Loaders
import Values

/// Reads the features of one layer; what depends on the layer alone is settled once.
public struct LayerFeatureReader: Sendable {
  private struct Property {
    var names: [String]
    var reader: FieldReader
    var words: WordList?
    /// Plans write the same few limits and codes on thousands of plots.
    var known: [String: Value] = [:]
  }

  private var properties: [Property]
  private let day: FieldReader
  private var idNames = [
    "id", "编号", "objectid", "OBJECTID", "tid", "fid", "地块编号", "DKBH", "宗地代码", "ZDDM",
  ]
  private var nameNames = ["name_zh", "name", "名称", "DKBH", "地块编号", "name_en"]
  private var fromNames = ["valid_from", "生效日期", "publiziertAb"]
  private var toNames = ["valid_to", "失效日期", "publiziertBis"]

  public init(
    _ declaration: LayerDeclaration, _ declarations: PlanDeclarations, land: LandUseTables
  ) {
    properties = declaration.properties.map { property in
      Property(
        names: property.declaration.acceptedNames,
        reader: FieldReader(
          property.declaration, codes: land.codes(for: property.declaration.type),
          crosswalks: land.crosswalks, zoneMinutes: declarations.timeZoneMinutes),
        words: property.words)
    }
    day = FieldReader(
      FieldDeclaration(name: "day", acceptedNames: [], type: .date),
      zoneMinutes: declarations.timeZoneMinutes)
  }

  /// Looks for no other names than a file has.
  ///
  /// - Parameter cutsNames: whether the file is of a kind that cuts names to ten bytes.
  mutating func expect(_ names: Set<String>, cutsNames: Bool = false) {
    if cutsNames {
      let cut = FieldName.cutNames(
        of: properties.map(\.names) + [fromNames, toNames], among: names)
      for index in properties.indices {
        if let name = cut[index] { properties[index].names.append(name) }
      }
      if let name = cut[properties.count] { fromNames.append(name) }
      if let name = cut[properties.count + 1] { toNames.append(name) }
    }
    for index in properties.indices {
      properties[index].names.removeAll { !names.contains($0) }
    }
    idNames.removeAll { !names.contains($0) }
    nameNames.removeAll { !names.contains($0) }
    fromNames.removeAll { !names.contains($0) }
    toNames.removeAll { !names.contains($0) }
  }

  /// Names under which a property stands in the file, once it is known what the file has.
  func names(ofProperty index: Int) -> [String] { properties[index].names }

  /// What a feature of a file means as one of the layer: its id, name, days and fields.
  public mutating func layerFeature(_ feature: FeatureFile.Feature) -> LayerFeature {
    let raw = feature.properties
    let geometry = feature.decoded.geometry
    let id =
      feature.decoded.id?.text ?? Self.text(idNames, raw) ?? "#\(feature.decoded.ordinal + 1)"
    let shape: LayerFeature.Shape =
      switch geometry.kind {
      case .lineString, .multiLineString: .lines(geometry.lines)
      case .point, .multiPoint: .points(geometry.points)
      default: .polygons(geometry.polygons)
      }
    var unlisted: [Int: String] = [:]
    let fields = properties.indices.map { index -> Value in
      let value = value(of: index, raw)
      guard let words = properties[index].words, let text = value.text else { return value }
      if let word = words.word(for: text) { return .text(word) }
      unlisted[index] = text
      return .null
    }
    var made = LayerFeature(
      id: id, name: Self.text(nameNames, raw) ?? id, span: feature.decoded.span, shape: shape,
      fields: fields, validFrom: day(fromNames, raw), validTo: day(toNames, raw))
    made.unlisted = unlisted
    return made
  }

  private mutating func value(of index: Int, _ raw: [String: RawValue]) -> Value {
    guard let written = Self.first(of: properties[index].names, raw) else { return .null }
    let reader = properties[index].reader
    guard case .text(let text) = written, reader.declaration.type != .text else {
      return reader.value(of: reader.read(written))
    }
    if let known = properties[index].known[text] { return known }
    let value = reader.value(of: reader.read(written))
    properties[index].known[text] = value
    return value
  }

  private static func first(of names: [String], _ raw: [String: RawValue]) -> RawValue? {
    for name in names {
      if let written = raw[name] { return written }
    }
    return nil
  }

  private static func text(_ names: [String], _ raw: [String: RawValue]) -> String? {
    for name in names {
      if let text = raw[name]?.text, !text.isEmpty { return text }
    }
    return nil
  }

  private func day(_ names: [String], _ raw: [String: RawValue]) -> CalendarDate? {
    for name in names {
      if let written = raw[name], let date = day.read(written).value?.date { return date }
    }
    return nil
  }
}
