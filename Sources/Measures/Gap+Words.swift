public import Findings
import Land
import Plan
import Values

/// What is missing, in words.
extension ParcelRows {
  /// What the file wrote where a gap is of a field that has a text; nil for other gaps.
  public mutating func written(_ gap: Gap, _ row: Int) -> String? {
    switch gap.kind {
    case .contrary: bothReleases(gap.property, row)
    case .unreadable, .disputed, .unclear, .unlisted, .otherEdition, .undivided, .aboveOthers:
      chunk.parcels[row].unreadable[gap.index] ?? chunk.parcels[row].fields[gap.index].text
    case .undecidedUse: openUse(gap.index, row)?.words
    case .ahead: chunk.parcels[row].fields[gap.index].date.map(\.description)
    case .blank: gap.index == fields.actualStart ? unreadStart(row) : nil
    case .conflict: IdleConflict(rawValue: UInt8(gap.index)).flatMap { unreadText(of: $0, row) }
    default: nil
    }
  }

  private mutating func bothReleases(_ layer: Int, _ row: Int) -> String? {
    guard let own = releaseDay(row),
      let drawn = contraryRelease(layer, row, on: approvalDay(row))
    else { return nil }
    let isMonth = isDayless(releaseField, row)
    return "\(isMonth ? own.monthDescription : own.description) / \(drawn)"
  }

  /// The note on the start where the day is blank and the note is not understood.
  private func unreadStart(_ row: Int) -> String? {
    guard let note = field(fields.startNote, row).text,
      StartNote(MatchingText.plain(note), asOf: asOf, contract: contractDay(row)).state == nil
    else { return nil }
    return note
  }

  /// The gap in words that stand behind 缺 and “no”; `written` is what the file wrote.
  public func words(
    for gap: Gap, book: RuleBook, written: String? = nil
  ) -> Bilingual {
    var (name, manner) = nameAndManner(of: gap, book)
    // A note that is not understood stands beside a day that is blank.
    if gap.kind == .blank, written != nil { manner = Self.manners[.unreadable] ?? manner }
    let quote = written.map { text in String(text.prefix(40)) }
    let zh = [quote.map { "「\($0)」" }, manner.zh.isEmpty ? nil : manner.zh].compactMap(\.self)
    let en = [quote.map { "'\($0)'" }, manner.en.isEmpty ? nil : manner.en].compactMap(\.self)
    return Bilingual(
      zh: name.zh + (zh.isEmpty ? "" : "(\(zh.joined()))"),
      en: name.en + (en.isEmpty ? "" : " (\(en.joined(separator: " ")))"))
  }

  private func nameAndManner(of gap: Gap, _ book: RuleBook) -> (Bilingual, Bilingual) {
    let declarations = sheet.declarations
    switch gap.kind {
    case .noColumn, .blank, .unreadable, .disputed, .unclear, .dayless, .unlisted, .otherEdition,
      .undivided, .aboveOthers, .otherUnit, .othersUnseen, .ahead, .ofWhole, .contrary:
      return (declarations.fields[gap.index].label, Self.manners[gap.kind] ?? Self.plain)
    case .doubtful:
      let layer = sheet.layers[gap.index]
      let feature = layer.features[gap.feature]
      if !feature.isOfUnknownDays, let month = feature.monthOfEnd { return ended(month, layer) }
      let isEnd = feature.unreadApproval == nil
      let raw = String((feature.unreadApproval ?? feature.unreadEnd ?? "").prefix(40))
      return (
        Bilingual(
          zh: layer.declaration.label.zh + "图层", en: "layer \(layer.declaration.label.en)"),
        isEnd
          ? Bilingual(zh: "「\(raw)」不是失效日期,是否仍有效不明", en: "'\(raw)' is no day of its end")
          : Bilingual(zh: "「\(raw)」不是批准日期,是否生效不明", en: "'\(raw)' is no day of approval")
      )
    case .guessed:
      let layer = sheet.layers[gap.index]
      let id = layer.features[gap.feature].id
      return (
        Bilingual(
          zh: layer.declaration.label.zh + "图层", en: "layer \(layer.declaration.label.en)"),
        Bilingual(
          zh: "要素 \(id) 图形不合法,修复改变了面积,范围不明",
          en: "\(id) is not valid and its repair changed its area")
      )
    case .absent, .noSetback, .bare, .notInForce, .notReaching, .notReachingArea:
      let label = declarations.layers[gap.index].label
      return (
        Bilingual(zh: label.zh + "图层", en: "layer \(label.en)"),
        Self.manners[gap.kind] ?? Self.plain
      )
    case .neighbour, .openUse: return neighbourWords(gap)
    case .twofold: return twofoldWords(gap)
    case .noneSuch where gap.property < 0:
      let label = declarations.layers[gap.index].label
      return (
        Bilingual(zh: label.zh + "图层", en: "layer \(label.en)"),
        Bilingual(zh: "没有要素", en: "without features")
      )
    case .split, .uncovered, .silent, .noneSuch:
      let layer = declarations.layers[gap.index]
      if gap.kind == .silent, let words = unlistedWords(gap) { return words }
      let property = gap.property >= 0 ? layer.properties[gap.property].label : nil
      return (
        Bilingual(
          zh: layer.label.zh + (property?.zh ?? "规定"),
          en: property.map { "\($0.en) of \(layer.label.en)" } ?? "\(layer.label.en) provision"),
        Self.manners[gap.kind] ?? Self.plain
      )
    case .oneYear:
      return (
        declarations.userCatalogues[gap.index].label,
        Bilingual(zh: "只有 \(gap.property) 一年", en: "\(gap.property) alone")
      )
    case .noCatalogue, .notListed:
      return (declarations.userCatalogues[gap.index].label, Self.manners[gap.kind] ?? Self.plain)
    case .conflict:
      return IdleConflict(rawValue: UInt8(gap.index))?.words ?? (Self.plain, Self.plain)
    case .undecidedUse: return (book.labels[gap.index], OpenUse.manner(gap.property))
    case .undecided, .other:
      let name = gap.kind != .other ? book.labels[gap.index] : book.missing[gap.index]
      return (name, Self.manners[gap.kind] ?? Self.plain)
    }
  }

