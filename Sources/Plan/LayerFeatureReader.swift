public import Land
public import Loaders
import Values

/// Reads the features of one layer; what depends on the layer and its file alone is settled once.
public struct LayerFeatureReader: Sendable {
  private struct Property {
    var names: [String]
    var reader: FieldReader
    var words: WordList?
    /// Numbers of the names that the file has, the preferred one first.
    var keys: [Int] = []
    /// Plans write the same few limits and codes on thousands of plots.
    var known: [String: Written] = [:]
    /// What is written in words is each its own.
    var isText: Bool
    var isDay: Bool
    /// Reads a number without comparison as the other end, where the use says which end it is.
    var otherEnd: FieldReader?
    var bareUse: PlanField.BareUse?
    var knownOtherEnd: [String: Written] = [:]
  }

  /// What a property says: a value, or what nobody can read.
  private struct Written {
    var value: Value
    var unread: String?
  }

  private var properties: [Property]
  private var ends: LimitEnds
  let day: FieldReader
  let validFromProperty: Int?
  private static let idNames = [
    "id", "编号", "objectid", "OBJECTID", "tid", "fid", "地块编号", "DKBH", "宗地代码", "ZDDM",
  ]
  private static let nameNames = ["name_zh", "name", "名称", "DKBH", "地块编号", "name_en"]
  private static let fromNames = ["valid_from", "生效日期", "publiziertAb"]
  private static let toNames = ["valid_to", "失效日期", "publiziertBis"]
  private var idKeys: [Int] = []
  private var nameKeys: [Int] = []
  private(set) var fromKeys: [Int] = []
  private(set) var toKeys: [Int] = []

  /// - Parameters:
  ///   - names: of the properties of its features, by their numbers.
  ///   - cutsNames: whether the file is of a kind that cuts names to ten bytes.
  public init(
    _ declaration: LayerDeclaration, _ declarations: PlanDeclarations, land: LandUseTables,
    names: [String], cutsNames: Bool = false
  ) {
    properties = declaration.properties.map { property in
      let column = FieldMap(
        keys: property.declaration.acceptedNames.filter(names.contains),
        declarations: [property.declaration]
      ).column(of: 0)
      func reader(bareEnd: FieldDeclaration.Part) -> FieldReader {
        FieldReader(
          property.declaration, unit: column?.unit,
          codes: land.codes(for: property.declaration.type), crosswalks: land.crosswalks,
          zoneMinutes: declarations.timeZoneMinutes, bareEnd: bareEnd,
          mayHoldFractions: property.declaration.unit == .percent && column?.unit == nil)
      }
      let part = property.declaration.part ?? .upper
      let isByUse = property.bareUse != nil
      return Property(
        names: property.declaration.acceptedNames,
        reader: reader(bareEnd: isByUse ? part : .upper), words: property.words,
        isText: property.declaration.type == .text, isDay: property.declaration.type == .date,
        otherEnd: isByUse ? reader(bareEnd: part == .upper ? .lower : .upper) : nil,
        bareUse: property.bareUse)
    }
    ends = LimitEnds(
      of: declaration, sets: declarations.useSets, land: land,
      names: Set(declaration.properties.compactMap(\.bareUse?.set)))
    day = FieldReader(
      FieldDeclaration(name: "day", acceptedNames: [], type: .date),
      zoneMinutes: declarations.timeZoneMinutes)
    validFromProperty = declaration.validFromProperty
    find(names, cutsNames: cutsNames)
  }

