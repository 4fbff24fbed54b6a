import Land
import Measures
import Values

/// What single properties of a feature give the fields of its row.
extension ParcelIntake {
  /// Reads one property into a field that its column carries.
  ///
  /// - Parameter place: among the targets of the columns.
  mutating func take(
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
        if target.keepsPlace { keepUnit(target.factor, field, row) }
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
          if target.keepsPlace { keepUnit(target.factor, field, row) }
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
      if target.keepsPlace {
        keepUnit(reader.factor(of: reading, raw), field, row, raw: raw, reader)
      }
    }
  }

  /// Keeps in which unit an area is written, m² of it, and how finely where a text shows that. Of the
  /// register's, which nearly every plot has, the text is looked at where it is asked for only.
  mutating func keepUnit(
    _ factor: Double, _ field: Int, _ row: Int, raw: RawValue? = nil, _ reader: FieldReader? = nil
  ) {
    if field == plotFields.register {
      parcels[row].register.factor = factor
      if case .text(let text)? = raw, reader?.declaration.hasDecimalComma != true {
        parcels[row].register.text = text
      }
      return
    }
    if factor != 1 { parcels[row].areaUnits[field] = factor }
    guard case .text(let text)? = raw, reader?.declaration.hasDecimalComma != true,
      let half = WrittenPlace.half(ofText: text, factor: factor)
    else { return }
    parcels[row].areaHalves[field] = half
  }

  /// What a cell that cannot be read says of the field where another one is read from it too. A
  /// permit of a later day is read: it is none yet.
  mutating func saying(_ fault: Unreadable, of field: Int) -> WordsOfDays.Saying {
    if fault.reason == .laterThanJudged { return .undated }
    guard ReadableLength.isNote(fault.raw) else { return .unknown }
    if let known = sayings[field]?[fault.raw] { return known }
    let saying = wordsOfDays.saying(fault.raw, of: field)
    // Notes are written by hand: what is kept has a bound.
    if sayings[field]?.count ?? 0 >= Self.mostSayings { sayings[field] = nil }
    sayings[field, default: [:]][fault.raw] = saying
    return saying
  }

  private static let mostSayings = 4096

  /// Notes what a reading that the row is read by found out.
  mutating func note(
    _ target: BatchColumns.Target, _ reading: Reading, _ row: Int, _ offset: Int
  ) {
    if reading.remarks.contains(.monthOnly) { parcels[row].dayless |= target.bit }
    if let fault = reading.fault {
      parcels[row].unreadable[target.field] = fault.raw
      let says = target.isShared ? saying(fault, of: target.field) : .unknown
      if says != .ofNote, !target.isNote { parcels[row].unclear |= target.bit }
      if fault.reason == .unitUnknown {
        entries[row].unitless.append(target.field)
      } else if says == .unknown, !target.isNote, !target.isToldElsewhere {
        entries[row].unreadable.append((target.field, fault, offset, nil))
      }
    } else if reading.remarks.contains(.lostZero) {
      entries[row].lostZeros.append(target.field)
    }
  }
}
