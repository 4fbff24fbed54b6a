import Findings
import Loaders
import Values

extension Analyzer {
  /// What is wrong between parcels and the joined table. Baselines know a finding by its kind.
  private enum JoinFault: String {
    /// Rows without a parcel, keys of parcels without a row, keys of several rows.
    case rows, keys, repeated
    /// Rows whose key lost digits, with too many cells, without a key, with a key that differs by
    /// leading zeros.
    case digits, cells, keyless, zeros

    var card: RuleCard {
      self == .repeated ? BuiltInCards.joinKeyRepeated : BuiltInCards.joinKeyUnmatched
    }
  }

  /// Keys that stand on one side only, and keys that stand twice in the joined table.
  func joinFindings(_ totals: Totals) -> [Finding] {
    guard let join = request.join else { return [] }
    var findings: [Finding] = []
    func add(_ fault: JoinFault, _ keys: [String], _ message: (Int, Bilingual) -> Bilingual) {
      let position = setting.cards.position(of: fault.card)
      guard !keys.isEmpty, setting.wantsCard[position] else { return }
      let shown = Bilingual.first(5, of: keys)
      findings.append(
        setting.cards.finding(
          position, on: Subject(), named: [join.path], source: fault.rawValue,
          message: message(keys.count, shown), count: keys.count))
    }
    let asked = totals.joinKeys
    let table = join.join
    let zeros = table.differingByZeros(from: asked)
    let near = Set(zeros.map(\.line))
    // Of some plots alone nobody knows which rows the others have.
    let seesAll = request.plot == nil && request.judged == nil
    let unmet = table.unmatchedLines(afterMatching: asked)
      .filter { !near.contains($0) }.map { "\(join.path):\($0)" }
    add(.rows, seesAll ? unmet : []) { count, shown in
      Bilingual(
        zh: "合同表有 \(count) 行没有对应宗地:\(shown.zh)",
        en:
          "\(EnglishCount.plain(count, "row of the table has", "rows of the table have")) no parcel: "
          + shown.en)
    }
    let known = Set(zeros.flatMap(\.keys))
    let unknown = asked.filter {
      table.row(for: $0) == nil && !table.isRepeated($0) && !table.isOverlong($0)
        && !known.contains($0)
    }.sorted()
    add(.keys, unknown) { count, shown in
      Bilingual(
        zh: "\(count) 宗地的键值在 \(join.path) 中没有:\(shown.zh)",
        en: "\(EnglishCount.plain(count, "key of parcels is", "keys of parcels are")) not in "
          + "\(join.path): \(shown.en)")
    }
    let repeated = table.repeated.map { key in
      "\(key.key)(\(key.lines.map(String.init).joined(separator: ",")))"
    }
    add(.repeated, repeated) { count, shown in
      Bilingual(
        zh: "\(join.path) 有 \(count) 个键值重复,均未采用:\(shown.zh)",
        en:
          "\(join.path): \(EnglishCount.plain(count, "key stands", "keys stand")) in several rows, "
          + "none is used: \(shown.en)")
    }
    let unusable = table.unusable.filter { $0.digitsLost }.map { "\(join.path):\($0.line)" }
    add(.digits, unusable) { count, shown in
      Bilingual(
        zh: "合同表有 \(count) 行键值丢失数位(被当作数字):\(shown.zh)",
        en: "\(EnglishCount.plain(count, "key of the table has", "keys of the table have")) lost "
          + "digits: \(shown.en)")
    }
    let head = table.table.columns.count
    let overlong = table.overlong.map { "\(join.path):\($0.line)(\($0.cells))" }
    add(.cells, overlong) { count, shown in
      Bilingual(
        zh: "\(join.path) 有 \(count) 行的格数多于表头(\(head) 格),哪一格对哪一列无法确定,均未采用:\(shown.zh)",
        en:
          "\(join.path): \(EnglishCount.plain(count, "row has", "rows have")) more cells than the "
          + "head (\(head)), so that which belongs where is not known; none is used: \(shown.en)")
    }
    let keyless = table.unusable.filter { !$0.digitsLost }.map { "\(join.path):\($0.line)" }
    add(.keyless, keyless) { count, shown in
      Bilingual(
        zh: "合同表有 \(count) 行键值为空,未采用:\(shown.zh)",
        en:
          "\(EnglishCount.plain(count, "row of the table has", "rows of the table have")) no key, "
          + "not joined: \(shown.en)")
    }
    let stripped = zeros.map {
      "\(join.path):\($0.line) \($0.written) (\($0.keys.joined(separator: ", ")))"
    }
    add(.zeros, stripped) { count, shown in
      Bilingual(
        zh: "合同表有 \(count) 行键值与宗地只差前导零(可能被当作数字),未采用:\(shown.zh)",
        en: "\(EnglishCount.plain(count, "key of the table differs", "keys of the table differ")) "
          + "from a parcel's by leading zeros only (read as a number?), not joined: \(shown.en)")
    }
    return findings
  }
}

extension Bilingual {
  /// The first few of a list, as each language writes one.
  static func first(_ most: Int, of items: [String]) -> Bilingual {
    let more = items.count > most ? "…" : ""
    let shown = items.prefix(most)
    return Bilingual(
      zh: shown.joined(separator: "、") + more, en: shown.joined(separator: ", ") + more)
  }
}