  /// A feature ended in a month that holds the day that counts.
  private func ended(_ month: String, _ layer: LayerSheet) -> (Bilingual, Bilingual) {
    let (label, raw) = (layer.declaration.label, String(month.prefix(40)))
    return (
      Bilingual(zh: label.zh + "图层", en: "layer \(label.en)"),
      Bilingual(
        zh: "失效日「\(raw)」只写到月,当日是否仍有效不明",
        en: "it ended in '\(raw)', which holds the day: whether before it nobody knows")
    )
  }

  /// What two features say that stand in one place.
  private func twofoldWords(_ gap: Gap) -> (Bilingual, Bilingual) {
    let target = sheet.layers[gap.index]
    let layer = target.declaration
    let property = gap.property >= 0 ? layer.properties[gap.property].label : nil
    return (
      Bilingual(
        zh: layer.label.zh + (property?.zh ?? "规定"),
        en: property.map { "\($0.en) of \(layer.label.en)" } ?? "\(layer.label.en) provision"),
      target.disagreement(
        gap.feature, gap.other, on: gap.property >= 0 ? .declared(gap.property) : .name)
    )
  }

  /// What a feature near the plot, or any of a layer, says that may or may not be of the use that is
  /// asked for.
  private func neighbourWords(_ gap: Gap) -> (Bilingual, Bilingual) {
    let layer = sheet.layers[gap.index]
    let feature = layer.features[gap.feature]
    let property = gap.property >= 0 ? layer.declaration.properties[gap.property].label : Self.plain
    let label = layer.declaration.label
    let name =
      gap.kind == .neighbour
      ? Bilingual(zh: "邻近\(label.zh)\(property.zh)", en: "\(property.en) of a near \(label.en)")
      : Bilingual(
        zh: "\(label.zh) \(feature.id) \(property.zh)",
        en: "\(property.en) of \(feature.id), \(label.en)")
    let code = gap.property >= 0 ? feature.fields[gap.property].text : nil
    guard let said = code ?? feature.unlisted[gap.property] else {
      return (name, Self.manners[.blank] ?? Self.plain)
    }
    let manner =
      feature.disputed.contains(gap.property)
      ? Self.disputed : Self.manners[code == nil ? .unlisted : .undivided] ?? Self.plain
    let shown = String(said.prefix(40))
    return (name, Bilingual(zh: "「\(shown)」\(manner.zh)", en: "'\(shown)' \(manner.en)"))
  }

