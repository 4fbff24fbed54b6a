public import Expressions
import Land
import Plan
import Planar
public import Values

extension ParcelRows: RowSource {
  public mutating func fill(_ column: inout Column, field: Int, slot: Int, rows: Bits) {
    let parcels = chunk.parcels
    // A closure that asked these rows themselves would hold a copy of them.
    let latest = field == approvalField ? day : nil
    rows.forEachOne { row in
      if parcels[row].unclear & (1 << UInt128(field)) != 0 {
        column.setUnclear(at: row)
      } else {
        let value = parcels[row].fields[field]
        if let latest, let approved = value.date, approved > latest { return }
        column.set(value, at: row)
      }
    }
  }

  public mutating func fill(
    _ column: inout Column, call: Call, slot: Int, arguments: Arguments, rows: Bits
  ) {
    guard let measure = measures[slot] else { return }
    if case .geometry = measure {
      for row in 0..<chunk.count where rows[row] && chunk.standings[row] != .unusable {
        column.setPresent(at: row)
      }
      return
    }
    for layer in measure.overlaidLayers { measureOverlaps(layer, rows) }
    let given = GivenArguments(call: call, columns: arguments)
    var rows = rows
    if let field = codeField(of: call, measure) {
      var strange = rowsOfOtherEditions(field)
      strange.formIntersection(rows)
      rows.subtract(strange)
      strange.forEachOne { row in
        let value = agreedUse(measure, field, row, given)
        if !value.isNull { column.set(value, at: row) }
      }
    }
    for row in 0..<chunk.count where rows[row] {
      let value = value(of: measure, row, given)
      if !value.isNull {
        column.set(value, at: row)
      } else if isUnclear(measure, row, given) {
        column.setUnclear(at: row)
      } else if case .useCompatible = measure {
        noteOpenUse(slot, row, given)
      }
    }
  }

  public mutating func tell(_ column: inout Column, call: Call, slot: Int, rows: Bits) -> Bool {
    guard case .distance(let layer)? = measures[slot] else { return false }
    if bounds[layer].hasGuessed { return false }
    let hasSources = hasSources(layer)
    for row in 0..<chunk.count where rows[row] && hasSources {
      if reach(of: layer, row) == .full { column.setPresent(at: row) }
    }
    return true
  }

  /// One measure of one row; `null` where it is unknown.
  mutating func value(of measure: Measure, _ row: Int, _ given: GivenArguments) -> Value {
    switch measure {
    case .area: return Self.number(chunk.areas[row])
    case .measuredArea: return Self.number(chunk.measured[row])
    case .areaDifference: return Self.number(areaDifference(row))
    case .figureArea(let field): return Self.number(figureArea(field, row))
    case .overlapArea(let layer): return Self.number(overlapArea(layer, row))
    case .overlapShare(let layer):
      return Self.number(overlapArea(layer, row).map { min(1, $0 / chunk.shapes[row].area) })
    case .overlapAreaWhere(let part): return Self.number(overlapArea(part, row))
    case .overlapShareWhere(let part):
      return Self.number(overlapArea(part, row).map { min(1, $0 / chunk.shapes[row].area) })
    case .outsideArea(let layer): return Self.number(outsideArea(layer, row))
    case .areaWithin, .liesWithin, .overlapOutside: return part(measure, row)
    case .overlapWidth(let layer): return Self.number(overlapWidth(layer, row))
    case .frontage(let layer): return Self.number(frontage(layer, row))
    case .distance(let layer): return Self.number(distance(layer, row))
    case .zone(let layer, let property): return zone(layer, property, row)
    case .zoneCount(let layer): return Self.number(zoneCount(layer, row))
    case .largest(let layer, let property): return largest(layer, property, row)
    case .largestShare(let layer): return Self.number(largestShare(layer, row))
    case .least(let layer, let property, let asked):
      return least(layer, property, row, asked, given)
    case .released(let layer): return Self.truth(isReleased(layer, row, on: given[1, row].date))
    case .releaseAgrees(let layer):
      return Self.truth(contraryRelease(layer, row, on: given[1, row].date) == nil ? true : nil)
    case .layerTotal(let total): return Self.number(layerTotal(total))
    case .ofLayers(let measure): return self.value(of: measure)
    case .ofTable(let measure):
      return Self.number(measure.count(in: land.catalogues).map(Double.init))
    case .landUseGroup, .useIs, .useCompatible, .useCompatibilityRow, .codeMatchesName,
      .codeEdition, .industryLeads:
      return landUse(measure, row, given)
    case .isWithin(let layer): return Self.truth(isWithin(layer, row, given[1, row].number))
    case .distanceWhere, .nearest, .bearingWhere, .hasNearer, .hasUpwind, .upwind:
      return nearness(measure, row, given)
    case .column(let field):
      return Self.truth(chunk.columns[row] & (1 << UInt128(field)) != 0 ? true : nil)
    case .hasDay(let field):
      return Self.truth(chunk.parcels[row].dayless & (1 << UInt128(field)) == 0 ? true : nil)
    case .orElse where given.isUnclear(0, row): return .null
    case .orElse:
      let given = (given[0, row], given[1, row])
      return given.0.isNull ? given.1 : given.0
    case .knownWord(let words):
      let isKnown = given[0, row].text.map { words.contains(MatchingText.plain($0)) } ?? false
      return Self.truth(isKnown ? true : nil)
    case .starLevel: return Self.number(given[0, row].text.flatMap { starLevel($0, row) })
    case .greenBuilding: return Self.truth(given[0, row].text.flatMap(StarText.isGreen))
    case .publicMoney: return Self.truth(given[0, row].text.flatMap(FundingText.isOfGovernment))
    case .approvalConcerns(let line):
      return Self.truth(given[0, row].text.flatMap { ApprovalText.concerns(line, $0) })
    case .catalogue(let index, let column): return entry(index, column, row, given)
    case .codeInList: return Self.truth(given[0, row].text.map { land.isListed($0) })
    case .permit(let index): return chunk.parcels[row].fields[index]
    case .threshold(let value): return Self.number(value)
    case .spatial(let predicate): return Self.truth(holds(predicate, row))
    case .firstDay, .asOf, .anniversary, .monthsBetween, .daysBetween, .daysLate, .yearOf:
      return day(measure, row, given)
    default: return contractValue(of: measure, row)
    }
  }

