internal import CSimdjson

/// The byte scanner of `CSimdjson`.
final class SpanScanner {
  private let scanner: OpaquePointer
  private var buffer = [ll_event](repeating: ll_event(), count: 1024)

  init() {
    guard let made = ll_scanner_create() else {
      preconditionFailure("there is memory for a scanner of some hundred bytes")
    }
    scanner = made
  }

  deinit { ll_scanner_destroy(scanner) }

  /// First byte of the file that later events may still name.
  var neededFrom: Int { Int(ll_scanner_needed_from(scanner)) }

  /// Offset, line and column, the latter from 1, of the feature, text or member that is being scanned.
  var place: (offset: Int, line: Int, column: Int) {
    var offset: Int64 = 0
    var line: Int64 = 0
    var column: Int64 = 0
    ll_scanner_place(scanner, &offset, &line, &column)
    return (Int(offset), Int(line), Int(column))
  }

  /// Scans `window[from..<to]`, which follows what was scanned before, as far as the room for
  /// events goes; answers where it stopped.
  func scan(_ window: [UInt8], from: Int, to: Int, events: inout [ScanEvent]) -> Int {
    var count = 0
    let done = window.withUnsafeBufferPointer { bytes -> Int in
      guard let start = bytes.baseAddress else { return 0 }
      return ll_scanner_feed(
        scanner, start.advanced(by: from), to - from, &buffer, buffer.count, &count)
    }
    for index in 0..<count { events.append(SpanScanner.event(buffer[index])) }
    return from + done
  }

  /// What the end of the input means.
  func finish(events: inout [ScanEvent]) {
    let count = ll_scanner_finish(scanner, &buffer, buffer.count)
    for index in 0..<count { events.append(SpanScanner.event(buffer[index])) }
  }

  private static func event(_ e: ll_event) -> ScanEvent {
    let kind: ScanEvent.Kind
    switch ll_event_kind(UInt32(e.kind)) {
    case LL_EVENT_FEATURE: kind = .feature
    case LL_EVENT_DOCUMENT:
      let type = ll_type(UInt32(e.detail))
      kind = .document(
        type == LL_TYPE_FEATURE ? .feature : type == LL_TYPE_GEOMETRY ? .geometry : nil)
    case LL_EVENT_BROKEN:
      kind = .broken(
        ScanFault(rawValue: e.detail) ?? .valueExpected, at: Int(e.key_start),
        closing: closing(e))
    case LL_EVENT_MEMBER: kind = .member(key: Int(e.key_start)..<Int(e.key_end))
    case LL_EVENT_COLLECTION: kind = .collection
    case LL_EVENT_SEPARATOR: kind = .separator
    case LL_EVENT_FAULT: kind = .fault(ScanFault(rawValue: e.detail) ?? .valueExpected)
    default:
      kind = .fatal(
        ScanFault(rawValue: e.detail) ?? .valueExpected,
        brokenText: e.broken_text < 0 ? nil : Int(e.broken_text),
        closing: closing(e))
    }
    return ScanEvent(
      kind: kind, start: Int(e.start), end: Int(e.end), line: Int(e.line),
      column: Int(e.column))
  }

  private static func closing(_ e: ll_event) -> String? {
    e.closing == 0 ? nil : String(UnicodeScalar(UInt8(truncatingIfNeeded: e.closing)))
  }
}
