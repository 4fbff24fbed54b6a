import Land
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
    }
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
}