  /// Measures of contract and works.
  private mutating func contractValue(of measure: Measure, _ row: Int) -> Value {
    switch measure {
    case .stateOwned: Self.truth(isStateOwned(row))
    case .hasContract: Self.truth(hasContract(row))
    case .hasContractNumber: Self.truth(hasContractNumber(row))
    case .hasIdleCause: Self.truth(hasIdleCause(row))
    case .startDue: Self.date(idle(row).startDue?.date)
    case .startBasis: Self.text(idle(row).startDue?.basis.rawValue)
    case .startState: Self.text(idle(row).startState?.rawValue)
    case .idleSince: Self.date(idle(row).idleSince)
    case .idleStage: Self.number(idle(row).stage.map(Double.init))
    case .stageCertainty: Self.text(idle(row).stageCertainty?.rawValue)
    case .idleMonths: Self.number(idle(row).monthsIdle.map(Double.init))
    case .daysToNextStage: Self.number(idle(row).daysToNextStage.map(Double.init))
    case .causeState: Self.text(idle(row).causeState.rawValue)
    case .idleFeeBase: Self.number(idle(row).feeBase)
    // Article 14 (1): a fifth of the price.
    case .idleFee: Self.number(idle(row).feeBase.map { $0 / 5 })
    case .developedShare: Self.number(developedShare(row))
    case .investedShare: Self.number(investedShare(row))
    case .suspended: Self.truth(isSuspended(row))
    case .completed: Self.truth(isCompleted(row))
    case .deliveredOn: Self.date(idle(row).delivery)
    case .deliveredLate: Self.truth(idle(row).isDeliveredLate)
    case .extensionMonths: Self.number(idle(row).extensionMonths.map(Double.init))
    default: .null
    }
  }

  static func number(_ value: Double?) -> Value {
    if let value, value.isFinite { .number(value) } else { .null }
  }

  static func text(_ value: String?) -> Value { value.map(Value.text) ?? .null }

  static func date(_ value: CalendarDate?) -> Value { value.map(Value.date) ?? .null }

  static func truth(_ value: Bool?) -> Value { value.map(Value.bool) ?? .null }
}

extension ParcelRows {
  /// The value of one operand, as evidence; nil where an argument is itself an expression.
  public mutating func value(ofOperand operand: Operand, slot: Int, row: Int) -> Value? {
    switch operand.source {
    case .field(let index, _): return chunk.parcels[row].fields[index]
    case .call(let call):
      if case .geometry? = measures[slot] { return nil }
      if case .spatial(let predicate)? = measures[slot] {
        return holds(predicate, row).map { .bool($0) } ?? .null
      }
      guard let measure = measures[slot],
        let given = constantArguments[slot]
          ?? GivenArguments(call: call, fields: answeredFields(row))
      else { return nil }
      if let field = codeField(of: call, measure), rowsOfOtherEditions(field)[row] {
        return agreedUse(measure, field, row, given)
      }
      return value(of: measure, row, given)
    }
  }
}
