import Findings
import Land
import Loaders
import Plan
import Values

/// What reading a plot found out, as findings.
extension ResultAssembly {
  /// Faults of reading as findings; those that the whole file shares are counted only.
  mutating func readingFindings(_ entry: ParcelIntake.Entry) -> [Finding] {
    var findings: [Finding] = []
    // Features are counted: one whose every point is wrong is one.
    var counted: Set<InputFault> = []
    for fault in entry.faults {
      if input.sharedFaults.contains(fault.code) {
        if counted.insert(fault.code).inserted { shared.count(fault: fault.code) }
        continue
      }
      var finding = setting.cards.finding(
        setting.cards.position(ofCode: fault.code.rawValue), on: entry.subject,
        named: [entry.subject.identity], message: fault.message)
      finding.subject.move(
        toByte: fault.offset, line: fault.line, column: fault.column,
        characterColumn: fault.characterColumn)
      findings.append(finding)
    }
    for value in entry.unreadable {
      findings.append(
        unreadable(value.field, value.fault, entry, at: value.offset, column: value.column))
    }
    var unitless: Set<Int> = []
    for value in entry.joined {
      let place = "\(setting.join?.path ?? ""):\(value.line)"
      if value.fault.reason == .unitUnknown {
        if unitless.insert(value.field).inserted {
          shared.count(unitless: value.field, isJoined: true)
        }
      } else {
        findings.append(
          unreadable(value.field, value.fault, entry, column: value.column, table: place))
      }
    }
    findings += entry.disputes.map { disputed($0, entry) }
    findings += codeFindings(entry)
    findings += lackFindings(entry)
    if entry.lacksId {
      let position = setting.cards.position(of: BuiltInCards.idMissing)
      if isShared[position] {
        shared.count(title: position)
      } else {
        findings.append(once(position, entry, message: BuiltInCards.idMissing.title))
      }
    }
    if entry.isTooFine { shared.countFine() }
    for field in Set(entry.lostZeros) { shared.count(lostZero: field) }
    for field in Set(entry.unitless) where tellsUnit(of: field) {
      shared.count(unitless: field, isJoined: false)
    }
    return findings
  }

  /// A value that cannot be read, or that its field cannot have.
  ///
  /// - Parameters:
  ///   - column: where it stands, if the field is read from another one.
  ///   - table: where it stands, if not in the plot's own file.
  private func unreadable(
    _ index: Int, _ fault: Unreadable, _ entry: ParcelIntake.Entry, at offset: Int? = nil,
    column: String?, table: String? = nil
  ) -> Finding {
    let field = setting.declarations.fields[index]
    var words = Bilingual(
      zh: "\(field.label.zh)无法读取:「\(fault.raw)」",
      en: "\(field.label.en) cannot be read: '\(fault.raw)'")
    if fault.reason == .outOfRange {
      let range = field.rangeWords
      words = Bilingual(
        zh: "\(field.label.zh)不可能是「\(fault.raw)」:\(range.zh)",
        en: "\(field.label.en) '\(fault.raw)' is impossible: \(range.en)")
    }
    if let column {
      words = Bilingual(zh: "\(words.zh)(列“\(column)”)", en: "\(words.en) (column \(column))")
    }
    if let table { words = Bilingual(zh: "\(words.zh)(\(table))", en: "\(words.en) (\(table))") }
    return once(
      setting.cards.position(of: BuiltInCards.unreadableValue), entry, at: offset,
      source: field.declaration.name, message: words)
  }

  /// Two sources of one field that cannot both be right.
  private func disputed(_ dispute: FieldDispute, _ entry: ParcelIntake.Entry) -> Finding {
    let field = setting.declarations.fields[dispute.field]
    func words(_ statement: FieldStatement) -> Bilingual {
      let place = statement.line.map { "\(setting.join?.path ?? ""):\($0)" }
      return Bilingual(
        zh: "\(place.map { "\($0) " } ?? "")列“\(statement.column)”为「\(statement.text)」",
        en: "'\(statement.text)' in column \(statement.column)"
          + (place.map { " of \($0)" } ?? ""))
    }
    let (first, second) = (words(dispute.first), words(dispute.second))
    return once(
      setting.cards.position(of: BuiltInCards.sourcesDisagree), entry,
      at: dispute.first.line == nil ? dispute.first.offset : nil,
      source: field.declaration.name,
      message: Bilingual(
        zh: "\(field.label.zh)两处不一致:\(first.zh),\(second.zh);以此为据的不作判定",
        en: "two sources of \(field.label.en) disagree: \(first.en), \(second.en); "
          + "nothing is judged by it"))
  }

  /// Why the unit of a field's numbers is not known.
  ///
  /// - Parameter isJoined: true for those of the joined table.
  func unitWords(_ index: Int, isJoined: Bool) -> Bilingual {
    let field = setting.declarations.fields[index]
    let label = field.label
    var words = Bilingual(
      zh: "\(label.zh)单位不明(平方米、亩、公顷均不合图形)",
      en: "unit of \(label.en) unknown (neither m2, mu nor ha fits the shapes)")
    if !input.units.isSampled {
      words = Bilingual(
        zh: "\(label.zh)单位不明(前 512 个要素中没有可比的图形)",
        en: "unit of \(label.en) unknown (the first 512 features have no shape to find it by)")
    }
    if field.isOfWorks {
      words = Bilingual(
        zh: "\(label.zh)单位不明:按\(isJoined ? "平方米" : "登记面积的单位")与宗地面积相差悬殊,"
          + "按另一单位才合;请在列名中写明,如“\(label.zh)(亩)”",
        en: "unit of \(label.en) unknown: in \(isJoined ? "m2" : "that of the register's areas") "
          + "it does not fit the plots, in another it would; say so in the column's name, such as "
          + "\(field.declaration.name)(mu)")
    }
    if field.declaration.type == .number(.money) {
      words = Bilingual(
        zh: "\(label.zh)单位不明:是元还是万元?请在列名中写明,如“\(label.zh)(万元)”",
        en: "unit of \(label.en) unknown: yuan or ten thousand yuan? say so in the column's name, "
          + "such as \(field.declaration.name)(yuan)")
    }
    if field.declaration.unit == .percent {
      words = Bilingual(
        zh: "\(label.zh)单位不明:有不大于 1 而不带 % 的数,是 % 还是小数?"
          + "请在列名中写明,如“\(label.zh)(小数)”",
        en: "unit of \(label.en) unknown: some bare numbers are not above 1, "
          + "per cent or fractions? say so in the column's name, such as "
          + "\(field.declaration.name)(fraction)")
    }
    guard isJoined, let path = setting.join?.path else { return words }
    return Bilingual(zh: "\(path):\(words.zh)", en: "\(path): \(words.en)")
  }
}
