import Findings
import Land
import Loaders
import Measures
import Plan
import Planar
import Values

/// Turns the features of a batch into parcels: decodes them, maps their columns to the plan's
/// fields, joins the contract table.
struct ParcelIntake {
  /// One parcel with what reading it found out. A class: it is handed on, not copied.
  final class Entry {
    var parcel: Parcel
    var subject: Subject
    var faults: [FeatureFault]
    /// Values that could not be read: field and what the file wrote.
    var unreadable: [(field: Int, raw: String, offset: Int)] = []
    /// Fields whose code had lost its zero.
    var lostZeros: [Int] = []
    /// Fields whose unit neither the file nor its figures tell.
    var unitless: [Int] = []
    var columns: UInt128 = 0
    /// m².
    var registerArea: Double?
    var original: [UInt8] = []
    var decimals: Int?

    init(parcel: Parcel, subject: Subject, faults: [FeatureFault], decimals: Int?) {
      self.parcel = parcel
      self.subject = subject
      self.faults = faults
      self.decimals = decimals
    }
  }

  private let setting: RunSetting
  private let decoder: FeatureDecoder
  private var decoded: [DecodedFeature] = []
  private var maps: [Set<Int>: BatchColumns] = [:]
  private let idField: Int?
  private let planPlotField: Int?
  private let registerField: Int?

  init(setting: RunSetting) {
    self.setting = setting
    let names = ColumnNames(setting.declarations)
    decoder = FeatureDecoder(accepting: .areas) { names.mayMatch($0) }
    idField = setting.declarations.fieldIndex("plot_id")
    planPlotField = setting.declarations.fieldIndex("plan_plot")
    registerField = setting.declarations.fieldIndex("register_area")
  }

  mutating func read(
    _ batch: FeatureBatch, of input: Input, into result: inout ChunkResult
  ) -> [Entry] {
    while decoded.count < batch.count { decoded.append(DecodedFeature()) }
    var keys: Set<Int> = []
    for index in 0..<batch.count {
      decoder.decode(batch, index, into: &decoded[index])
      for property in decoded[index].properties { keys.insert(property.key) }
    }
    let columns = columns(for: keys, of: input)
    var entries: [Entry] = []
    entries.reserveCapacity(batch.count)
    for index in 0..<batch.count {
      let entry = entry(decoded[index], columns: columns, input: input, result: &result)
      if let fault = entry.faults.first(where: { $0.code.effect == .unusable }) {
        result.unusable.add(fault)
      }
      if let wanted = setting.plot, entry.subject.plot != wanted { continue }
      entries.append(entry)
      if setting.wantsOriginals {
        entries[entries.count - 1].original = Array(batch.text(of: index).utf8)
      }
    }
    return entries
  }

  private mutating func columns(for keys: Set<Int>, of input: Input) -> BatchColumns {
    if let known = maps[keys], known.areaUnit == input.areaUnit { return known }
    let columns = BatchColumns(
      keys: keys.sorted().map { ($0, decoder.name(of: $0)) },
      declarations: setting.declarations, land: setting.book.land, areaUnit: input.areaUnit,
      keepsUnlisted: setting.keepsUnlisted)
    maps[keys] = columns
    return columns
  }

  private func entry(
    _ feature: DecodedFeature, columns: BatchColumns, input: Input, result: inout ChunkResult
  ) -> Entry {
    let ordinal = input.firstOrdinal + feature.ordinal
    let entry = Entry(
      parcel: Parcel(
        ordinal: ordinal, file: input.index, span: feature.span, id: nil,
        geometry: feature.geometry.polygons,
        fields: Array(repeating: .null, count: setting.declarations.fields.count)),
      subject: Subject(
        file: input.index, ordinal: ordinal, byteOffset: feature.span.offset,
        line: feature.span.line, column: feature.span.column),
      faults: feature.faults, decimals: feature.geometry.decimals)
    for property in feature.properties {
      for target in columns.targets(of: property.key) {
        entry.columns |= 1 << UInt128(target.field)
        let reading = target.reader.read(property.value)
        if let code = reading.fault.flatMap(target.unlisted) {
          entry.parcel.fields[target.field] = code
          continue
        }
        if let fault = reading.fault {
          entry.parcel.unreadable[target.field] = fault.raw
          if fault.reason == .unitUnknown {
            entry.unitless.append(target.field)
          } else if !target.isNote {
            entry.unreadable.append((target.field, fault.raw, property.offset))
          }
        } else if reading.remarks.contains(.lostZero) {
          entry.lostZeros.append(target.field)
        }
        entry.parcel.fields[target.field] = target.reader.value(of: reading)
      }
    }
    join(entry, result: &result)
    finish(entry, feature: feature)
    return entry
  }

  /// Adds the columns of the joined table; the parcel's own value wins unless it is blank.
  private func join(_ entry: Entry, result: inout ChunkResult) {
    guard let join = setting.join, let key = entry.parcel.fields[join.field].text else { return }
    result.joinKeys.append(key)
    guard let row = join.row(for: key) else { return }
    entry.columns |= join.columns
    for (field, value) in row.values where entry.parcel.fields[field].isNull {
      entry.parcel.fields[field] = value
    }
    for (field, raw) in row.unreadable where entry.parcel.unreadable[field] == nil {
      entry.parcel.unreadable[field] = raw
    }
  }

  private func finish(_ entry: Entry, feature: DecodedFeature) {
    let parcel = entry.parcel
    var id = idField.flatMap { parcel.fields[$0].text }
    if id == nil {
      switch feature.id {
      case .text(let text): id = text
      case .integer(let number): id = String(number)
      default: break
      }
    }
    entry.parcel.id = id
    entry.subject.plot = id
    entry.subject.planPlot = planPlotField.flatMap { parcel.fields[$0].text }
    entry.registerArea = registerField.flatMap { parcel.fields[$0].number }
  }
}
