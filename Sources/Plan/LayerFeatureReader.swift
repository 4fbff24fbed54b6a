public import Land
public import Loaders
import Values

/// Reads the features of one layer; what depends on the layer and its file alone is settled once.
public struct LayerFeatureReader: Sendable {
  private var properties: [LayerProperty]
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
  private var decrees = DecreeColumns()

  /// - Parameters:
  ///   - names: of the properties of its features, by their numbers.
  ///   - cutsNames: whether the file is of a kind that cuts names to ten bytes.
  ///   - isOwn: whether the user brought the file, which nobody wrote for the plan.
  public init(
    _ declaration: LayerDeclaration, _ declarations: PlanDeclarations, land: LandUseTables,
    names: [String], cutsNames: Bool = false, isOwn: Bool = false
  ) {
    // Of a place the days are those of its business: a licence that has run out moves no hospital.
    let readsDecrees = isOwn && declaration.role != "facility"
    let found = LayerProperty.found(
      declaration.properties, among: names, cutsNames: cutsNames,
      days: [Self.fromNames, Self.toNames] + (readsDecrees ? DecreeColumns.lists : []),
      declarations, land: land)
    properties = found.properties
    ends = LimitEnds(
      of: declaration, sets: declarations.useSets, land: land,
      names: Set(declaration.properties.compactMap(\.bareUse?.set)))
    day = FieldReader(
      FieldDeclaration(name: "day", acceptedNames: [], type: .date),
      zoneMinutes: declarations.timeZoneMinutes)
    validFromProperty = declaration.validFromProperty
    find(names, cut: found.cutDays)
    if readsDecrees {
      let claimed = Set(properties.flatMap(\.keys) + idKeys + nameKeys + fromKeys + toKeys)
      decrees = DecreeColumns(
        names: names, cut: Array(found.cutDays.dropFirst(2)), claimed: claimed)
    }
  }

  /// Looks for no other names than a file has.
  private mutating func find(_ names: [String], cut: [String?]) {
    func places(_ form: (String) -> String) -> [String: Int] {
      Dictionary(
        names.enumerated().map { (form($0.element), $0.offset) },
        uniquingKeysWith: { first, _ in first })
    }
    let exact = places { $0 }
    let plain = places(MatchingText.plain)
    func keys(_ names: [String], _ cutName: String? = nil) -> [Int] {
      (names + (cutName.map { [$0] } ?? [])).compactMap { exact[$0] }
    }
    /// Databases write names in capitals.
    func days(_ names: [String], _ cutName: String?) -> [Int] {
      let own = keys(names, cutName)
      return own
        + names.compactMap { plain[MatchingText.plain($0)] }.filter { !own.contains($0) }
    }
    idKeys = keys(Self.idNames)
    nameKeys = keys(Self.nameNames)
    fromKeys = days(Self.fromNames, cut[0])
    toKeys = days(Self.toNames, cut[1])
  }

  /// Whether a column under this name carries what a feature is called or numbered by.
  static func isOfFeature(_ name: String) -> Bool {
    idNames.contains(name) || nameNames.contains(name)
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
    var disputed: Set<Int> = []
    var fields: [Value] = []
    fields.reserveCapacity(properties.count)
    let use = ends.use.map { properties[$0].written(feature) }
    for index in properties.indices {
      let written = written(index, feature, of: use)
      if written.isDisputed { disputed.insert(index) }
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
    made.disputed = disputed
    made.monthOfValidity =
      day(fromKeys, feature) == nil
      ? validFromProperty.flatMap { unlisted[$0] } : month(fromKeys, feature)
    made.monthOfEnd = month(toKeys, feature)
    if made.validFrom == nil { settleApproval(of: &made, feature) }
    if made.validTo == nil {
      made.unreadEnd = unknownDay(toKeys, feature)
    }
    decrees.settle(&made, feature, day)
    return made
  }

  /// What a property says whose day nobody knows: elsewhere such words are blanks, but a release on
  /// an unknown day is not none.
  private func unknownDay(_ index: Int, _ value: Value, _ feature: DecodedFeature) -> String? {
    guard value.isNull, properties[index].isDay else { return nil }
    return unknownDay(properties[index].keys, feature)
  }

  /// What a property says in a feature of a use: a number without comparison is the end that the
  /// use makes it, and neither where nobody knows, as where the feature states no use: taken for
  /// both, every plot but one would break it.
  private mutating func written(
    _ index: Int, _ feature: DecodedFeature, of use: LayerProperty.Written?
  ) -> LayerProperty.Written {
    guard let bareUse = properties[index].bareUse else {
      return properties[index].written(feature)
    }
    guard let use, let isOfSet = ends.isOf(bareUse.set, use.value.text) else {
      let own = properties[index].written(feature)
      let other = properties[index].written(feature, isOtherEnd: true)
      if own.value == other.value { return own.unread == nil ? other : own }
      if own.isDisputed || other.isDisputed { return own.isDisputed ? own : other }
      let said = own.unread ?? other.unread ?? properties[index].text(feature)
      return LayerProperty.Written(value: .null, unread: said)
    }
    return properties[index].written(feature, isOtherEnd: isOfSet != bareUse.isOfSet)
  }

  private static func text(_ keys: [Int], _ feature: DecodedFeature) -> String? {
    for key in keys {
      if let text = feature.value(of: key)?.text, !text.isEmpty { return text }
    }
    return nil
  }
}
