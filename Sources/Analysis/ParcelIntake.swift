import Findings
import Land
import Loaders
import Measures
import Plan
import Planar
import Values

/// Turns the features of a batch into parcels: decodes them, maps their columns to the plan's
/// fields, joins the contract table.
///
/// What it makes is used again for the next batch: the parcels of a batch are to be let go of
/// before the next one is read.
struct ParcelIntake {
  /// Of the batch read last, as many as `read` answered.
  var parcels: [Parcel] = []
  var entries: [Entry] = []

  let setting: RunSetting
  private let decoder: FeatureDecoder
  private var feature = DecodedFeature()
  /// Of the row that is being read: far within `parcels` each one would be looked for anew.
  private var values: [Value] = []
  private var maps: [Set<Int>: BatchColumns] = [:]
  private var columns: BatchColumns?
  /// By the decoder's number of the key: whether the batch has met it.
  private var met: [Bool] = []
  /// By the plan's field.
  private var memos: [TextMemo]
  /// What the present row says of fields that have several sources: columns of the batch, the
  /// joined table.
  var spoken: [(target: BatchColumns.Target, statement: FieldStatement)] = []
  /// By the plan's field, made where one is asked for.
  var agreements: [FieldAgreement?]
  /// How many names of the decoder have been handed on.
  private var namesTold = 0
  private let idField: Int?
  private let planPlotField: Int?
  private let registerField: Int?
  /// By index of a code's field that of its name.
  let nameFields: [Int: Int]
  private let wordsOfDays: WordsOfDays

  init(setting: RunSetting) {
    self.setting = setting
    let names = ColumnNames(setting.declarations)
    decoder = FeatureDecoder(accepting: .areas) { names.mayMatch($0) }
    memos = setting.declarations.fields.map { _ in TextMemo() }
    agreements = setting.declarations.fields.map { _ in nil }
    idField = setting.declarations.fieldIndex("plot_id")
    planPlotField = setting.declarations.fieldIndex("plan_plot")
    registerField = setting.declarations.fieldIndex("register_area")
    nameFields = setting.declarations.nameFields
    wordsOfDays = WordsOfDays(setting.declarations, asOf: setting.asOf)
  }

  /// Reads a batch; answers how many parcels and entries there are of it.
  mutating func read(
    _ batch: FeatureBatch, of input: Input, into result: inout ChunkResult
  ) -> Int {
    defer {
      result.columnNames += decoder.names.dropFirst(namesTold)
      namesTold = decoder.names.count
    }
    // Batches of a file have the same columns but for few: the features are read by the columns
    // of the last batch, and once more where theirs turn out to be others.
    if let known = columns, known.units == input.units {
      var attempt = result
      let count = read(batch, of: input, by: known, into: &attempt)
      if hasMet(exactly: known) {
        result = attempt
        return count
      }
    } else {
      gatherKeys(batch)
    }
    let own = columnsMet(of: input)
    columns = own
    return read(batch, of: input, by: own, into: &result)
  }

  /// Lends the parcels of the batch to a chunk, or takes them back: they are not copied.
  mutating func exchangeParcels(with chunk: inout ParcelChunk) {
    swap(&parcels, &chunk.parcels)
  }

  private mutating func gatherKeys(_ batch: FeatureBatch) {
    for key in met.indices { met[key] = false }
    let decoder = decoder
    var feature = DecodedFeature()
    for index in 0..<batch.count {
      decoder.decode(batch, index, into: &feature) { key, _, _, _ in meet(key) }
    }
  }

  private mutating func meet(_ key: Int) {
    while met.count <= key { met.append(false) }
    met[key] = true
  }

  private func hasMet(exactly columns: BatchColumns) -> Bool {
    var count = 0
    for key in met.indices where met[key] {
      guard columns.knows(key) else { return false }
      count += 1
    }
    return count == columns.keyCount
  }

  private mutating func columnsMet(of input: Input) -> BatchColumns {
    let keys = met.indices.filter { met[$0] }
    if let known = maps[Set(keys)], known.units == input.units { return known }
    let columns = BatchColumns(
      keys: keys.map { ($0, decoder.name(of: $0)) },
      declarations: setting.declarations, land: setting.book.land, units: input.units,
      keepsUnlisted: setting.keepsUnlisted, joined: setting.join?.columns ?? 0,
      asOf: setting.asOf)
    maps[Set(keys)] = columns
    // What was read before may have been read by another unit.
    for field in memos.indices { memos[field] = TextMemo() }
    return columns
  }

