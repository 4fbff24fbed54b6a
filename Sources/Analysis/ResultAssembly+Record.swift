import Findings
import Land
import Measures
import Plan
import Planar
import Values

extension ResultAssembly {
  /// The plot as a row of the table.
  func record(
    _ row: Int, entry: ParcelIntake.Entry, areas: PlotAreas, planarArea: Double,
    conclusion: Verdict, verdicts: [Verdict], missing: [Int: Bilingual], judge: inout Judge
  ) -> PlotRecord {
    var record = PlotRecord(
      subject: entry.subject, registerArea: areas.register, conclusion: conclusion,
      verdicts: verdicts, missing: missing, original: entry.original)
    record.registerKey = entry.registerKey
    let fields = judge.rows.chunk.parcels[row].fields
    func text(_ name: String) -> String? {
      setting.declarations.fieldIndex(name).flatMap { fields[$0].text }
    }
    record.name = text("project")
    record.landUse = text("land_use")
    record.landUseName = text("land_use_name")
    if record.landUseName == nil, let use = record.landUse,
      let entry = setting.book.land.list[use]
    {
      record.landUseName = [entry.zh, entry.en].first { !$0.isEmpty }
      record.landUseNameEnglish = entry.en.isEmpty ? nil : entry.en
    }
    record.asked = setting.askedFields.map { field in
      // A code that means something else in the plan's list is not to be taken for that.
      field.flatMap { field in
        judge.rows.strangeClass(field, row)
          ?? asked(fields[field], written: judge.rows.chunk.parcels[row].unreadable[field])
      }
    }
    if !setting.askedFields.isEmpty {
      let parcel = judge.rows.chunk.parcels[row]
      if parcel.dayless != 0 || !parcel.unreadable.isEmpty {
        for (position, field) in setting.askedFields.enumerated() {
          guard let field else { continue }
          record.askedForms[position] = Self.form(field, parcel, entry)
        }
      }
    }
    guard judge.rows.chunk.standings[row] != .unusable else {
      record.unmeasured = setting.constraintLayers.map { setting.declarations.layers[$0].key }
      return record
    }
    record.area = areas.plot
    if areas.shape != areas.plot { record.shapeArea = areas.shape }
    if setting.wantsPlacedShapes {
      record.placed = maker.placer.placed(judge.rows.chunk.shapes[row])
    }
    if setting.wantsShapes { record.shape = judge.rows.chunk.shapes[row] }
    if setting.wantsMap { record.outline = maker.placer.outline(judge.rows.chunk.shapes[row]) }
    record.planarArea = Self.units(planarArea)
    takeZones(row, &judge, into: &record)
    takeOccupations(row, plotArea: areas.shape, &judge, into: &record)
    return record
  }

  /// What the plot has of the units of the layout and of the zones that the plan draws.
  private func takeZones(_ row: Int, _ judge: inout Judge, into record: inout PlotRecord) {
    for layer in setting.layoutLayers {
      guard let unit = judge.rows.layoutUnit(layer, row) else { continue }
      if unit.share > record.layoutShare ?? 0 {
        record.layoutUnit = unit.name
        record.layoutShare = unit.share
      }
    }
    for layer in setting.zoneLayers {
      record.pieces +=
        setting.wantsShapes
        ? judge.rows.weighedPieces(layer, row) : judge.rows.pieces(layer, row)
      let role = setting.declarations.layers[layer].key
      if record.pieces.contains(where: { $0.role == role }),
        let union = judge.rows.cover([layer], row)
      {
        record.covers.append(ZoneCover(role: role, union: union))
      }
    }
    if setting.wantsShapes { record.layoutCover = judge.rows.cover(setting.layoutLayers, row) }
  }

  /// What control lines have of the plot, and which of them it could not be held against.
  private func takeOccupations(
    _ row: Int, plotArea: Int, _ judge: inout Judge, into record: inout PlotRecord
  ) {
    for layer in setting.constraintLayers {
      if var occupation = judge.rows.occupation(
        layer, row, plotArea: plotArea, inDetail: false)
      {
        occupation.isOfRepair = judge.rows.isGuessed(layer, row)
        occupation.isPartial = !judge.rows.isMeasured(layer, row)
        if setting.wantsShapes {
          occupation.isSliver = judge.rows.isSliver(layer, row)
          if setting.declarations.layers[layer].role == "reserved-land" {
            let clips = judge.rows.clips(layer, row)
            for index in occupation.sources.indices {
              occupation.sources[index].clip = clips[occupation.sources[index].ordinal]
            }
          }
        }
        record.occupations.append(occupation)
      } else if !judge.rows.isMeasured(layer, row) {
        record.unmeasured.append(setting.declarations.layers[layer].key)
      }
    }
  }

  /// How a field is written; nil where it is a plain value or says nothing.
  private static func form(
    _ field: Int, _ parcel: Parcel, _ entry: ParcelIntake.Entry
  ) -> AskedForm? {
    let bit: UInt128 = 1 << UInt128(field)
    guard parcel.fields[field].isNull else { return parcel.dayless & bit != 0 ? .monthOnly : nil }
    guard parcel.unreadable[field] != nil else { return nil }
    if parcel.disputed & bit != 0 { return .disputed }
    let hasNoUnit =
      entry.unitless.contains(field)
      || entry.joined.contains { $0.field == field && $0.fault.reason == .unitUnknown }
    return hasNoUnit ? .unitUnknown : .unread
  }

  /// A value as text; what the file wrote where it could not be read.
  private func asked(_ value: Value, written: String?) -> String? {
    switch value {
    case .null: written
    case .bool(let truth): truth ? "true" : "false"
    case .number(let number): FixedNumber.short(number)
    case .text(let text): text
    case .date(let day): day.description
    case .timestamp(let moment): moment.description
    }
  }
}