  /// Where a layer says what its list of words does not have: the property, and what it says.
  private func unlistedWords(_ gap: Gap) -> (Bilingual, Bilingual)? {
    guard gap.property >= 0 else { return nil }
    let target = sheet.layers[gap.index]
    let property = target.declaration.properties[gap.property]
    let list = property.words?.listed
    // A limit that the plot's own feature does not write is not stated, whatever others write.
    if gap.feature == Gap.noFeature { return nil }
    let asked = gap.feature >= 0 ? [target.features[gap.feature]] : target.features
    var words: [String] = []
    var areDisputed = true
    for feature in asked {
      guard let word = feature.unlisted[gap.property] else { continue }
      areDisputed = areDisputed && feature.disputed.contains(gap.property)
      let shown = String(word.prefix(40))
      if !words.contains(shown) { words.append(shown) }
    }
    guard !words.isEmpty else { return nil }
    let shown = words.sorted().prefix(3)
    let manner =
      areDisputed
      ? Bilingual(zh: Self.disputed.zh, en: " " + Self.disputed.en)
      : list.map { Bilingual(zh: "不在用词 \($0.zh) 之中", en: ": none of \($0.en)") }
        ?? Bilingual(zh: "无法读取", en: " cannot be read")
    return (
      Bilingual(
        zh: target.declaration.label.zh + property.label.zh,
        en: "\(target.declaration.label.en) \(property.label.en)"),
      Bilingual(
        zh: shown.map { "「\($0)」" }.joined(separator: "、") + manner.zh,
        en: shown.map { "'\($0)'" }.joined(separator: ", ") + manner.en)
    )
  }

  private static let plain = Bilingual(zh: "", en: "")
  /// Of two columns of one property.
  private static let disputed = Bilingual(zh: "两列不一致", en: "of two columns that disagree")
  static let manners: [Gap.Kind: Bilingual] = [
    .noColumn: Gap.notInFeature,
    .blank: Bilingual(zh: "空白", en: "blank"),
    .unreadable: Bilingual(zh: "无法读取", en: "cannot be read"),
    .disputed: Bilingual(zh: "两处不一致", en: "two sources disagree"),
    .unclear: Bilingual(zh: "不能判断", en: "does not tell"),
    .contrary: Bilingual(zh: "本宗与图层不一致", en: "plot and layer disagree"),
    .ahead: Bilingual(zh: "晚于基准日", en: "after the day judged"),
    .dayless: Bilingual(zh: "只写到月", en: "a month without a day"),
    .unlisted: Bilingual(zh: "不在分类中", en: "in no list"),
    .otherEdition: Bilingual(zh: "按名称属另一类", en: "another class by its name"),
    .undivided: Bilingual(zh: "类别过粗或混合", en: "too coarse or mixed"),
    .aboveOthers: Bilingual(
      zh: "所载类之下各类在表中不一", en: "a class above listed ones that say something else"),
    .otherUnit: Bilingual(
      zh: "单位不明:按另一单位才合图形", en: "unit unknown: it fits the shape in another"),
    .othersUnseen: Bilingual(zh: "为几宗合计,其他宗地未看", en: "of several plots, some unseen"),
    .ofWhole: Bilingual(
      zh: "数值为整宗地,图形为其一部分", en: "of a whole plot, of which the shape is a part"),
    .noSetback: Bilingual(zh: "退让宽度未定", en: "setback unknown"),
    .bare: Bilingual(zh: "有点或未定宽度的线,不成面", en: "has points or lines that cover no land"),
    .noCatalogue: Bilingual(zh: "未提供", en: "not given"),
    .notListed: Bilingual(zh: "未列", en: "not listed"),
    .notInForce: Bilingual(zh: "当日未生效", en: "not in force on the day"),
    .notReaching: Bilingual(zh: "未覆盖该宗地", en: "does not reach the plot"),
    .notReachingArea: Bilingual(zh: "未及自备的规划范围", en: "does not reach your own plan area"),
    .split: Bilingual(zh: "跨地块", en: "the plot spans several"),
    .noneSuch: Bilingual(zh: "没有合于条件的要素", en: "no feature meets the condition"),
    .uncovered: Bilingual(zh: "宗地不在其中", en: "none holds the plot"),
    .silent: Bilingual(zh: "未作规定", en: "not stated"),
    .undecided: Bilingual(zh: "未规定", en: "undecided"),
  ]
}

extension Gap {
  /// How a column is missing that others may have.
  public static let notInFeature = Bilingual(zh: "该宗无此项", en: "not in this feature")

  /// A field and in what way its column is missing, as reasons have them.
  public static func without(column label: Bilingual, _ manner: Bilingual) -> Bilingual {
    Bilingual(zh: "\(label.zh)(\(manner.zh))", en: "\(label.en) (\(manner.en))")
  }
}
