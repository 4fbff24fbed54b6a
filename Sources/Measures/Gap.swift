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
    case noColumn, blank, unreadable, disputed, unclear, dayless, unlisted, otherEdition, undivided
    case ahead
    /// Of a day that a layer states otherwise.
    case contrary
    /// Of a layer.
    case absent, noSetback, notInForce, doubtful, notReaching, split, uncovered, silent
    /// Of an operand by its slot.
    case undecided, undecidedUse, other
    /// Of a catalogue by its index.
    case noCatalogue, notListed
    /// Of a row that contradicts itself, by `IdleConflict`.
    case conflict
  }

  let kind: Kind
  /// Field, layer or slot, by `kind`.
  let index: Int
  /// Property of the layer that is silent; -1 for none.
  var property = -1
  /// Feature of the layer whose own words tell why; `anyFeature` where all of them are asked, and
  /// `noFeature` where the plot's own says nothing.
  var feature = Gap.anyFeature

  static let anyFeature = -1
  static let noFeature = -2
}

/// Where the gaps of an operand come from: most are the same in every row of a run.
enum GapSource: Sendable {
  case fixed([Gap])
  /// Of the fields that a measure reads; of `several` only those that say nothing. `otherwise`
  /// where none does.
  case fields([Int], several: Bool, otherwise: Gap?)
  /// Of a measure of contract and works: what contradicts itself, else the fields.
  case contract([Int], several: Bool, otherwise: Gap?)
  /// Of a layer that is there and in force: each row has its own.
  case layer(Int)
  /// Of a measure that blames nothing while the plot has a shape.
  case shape(Gap)
  /// Of a measure that asks a classification about the code of a field.
  case code(Int)
  /// Of a table of industries: the field that is no code, or the table that does not list it.
  case industry(Int, catalogue: Int)
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
    case .shape(let gap): if chunk.standings[row] == .unusable { Self.add(gap, &gaps) }
    case .code(let field): Self.add(codeGap(field, row), &gaps)
    case .industry(let field, let catalogue):
      let code = chunk.parcels[row].fields[field].text.map(MatchingText.plain)
      let isCode = code.map { IndustryCode.isOne(IndustryCode.withSection($0)) } ?? false
      let gap = isCode ? Gap(kind: .notListed, index: catalogue) : fieldGap(field, row)
      Self.add(gap, &gaps)
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
    case .contract(let fields, _, _): return fields + [Self.conflictField + slot]
    case .layer, .shape, .code, .industry, nil: return nil
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
      let target = sheet.layers[layer]
      if !target.isPresent { return .fixed([Gap(kind: .absent, index: layer)]) }
      if target.lacksSetback { return .fixed([Gap(kind: .noSetback, index: layer)]) }
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
    case .knownWord, .starLevel, .greenBuilding, .publicMoney, .approvalConcerns:
      if case .field(let field, _)? = call.arguments.first {
        return .fields([field], several: false, otherwise: nil)
      }
      return .fixed([])
    case .catalogue, .ofTable:
      guard let index = measure.catalogueIndex else { return .fixed([other]) }
      let isThere = land.catalogues[index].isPresent
      if isThere, land.catalogues[index].declaration.match == .industry,
        case .field(let field, _)? = call.arguments.last
      {
        return .industry(field, catalogue: index)
      }
      return .fixed([Gap(kind: isThere ? .notListed : .noCatalogue, index: index)])
    case .permit(let field): return .fields([field], several: false, otherwise: nil)
    case .geometry: return .shape(other)
    case .useCompatible: return .fixed([Gap(kind: .undecidedUse, index: slot)])
    case .industryLeads, .threshold: return .fixed([Gap(kind: .undecided, index: slot)])
    default:
      let fields = measure.fields.compactMap { sheet.declarations.fieldIndex($0) }
      let several = measure.fields.count != 1
      return measure.mayConflict
        ? .contract(fields, several: several, otherwise: other)
        : .fields(fields, several: several, otherwise: other)
    }
  }

  /// Why a classification does not answer for a code: it has none such, its name is of another
  /// edition, or it is too coarse or mixed.
  private mutating func codeGap(_ field: Int, _ row: Int) -> Gap {
    if nameFields[field] != nil, rowsOfOtherEditions(field)[row] {
      return Gap(kind: .otherEdition, index: field)
    }
    let isListed = chunk.parcels[row].fields[field].text.map { standsForClass($0) } ?? false
    return Gap(kind: isListed ? .undivided : .unlisted, index: field)
  }

  private func fieldGap(_ field: Int, _ row: Int) -> Gap {
    if !chunk.parcels[row].fields[field].isNull {
      return Gap(kind: isAhead(field, row) ? .ahead : .unclear, index: field)
    }
    if !chunk.parcels[row].unreadable.isEmpty, chunk.parcels[row].unreadable[field] != nil {
      let isDisputed = chunk.parcels[row].disputed & (1 << UInt128(field)) != 0
      return Gap(kind: isDisputed ? .disputed : .unreadable, index: field)
    }
    let isThere = chunk.columns[row] & (1 << UInt128(field)) != 0
    return Gap(kind: isThere ? .blank : .noColumn, index: field)
  }

  /// Why the day of approval is not known, where the file says something of it; nil where it says
  /// nothing.
  public func approvalGap(_ row: Int) -> Gap? {
    if let approvalField, isAhead(approvalField, row) { return fieldGap(approvalField, row) }
    guard let approvalField, chunk.parcels[row].fields[approvalField].isNull,
      !chunk.parcels[row].unreadable.isEmpty,
      chunk.parcels[row].unreadable[approvalField] != nil
    else { return nil }
    return fieldGap(approvalField, row)
  }

  private mutating func layerGap(_ layer: Int, _ measure: Measure, _ row: Int) -> Gap? {
    let target = sheet.layers[layer]
    if let feature = doubtfulFeature(layer, row) {
      return Gap(kind: .doubtful, index: layer, feature: feature)
    }
    guard target.isInForce(approved: approved(layer, row)) else {
      return Gap(kind: .notInForce, index: layer)
    }
    if case .layerTotal(let total) = measure { return Self.totalGap(total) }
    switch (reach(of: layer, row), measure) {
    case (.none, _), (.partial, _): return Gap(kind: .notReaching, index: layer)
    case (.full, .zone(_, let property)):
      let limit = splitShare * chunk.shapes[row].area
      let crowd = overlaps(layer, row).count { $0.area > limit }
      if crowd > 1 { return Gap(kind: .split, index: layer) }
      guard let feature = zoneFeature(layer, row) else {
        return Gap(kind: .uncovered, index: layer)
      }
      return silence(of: feature, property, layer)
    case (.full, .largest(_, let property)):
      guard let feature = largestFeature(layer, row) else {
        return Gap(kind: .uncovered, index: layer)
      }
      return silence(of: feature, property, layer)
    case (.full, .released):
      var gap = Gap(kind: .silent, index: layer)
      gap.property = target.declaration.releaseProperty ?? -1
      return gap
    default: return nil
    }
  }

  /// What a feature says nothing of, or nothing that can be read.
  private func silence(
    of feature: Int, _ property: Measure.ZoneProperty, _ layer: Int
  ) -> Gap {
    var gap = Gap(kind: .silent, index: layer)
    guard case .declared(let index) = property else { return gap }
    gap.property = index
    let isUnread = sheet.layers[layer].features[feature].unlisted[index] != nil
    gap.feature = isUnread ? feature : Gap.noFeature
    return gap
  }

  /// A feature says nothing of what is summed or chosen by.
  private static func totalGap(_ total: LayerTotal) -> Gap {
    var gap = Gap(kind: .silent, index: total.layer)
    if let filter = total.filter { gap.property = filter.property }
    if case .sum(let property) = total.kind { gap.property = property }
    return gap
  }

  /// What keeps a measure of layers from being taken.
  private func layerGaps(of measure: LayerMeasure) -> [Gap] {
    var gaps: [Gap] = []
    for layer in measure.layers where !isStanding(layer) {
      let kind = sheet.layers[layer].isPresent ? Gap.Kind.notInForce : .absent
      gaps.append(Gap(kind: kind, index: layer))
    }
    guard gaps.isEmpty else { return gaps }
    for (layer, property) in measure.properties {
      guard LayerCount(target: sheet.layers[layer]).words(property) == nil else { continue }
      var gap = Gap(kind: .silent, index: layer)
      if case .declared(let index) = property { gap.property = index }
      gaps.append(gap)
    }
    return gaps
  }
}