  private mutating func read(
    _ batch: FeatureBatch, of input: Input, by columns: BatchColumns,
    into result: inout ChunkResult
  ) -> Int {
    for key in met.indices { met[key] = false }
    let decoder = decoder
    // Out of the way, so that the decoder can fill it while this is changed.
    var feature = DecodedFeature()
    swap(&feature, &self.feature)
    defer { swap(&feature, &self.feature) }
    var row = 0
    for index in 0..<batch.count {
      begin(row)
      var present: UInt128 = 0
      swapGeometry(of: &feature, row)
      swap(&values, &parcels[row].fields)
      clearValues()
      decoder.decode(batch, index, into: &feature) { key, offset, value, text in
        if key < met.count { met[key] = true } else { meet(key) }
        for place in columns.targets(of: key) {
          take(columns, place, row, offset, value, text, &present)
        }
      }
      swap(&values, &parcels[row].fields)
      swapGeometry(of: &feature, row)
      if feature.geometry.kind != .polygon, feature.geometry.kind != .multiPolygon {
        parcels[row].geometry = MultiPolygon()
      }
      let isGuessed = present & columns.guessed != 0
      parcels[row].guessedUnit = isGuessed ? columns.units.area?.factor : nil
      finish(row, feature, input: input, present: present, into: &result)
      entries[row].index = index
      if let fault = entries[row].faults.first(where: { $0.code.effect == .unusable }) {
        result.unusable.add(fault)
      }
      if let wanted = setting.plot, entries[row].subject.plot != wanted { continue }
      if let judged = setting.judged?[input.index], feature.ordinal < judged.count,
        !judged[feature.ordinal]
      {
        result.unchanged += 1
        continue
      }
      if setting.wantsOriginals { entries[row].original = Array(batch.text(of: index).utf8) }
      row += 1
    }
    return row
  }

  private mutating func begin(_ row: Int) {
    if !spoken.isEmpty { spoken.removeAll(keepingCapacity: true) }
    if row == parcels.count {
      parcels.append(
        Parcel(
          ordinal: 0, file: 0, span: ByteSpan(offset: 0, length: 0, line: 1, column: 1), id: nil,
          geometry: MultiPolygon(),
          fields: Array(repeating: .null, count: setting.declarations.fields.count)))
      entries.append(Entry())
      return
    }
    if !parcels[row].unreadable.isEmpty { parcels[row].unreadable.removeAll() }
    parcels[row].disputed = 0
    parcels[row].unclear = 0
    parcels[row].dayless = 0
    if !parcels[row].areaUnits.isEmpty {
      parcels[row].areaUnits.removeAll(keepingCapacity: true)
    }
    entries[row].begin()
  }

  /// Most of them are null from before.
  private mutating func clearValues() {
    for field in values.indices {
      if case .null = values[field] { continue }
      values[field] = .null
    }
  }

  /// Lends the row's arrays to the decoder, or takes them back.
  private mutating func swapGeometry(of feature: inout DecodedFeature, _ row: Int) {
    swap(&feature.geometry.points, &parcels[row].geometry.points)
    swap(&feature.geometry.ringEnds, &parcels[row].geometry.ringEnds)
    swap(&feature.geometry.polygonEnds, &parcels[row].geometry.polygonEnds)
  }

  /// Reads one property into a field that its column carries.
  ///
  /// - Parameter place: among the targets of the columns.
  private mutating func take(
    _ columns: BatchColumns, _ place: Int, _ row: Int, _ offset: Int, _ value: RawValue?,
    _ text: Span<UInt8>, _ present: inout UInt128
  ) {
    let target = columns.targets[place]
    let field = target.field
    if target.isRequired { entries[row].required.append((field, offset)) }
    if let form = target.form { entries[row].codes.take(form, value, text, offset: offset) }
    present |= target.bit
    var key: (low: UInt64, high: UInt64)?
    if let value {
      if !target.isOneOfSeveral, let plain = target.plain.value(value) {
        values[field] = plain
        if target.isOfWorks { keepUnit(columns.readers[place].unit?.factor ?? 1, field, row) }
        return
      }
    } else {
      var plain: Value?
      if target.repeats {
        key = TextMemo.key(of: text)
        if let key { plain = memos[field][key] }
      }
      if plain == nil {
        plain = target.plain.value(text)
        if let plain, let key { memos[field].keep(plain, of: key) }
      }
      if let plain {
        if target.isOneOfSeveral {
          let isBlank = plain.isNull || text.isEmpty
          speak(columns, place, isBlank ? .blank : .value(plain), nil, offset)
        } else {
          values[field] = plain
          if target.isOfWorks { keepUnit(columns.readers[place].unit?.factor ?? 1, field, row) }
        }
        return
      }
    }
    let reader = columns.readers[place]
    let raw = value ?? .text(String(ofBytes: text))
    var reading = reader.read(raw)
    if let code = reading.fault.flatMap(target.unlisted) { reading = .value(code) }
    if target.keepsMixed, case .text(let text) = raw, reading.remarks.contains(.mixedUse) {
      reading = .value(.text(MatchingText.trimmed(text)), reading.remarks)
    }
    if let key, case .value(let answer, []) = reading { memos[field].keep(answer, of: key) }
    if target.isOneOfSeveral {
      speak(columns, place, reading, raw, offset)
    } else {
      note(target, reading, row, offset)
      values[field] = reader.value(of: reading)
      if target.isOfWorks { keepUnit(reader.factor(of: reading, raw), field, row) }
    }
  }

