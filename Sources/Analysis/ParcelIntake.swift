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
  var values: [Value] = []
  private var maps: [Set<Int>: BatchColumns] = [:]
  private var columns: BatchColumns?
  private var keys = KeysMet()
  /// By the plan's field.
  var memos: [TextMemo]
  /// What the present row says of fields that have several sources: columns of the batch, the
  /// joined table.
  var spoken: [(target: BatchColumns.Target, statement: FieldStatement)] = []
  /// By the plan's field, made where one is asked for.
  var agreements: [FieldAgreement?]
  /// How many names of the decoder have been handed on.
  private var namesTold = 0
  let plotFields: PlotFields
  /// By index of a code's field that of its name.
  let nameFields: [Int: Int]
  let wordsOfDays: WordsOfDays
  /// What texts were found to say, by the plan's field.
  var sayings: [Int: [String: WordsOfDays.Saying]] = [:]

  init(setting: RunSetting) {
    self.setting = setting
    let names = ColumnNames(setting.declarations)
    decoder = FeatureDecoder(accepting: .areas) { names.mayMatch($0) }
    memos = setting.declarations.fields.map { _ in TextMemo() }
    agreements = setting.declarations.fields.map { _ in nil }
    plotFields = PlotFields(setting.declarations)
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
      if keys.areExactly(of: known) {
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
    keys.begin()
    let decoder = decoder
    var feature = DecodedFeature()
    for index in 0..<batch.count {
      decoder.decode(batch, index, into: &feature) { key, _, _, _ in keys.meet(key) }
    }
  }

  private mutating func columnsMet(of input: Input) -> BatchColumns {
    let keys = keys.all
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
    keys.begin()
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
        keys.meet(key)
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
    parcels[row].register = RegisterWriting()
    if !parcels[row].areaUnits.isEmpty {
      parcels[row].areaUnits.removeAll(keepingCapacity: true)
    }
    if !parcels[row].areaHalves.isEmpty {
      parcels[row].areaHalves.removeAll(keepingCapacity: true)
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
}
