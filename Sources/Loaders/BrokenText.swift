internal import Land

/// A text of a sequence that the scanner could not follow to its end: a plot that cannot be read.
extension FeatureScanner {
  private static let pieceBytes = 20

  /// Without the white space before the next text.
  func trimmed(_ event: ScanEvent) -> ScanEvent {
    var event = event
    let bytes = held(event.start, event.end)
    let last = bytes.lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    event.end = event.start + (last.map { $0 - bytes.startIndex + 1 } ?? 0)
    return event
  }

  /// Why it cannot be read, as a fault of its span; `closing` is what would have closed it.
  func cause(
    _ fault: ScanFault, of event: ScanEvent, at place: Int, closing: String?
  ) -> SpanFault {
    let place = min(place, event.end)
    let piece = Array(held(place, min(event.end, place + Self.pieceBytes)).prefix { $0 != 0x0A })
    let (code, expected): (InputFault, String) =
      switch fault {
      case .recordCut: (.recordCut, "}")
      case .tooDeep: (.nestedTooDeep, "")
      case .keyExpected: (.syntax, "\"…\":")
      case .colonExpected: (.syntax, ":")
      case .commaExpected: (.syntax, ",")
      case .trailingContent: (.syntax, #"\n"#)
      default: (.syntax, closing ?? "")
      }
    return SpanFault(
      code: code, detail: fault == .recordCut && closing == "]" ? SpanFault.cutInArray : 0,
      offset: place - event.start, piece: piece, expected: expected, first: nil)
  }
}

extension SpanFault {
  static let cutInArray = 1

  /// A feature that is cut among its coordinates has its properties before them, which name the
  /// plot: with a brace behind it a decoder reads up to the cut. Cut anywhere else, its last value
  /// may be half of one, and it stays as it is.
  func closed(_ batch: FeatureBatch, _ index: Int) -> FeatureBatch? {
    guard code == .recordCut, detail == Self.cutInArray else { return nil }
    var span = batch.spans[index]
    span.length += 1
    return FeatureBatch(
      bytes: batch.bytes(of: index) + [UInt8(ascii: "}")] + FeatureScanner.padding,
      base: span.offset, spans: [span], firstOrdinal: batch.firstOrdinal + index,
      standing: batch.standing)
  }

  /// Puts the scanner's fault among those of the decoder, which knows a closer place and reason
  /// unless the text was cut: what it lacks there is no fault of its own.
  func settle(_ faults: inout [SpanFault], length: Int) {
    if code == .recordCut {
      faults.removeAll {
        [.syntax, .wrongType].contains($0.code) || $0.offset + $0.piece.count >= length
      }
    } else if faults.contains(where: {
      [.syntax, .encoding, .wrongType, .nestedTooDeep].contains($0.code)
    }) {
      return
    }
    faults.insert(self, at: faults.firstIndex { $0.offset >= offset } ?? faults.endIndex)
  }
}

extension RawGeometry {
  /// Leaves no shape; what its numbers are written like stays known.
  mutating func clear() {
    kind = nil
    points.removeAll(keepingCapacity: true)
    ringEnds.removeAll(keepingCapacity: true)
    polygonEnds.removeAll(keepingCapacity: true)
  }
}
