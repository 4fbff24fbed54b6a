public import Expressions
import Land
import Plan
import Planar
import Values

/// Why a rule's operand is unknown for one plot: what is missing, and in which way.
///
/// A column that is not there, a cell that is empty and a text that cannot be read are different
/// things to hand in; so are a layer that is absent, a plot across several of its features and a
/// plan that says nothing.
public struct Gap: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    /// Of a field.
    case noColumn, blank, unreadable, disputed, unclear, dayless, unlisted, otherEdition, undivided,
      aboveOthers, otherUnit, othersUnseen, ahead, ofWhole
    /// Of a day that a layer states otherwise.
    case contrary
    /// Of a layer.
    case absent, noSetback, bare, notInForce, doubtful, guessed, notReaching, notReachingArea,
      split, uncovered, silent, neighbour, noneSuch, twofold, openUse
    /// Of an operand by its slot.
    case undecided, undecidedUse, other
    /// Of a catalogue by its index.
    case noCatalogue, notListed
    /// Of a catalogue by its index, whose one year is the property.
    case oneYear
    /// Of a row that contradicts itself, by `IdleConflict`.
    case conflict
  }

  let kind: Kind
  /// Field, layer or slot, by `kind`.
  let index: Int
  /// Property of the layer that is silent, the year that stands alone, or why a use is open; -1 for
  /// none.
  var property = -1
  /// Feature of the layer whose own words tell why; `anyFeature` where all of them are asked, and
  /// `noFeature` where the plot's own says nothing.
  var feature = Gap.anyFeature
  /// The feature that stands in the same place and says something else; -1 for none.
  var other = -1

  static let anyFeature = -1
  static let noFeature = -2
}

extension ParcelRows {
  /// Adds what is missing where an operand of a rule is unknown in a row.
  public mutating func addGaps(
    ofSlot slot: Int, operand: Operand, row: Int, to gaps: inout [Gap]
  ) {
    if gapSources.isEmpty { gapSources = Array(repeating: nil, count: measures.count) }
    if gapSources[slot] == nil { gapSources[slot] = gapSource(ofSlot: slot, operand: operand) }
    switch gapSources[slot] {
    case .fixed(let found): for gap in found { Self.add(gap, &gaps) }
    case .contract(let fields, let several, let otherwise):
      if let measure = measures[slot], let found = conflict(of: measure, row) {
        Self.add(Gap(kind: .conflict, index: Int(found.rawValue)), &gaps)
      } else {
        addFields(fields, several, otherwise, row, &gaps)
      }
    case .fields(let fields, let several, let otherwise):
      addFields(fields, several, otherwise, row, &gaps)
    case .layer(let layer):
      guard let measure = measures[slot] else { return }
      if case .releaseAgrees = measure, let releaseField, let day = approvalDay(row),
        contraryRelease(layer, row, on: day) != nil
      {
        var gap = Gap(kind: .contrary, index: releaseField)
        gap.property = layer
        Self.add(gap, &gaps)
        return
      }
      // The plot lacks the day that it is asked about.
      if case .released = measure, case .call(let call) = operand.source,
        case .field(let field, _)? = call.arguments.last,
        chunk.parcels[row].fields[field].isNull || isAhead(field, row)
      {
        Self.add(fieldGap(field, row), &gaps)
        return
      }
      let gap = layerGap(layer, measure, row) ?? Gap(kind: .other, index: slot)
      Self.add(gap, &gaps)
    case .openUse(var gap):
      if let use = openUse(slot, row) { gap.property = use.why.rawValue }
      Self.add(gap, &gaps)
    case .shape(let gap): if chunk.standings[row] == .unusable { Self.add(gap, &gaps) }
    case .figureArea(let gap):
      let unread = fields.registerArea.flatMap { isUnread($0, row) ? fieldGap($0, row) : nil }
      Self.add(unread ?? gap, &gaps)
    case .registerArea:
      guard let field = fields.registerArea else { return }
      let isKnown = !chunk.parcels[row].fields[field].isNull
      let kind: Gap.Kind = isOneOfUnseen(row) ? .othersUnseen : .otherUnit
      let gap = isKnown ? Gap(kind: kind, index: field) : fieldGap(field, row)
      Self.add(gap, &gaps)
    case .code(let field): Self.add(codeGap(field, row), &gaps)
    case .entry(let field, let catalogue):
      Self.add(entryGap(field, catalogue, row), &gaps)
    case .prefix(let field, let catalogue, let column):
      Self.add(prefixGap(field, catalogue, column, operand, row), &gaps)
    case nil: break
    }
  }

  private func addFields(
    _ fields: [Int], _ several: Bool, _ otherwise: Gap?, _ row: Int, _ gaps: inout [Gap]
  ) {
    let before = gaps.count
    for field in fields {
      guard !several || chunk.parcels[row].fields[field].isNull else { continue }
      Self.add(fieldGap(field, row), &gaps)
    }
    if gaps.count == before, let otherwise { Self.add(otherwise, &gaps) }
  }

  /// The fields on which the gaps of an operand hang that was asked for before; nil where they
  /// hang on something else that changes from row to row.
  public func fieldsOfGaps(ofSlot slot: Int) -> [Int]? {
    guard slot < gapSources.count else { return nil }
    switch gapSources[slot] {
    case .fixed: return []
    case .fields(let fields, _, _): return fields
    case .figureArea: return self.fields.registerArea.map { [$0] } ?? []
    case .contract(let fields, _, _): return fields + [Self.conflictField + slot]
    case .layer, .openUse, .shape, .code, .entry, .prefix, .registerArea, nil: return nil
    }
  }

