import Findings
import Land
import Loaders
import Measures
import Plan
import Values

/// What is known of a row only once all its properties are read.
extension ParcelIntake {
  mutating func finish(
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
    if !entries[row].joined.isEmpty {
      let (words, plot) = (wordsOfDays, parcels[row])
      entries[row].joined.removeAll { words.isRead($0.fault.raw, of: $0.field, in: plot) }
    }
    let id = plotFields.id(
      of: parcels[row].fields, disputes: entries[row].disputes, feature: feature)
    let ordinal = input.firstOrdinal + feature.ordinal
    parcels[row].ordinal = ordinal
    parcels[row].file = input.index
    parcels[row].span = feature.span
    parcels[row].id = id
    let entry = entries[row]
    entry.subject = Subject(
      file: input.index, ordinal: ordinal, plot: id,
      planPlot: plotFields.planPlot(of: parcels[row].fields),
      byteOffset: feature.span.offset, line: feature.span.line, column: feature.span.column)
    entry.columns = present
    result.columns |= present
    entry.registerRow = parcels[row].register.row
    entry.registerArea = plotFields.registerArea(of: parcels[row].fields)
    entry.codes.finish()
    if !setting.declarations.required.isEmpty, !feature.hidesProperties { lack(row) }
    entry.lacksId = id == nil && !feature.hidesProperties
    entry.isTooFine = feature.geometry.decimals ?? 0 > input.usefulDecimals
    if !feature.faults.isEmpty || !entry.faults.isEmpty { entry.faults = feature.faults }
  }

  /// Writes a code as the file has it where its zero was not lost: 203 beside 村庄 is no 0203.
  private mutating func takeBackZeros(_ row: Int) {
    for field in entries[row].lostZeros {
      guard let name = nameFields[field].flatMap({ parcels[row].fields[$0].text }),
        let code = parcels[row].fields[field].text, TownAttribute.isOne(code, named: name)
      else { continue }
      parcels[row].fields[field] = .text(String(code.dropFirst()))
      entries[row].lostZeros.removeAll { $0 == field }
    }
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