  /// Keeps in which unit an area of works is written, m² of it.
  mutating func keepUnit(_ factor: Double, _ field: Int, _ row: Int) {
    if factor != 1 { parcels[row].areaUnits[field] = factor }
  }

  /// Notes what a reading that the row is read by found out.
  mutating func note(
    _ target: BatchColumns.Target, _ reading: Reading, _ row: Int, _ offset: Int
  ) {
    if reading.remarks.contains(.monthOnly) { parcels[row].dayless |= target.bit }
    if let fault = reading.fault {
      parcels[row].unreadable[target.field] = fault.raw
      if !target.isNote { parcels[row].unclear |= target.bit }
      if fault.reason == .unitUnknown {
        entries[row].unitless.append(target.field)
      } else if !target.isNote {
        entries[row].unreadable.append((target.field, fault, offset))
      }
    } else if reading.remarks.contains(.lostZero) {
      entries[row].lostZeros.append(target.field)
    }
  }

  /// Adds the columns of the joined table; where the parcel's own say something else, the field
  /// is in dispute, and what cannot be read of its own keeps its place, to be repaired.
  private mutating func join(
    _ row: Int, _ units: FileUnits, _ present: inout UInt128, result: inout ChunkResult
  ) {
    guard let join = setting.join, let key = parcels[row].fields[join.field].text else { return }
    result.joinKeys.append(key)
    guard let found = join.row(for: key) else { return }
    present |= join.columns
    for (field, statements) in found.fields {
      let own = spoken.first { $0.target.field == field && !$0.statement.reading.isBlank }
      if let own {
        hear(statements, against: own.statement, of: field, row)
        continue
      }
      var first = statements[0]
      if units.strangeJoined.contains(field) { first.forgetUnit() }
      parcels[row].fields[field] = first.reader.value(of: first.reading)
      if first.reading.remarks.contains(.monthOnly) {
        parcels[row].dayless |= 1 << UInt128(field)
      }
      if setting.declarations.fields[field].isAreaOfWorks { keepUnit(first.factor, field, row) }
      if let fault = first.reading.fault {
        parcels[row].unreadable[field] = fault.raw
        if join.isFault(field), [.outOfRange, .unitUnknown].contains(fault.reason) {
          parcels[row].unclear |= 1 << UInt128(field)
          entries[row].joined.append((field, fault, found.line))
        }
      }
      hear(Array(statements.dropFirst()), against: first, of: field, row)
    }
  }

  private mutating func finish(
    _ row: Int, _ feature: DecodedFeature, input: Input, present: UInt128,
    into result: inout ChunkResult
  ) {
    var present = present
    settleSpoken(row)
    join(row, input.units, &present, result: &result)
    if !entries[row].lostZeros.isEmpty { takeBackZeros(row) }
    if !entries[row].unreadable.isEmpty {
      let (words, plot) = (wordsOfDays, parcels[row])
      entries[row].unreadable.removeAll { words.isRead($0.fault.raw, of: $0.field, in: plot) }
    }
    var id = idField.flatMap { parcels[row].fields[$0].text }
    // A plot is called by the first of two ids that differ.
    if id == nil, let idField {
      id = entries[row].disputes.first { $0.field == idField }?.first.text
    }
    if id == nil {
      switch feature.id {
      case .text(let text): id = text
      case .integer(let number): id = String(number)
      default: break
      }
    }
    let ordinal = input.firstOrdinal + feature.ordinal
    parcels[row].ordinal = ordinal
    parcels[row].file = input.index
    parcels[row].span = feature.span
    parcels[row].id = id
    let entry = entries[row]
    entry.subject = Subject(
      file: input.index, ordinal: ordinal, plot: id,
      planPlot: planPlotField.flatMap { parcels[row].fields[$0].text },
      byteOffset: feature.span.offset, line: feature.span.line, column: feature.span.column)
    entry.columns = present
    result.columns |= present
    entry.registerArea = registerField.flatMap { parcels[row].fields[$0].number }
    entry.codes.finish()
    if !setting.declarations.required.isEmpty, !feature.hidesProperties { lack(row) }
    entry.lacksId = id == nil && !feature.hidesProperties
    entry.isTooFine = feature.geometry.decimals ?? 0 > input.usefulDecimals
    if !feature.faults.isEmpty || !entry.faults.isEmpty { entry.faults = feature.faults }
  }

  /// Notes which required columns give the plot no value. What cannot be read is one.
  private func lack(_ row: Int) {
    let parcel = parcels[row]
    for (column, required) in setting.declarations.required.enumerated() {
      guard required.fields.allSatisfy({ parcel.fields[$0].isNull && parcel.unreadable[$0] == nil })
      else { continue }
      let blank = entries[row].required.first { required.fields.contains($0.field) }
      entries[row].lacking.append((column, blank?.offset))
    }
  }
}

extension DecodedFeature {
  /// True where it is not known which properties the feature has.
  var hidesProperties: Bool { faults.contains { $0.code.hidesMembers } }
}