  public static let mostFieldStates = 12
  /// Beyond the fields: what contradicts itself in the measure of a slot.
  private static let conflictField = 1 << 16

  /// What a row says of fields as far as gaps go by it, five bits for each of at most
  /// `mostFieldStates`. Changes nothing; `mutating`, as a copy of all rows' measures would be
  /// passed else.
  public mutating func states(of fields: [Int], _ row: Int) -> UInt64 {
    var states: UInt64 = 0
    for field in fields { states = states << 5 | state(of: field, row) }
    return states
  }

  @inline(__always)
  private mutating func state(of field: Int, _ row: Int) -> UInt64 {
    if field >= Self.conflictField {
      let measure = measures[field - Self.conflictField]
      return measure.flatMap { conflict(of: $0, row) }.map { UInt64($0.rawValue) } ?? 0
    }
    if !chunk.parcels[row].fields[field].isNull { return isAhead(field, row) ? 5 : 0 }
    if !chunk.parcels[row].unreadable.isEmpty, chunk.parcels[row].unreadable[field] != nil {
      return chunk.parcels[row].disputed & (1 << UInt128(field)) == 0 ? 1 : 4
    }
    return chunk.columns[row] & (1 << UInt128(field)) != 0 ? 2 : 3
  }

  private static func add(_ gap: Gap, _ gaps: inout [Gap]) {
    if !gaps.contains(gap) { gaps.append(gap) }
  }

  private func gapSource(ofSlot slot: Int, operand: Operand) -> GapSource {
    let other = Gap(kind: .other, index: slot)
    guard case .call(let call) = operand.source else {
      if case .field(let index, _) = operand.source {
        return .fields([index], several: false, otherwise: nil)
      }
      return .fixed([other])
    }
    guard let measure = measures[slot] else { return .fixed([other]) }
    if let layer = measure.layer {
      for asked in measure.layers {
        let target = sheet.layers[asked]
        if !target.isPresent { return .fixed([Gap(kind: .absent, index: asked)]) }
        if target.lacksSetback { return .fixed([Gap(kind: .noSetback, index: asked)]) }
        if target.isBare, measure.areaLayers.contains(asked) {
          return .fixed([Gap(kind: .bare, index: asked)])
        }
      }
      if !sheet.isInForce { return .fixed([Gap(kind: .notInForce, index: layer)]) }
      return .layer(layer)
    }
    switch measure {
    case .ofLayers(let measure):
      let found = layerGaps(of: measure)
      return .fixed(found.isEmpty ? [other] : found)
    case .landUseGroup, .useIs, .codeMatchesName, .codeEdition:
      guard case .field(let field, _)? = call.arguments.first else { return .fixed([other]) }
      switch measure {
      case .landUseGroup, .useIs: return .code(field)
      default: return .fixed([Gap(kind: .unlisted, index: field)])
      }
    case .column(let field): return .fixed([Gap(kind: .noColumn, index: field)])
    case .hasDay(let field): return .fixed([Gap(kind: .dayless, index: field)])
    case .firstDay(let field): return .fields([field], several: true, otherwise: nil)
    case .daysLate:
      let days = call.arguments.compactMap { argument -> Int? in
        if case .field(let index, _) = argument { index } else { nil }
      }
      return .fields(days, several: true, otherwise: nil)
    case .figureArea(let field): return .figureArea(Gap(kind: .ofWhole, index: field))
    case .knownWord, .starLevel, .greenBuilding, .publicMoney, .approvalConcerns:
      if case .field(let field, _)? = call.arguments.first {
        return .fields([field], several: false, otherwise: nil)
      }
      return .fixed([])
    case .catalogue, .ofTable:
      guard let index = measure.catalogueIndex else { return .fixed([other]) }
      let isThere = land.catalogues[index].isPresent
      if isThere, [.industry, .landUse].contains(land.catalogues[index].declaration.match),
        case .field(let field, _)? = call.arguments.last
      {
        return .entry(field, catalogue: index)
      }
      if isThere, land.catalogues[index].declaration.match == .prefix,
        case .catalogue(_, let column) = measure, case .field(let field, _)? = call.arguments.last
      {
        return .prefix(field, catalogue: index, column: column)
      }
      if isThere, case .ofTable(let measure) = measure,
        let year = measure.onlyYear(in: land.catalogues)
      {
        var gap = Gap(kind: .oneYear, index: index)
        gap.property = year
        return .fixed([gap])
      }
      return .fixed([Gap(kind: isThere ? .notListed : .noCatalogue, index: index)])
    case .permit(let field): return .fields([field], several: false, otherwise: nil)
    case .geometry: return .shape(other)
    case .areaDifference: return .registerArea
    case .useCompatible: return .openUse(Gap(kind: .undecidedUse, index: slot))
    case .industryLeads:
      guard case .field(let field, _)? = call.arguments.first else { return .fixed([other]) }
      return .fields([field], several: false, otherwise: nil)
    case .threshold: return .fixed([Gap(kind: .undecided, index: slot)])
    default:
      let fields = measure.fields.compactMap { sheet.declarations.fieldIndex($0) }
      let several = measure.fields.count != 1
      return measure.mayConflict
        ? .contract(fields, several: several, otherwise: other)
        : .fields(fields, several: several, otherwise: other)
    }
  }
}