  /// Looks for no other names than a file has.
  private mutating func find(_ names: [String], cutsNames: Bool) {
    let places = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let cut =
      cutsNames
      ? FieldName.cutNames(
        of: properties.map(\.names) + [Self.fromNames, Self.toNames], among: Set(names))
      : Array(repeating: nil, count: properties.count + 2)
    let folded = Dictionary(
      names.enumerated().map { ($0.element.lowercased(), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    /// Databases write names in capitals.
    func days(_ names: [String], _ cutName: String?) -> [Int] {
      let own = keys(names, cutName)
      return own + names.compactMap { folded[$0.lowercased()] }.filter { !own.contains($0) }
    }
    func keys(_ names: [String], _ cutName: String? = nil) -> [Int] {
      (names + (cutName.map { [$0] } ?? [])).compactMap { places[$0] }
    }
    for index in properties.indices {
      properties[index].keys = keys(properties[index].names, cut[index])
    }
    idKeys = keys(Self.idNames)
    nameKeys = keys(Self.nameNames)
    fromKeys = days(Self.fromNames, cut[properties.count])
    toKeys = days(Self.toNames, cut[properties.count + 1])
  }

  /// Numbers of the names under which a property stands in the file.
  func keys(ofProperty index: Int) -> [Int] { properties[index].keys }

  /// What a feature of a file means as one of the layer: its id, name, days and fields.
  public mutating func layerFeature(_ feature: DecodedFeature) -> LayerFeature {
    let geometry = feature.geometry
    let id = feature.id?.text ?? Self.text(idKeys, feature) ?? "#\(feature.ordinal + 1)"
    let shape: LayerFeature.Shape =
      switch geometry.kind {
      case .lineString, .multiLineString: .lines(geometry.lines)
      case .point, .multiPoint: .points(geometry.points)
      default: .polygons(geometry.polygons)
      }
    var unlisted: [Int: String] = [:]
    var fields: [Value] = []
    fields.reserveCapacity(properties.count)
    let use = ends.use.map { written($0, feature) }
    for index in properties.indices {
      let written = written(index, feature, of: use)
      var value = written.value
      unlisted[index] = written.unread ?? unknownDay(index, value, feature)
      if let words = properties[index].words, let text = value.text {
        if let word = words.word(for: text) {
          value = .text(word)
        } else {
          unlisted[index] = text
          value = .null
        }
      }
      fields.append(value)
    }
    var made = LayerFeature(
      id: id, name: Self.text(nameKeys, feature) ?? id, span: feature.span, shape: shape,
      fields: fields,
      validFrom: day(fromKeys, feature) ?? validFromProperty.flatMap { fields[$0].date },
      validTo: day(toKeys, feature))
    made.ordinal = feature.ordinal
    made.unlisted = unlisted
    made.monthOfValidity =
      day(fromKeys, feature) == nil
      ? validFromProperty.flatMap { unlisted[$0] } : month(fromKeys, feature)
    if made.validFrom == nil { settleApproval(of: &made, feature) }
    if made.validTo == nil {
      let end = Self.first(of: toKeys, feature)?.text
      if let end, ApprovalDay.isUnknown(end) { made.unreadEnd = end }
    }
    return made
  }

  /// What a property says whose day nobody knows: elsewhere such words are blanks, but a release on
  /// an unknown day is not none.
  private func unknownDay(_ index: Int, _ value: Value, _ feature: DecodedFeature) -> String? {
    guard value.isNull, properties[index].isDay,
      let text = Self.first(of: properties[index].keys, feature)?.text, ApprovalDay.isUnknown(text)
    else { return nil }
    return text
  }

  /// What a property says in a feature of a use: a number without comparison is the end that the
  /// use makes it, and neither where nobody knows.
  private mutating func written(
    _ index: Int, _ feature: DecodedFeature, of use: Written?
  ) -> Written {
    guard let bareUse = properties[index].bareUse else { return written(index, feature) }
    // Without a use, the plot's own decides which rule asks.
    if let use, use.value.isNull, use.unread == nil { return written(index, feature) }
    guard let use, let isOfSet = ends.isOf(bareUse.set, use.value.text) else {
      let (own, other) = (written(index, feature), written(index, feature, isOtherEnd: true))
      if own.value == other.value { return own }
      return Written(
        value: .null, unread: Self.first(of: properties[index].keys, feature)?.text)
    }
    return written(index, feature, isOtherEnd: isOfSet != bareUse.isOfSet)
  }

  private mutating func written(
    _ index: Int, _ feature: DecodedFeature, isOtherEnd: Bool = false
  ) -> Written {
    guard let raw = Self.first(of: properties[index].keys, feature) else {
      return Written(value: .null)
    }
    // Looked at in place: a copy of a property is a copy of ten references.
    guard case .text(let text) = raw, !properties[index].isText else {
      return Self.written(raw, reader(of: index, isOtherEnd))
    }
    let known =
      isOtherEnd ? properties[index].knownOtherEnd[text] : properties[index].known[text]
    if let known { return known }
    let written = Self.written(raw, reader(of: index, isOtherEnd))
    if isOtherEnd {
      properties[index].knownOtherEnd[text] = written
    } else {
      properties[index].known[text] = written
    }
    return written
  }

  private func reader(of index: Int, _ isOtherEnd: Bool) -> FieldReader {
    isOtherEnd ? properties[index].otherEnd ?? properties[index].reader : properties[index].reader
  }

  private static func written(_ raw: RawValue, _ reader: FieldReader) -> Written {
    let reading = reader.read(raw)
    var value = reader.value(of: reading)
    if case .code = reader.declaration.type, reading.remarks.contains(.mixedUse) {
      // Of `1001/0901` each may be built: the list of uses reads them all.
      value = .text(MatchingText.trimmed(raw.text))
    }
    if reading.remarks.contains(.strictLimit), let number = value.number {
      // `<2.5` leaves 2.5 out: the limit is the number next to it.
      value = .number(reader.declaration.part == .lower ? number.nextUp : number.nextDown)
    }
    // Which day of a month is meant, nobody can read: it stays beside the last one.
    let isDayless = reading.remarks.contains(.monthOnly)
    return Written(value: value, unread: reading.fault?.raw ?? (isDayless ? raw.text : nil))
  }

  private static func first(of keys: [Int], _ feature: DecodedFeature) -> RawValue? {
    for key in keys {
      if let written = feature.value(of: key) { return written }
    }
    return nil
  }

  private static func text(_ keys: [Int], _ feature: DecodedFeature) -> String? {
    for key in keys {
      if let text = feature.value(of: key)?.text, !text.isEmpty { return text }
    }
    return nil
  }
}
