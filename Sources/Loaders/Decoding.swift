internal import CSimdjson
internal import Glibc
internal import Land
internal import Planar
internal import Values

// The only file of this room that touches C and addresses. What leaves it are plain values.

/// The bytes of a file or of standard input, from front to back.
final class InputBytes {
  let path: String
  /// Bytes of the file; nil for what is not a regular file.
  let size: Int?
  private let descriptor: Int32
  private var offset = 0
  /// Where standard input stood when it was a file of which a part had been read.
  private let base: Int

  init(path: String) throws(LoadFailure) {
    self.path = path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw LoadFailure(path: path, code: .unreadable, found: String(cString: strerror(errno)))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let words = String(cString: strerror(errno))
      if path != "-" { close(descriptor) }
      throw LoadFailure(path: path, code: .unreadable, found: words)
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      if path != "-" { close(descriptor) }
      throw LoadFailure(path: path, code: .unreadable, found: String(cString: strerror(EISDIR)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      (size, base) = (nil, 0)
      return
    }
    base = path == "-" ? max(0, lseek(descriptor, 0, SEEK_CUR)) : 0
    size = max(0, Int(status.st_size) - base)
  }

  deinit {
    if path != "-" { close(descriptor) }
  }

  /// Bytes of a file; 0 where it is not there.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Writes at most `count` bytes into `buffer` from `index` on; 0 at the end of the input.
  func read(into buffer: inout [UInt8], at index: Int, count: Int) throws(LoadFailure) -> Int {
    precondition(index + count <= buffer.count, "the buffer has room for what is read")
    let answer = buffer.withUnsafeMutableBytes { bytes -> Int in
      guard let start = bytes.baseAddress?.advanced(by: index) else { return 0 }
      while true {
        let got =
          size == nil
          ? Glibc.read(descriptor, start, count) : pread(descriptor, start, count, base + offset)
        if got >= 0 || errno != EINTR { return got }
      }
    }
    guard answer >= 0 else {
      throw LoadFailure(
        path: path, code: .unreadable, byteOffset: offset,
        found: String(cString: strerror(errno)), unreadBytes: size.map { $0 - offset })
    }
    offset += answer
    return answer
  }
}

/// Lengthens an array to `count` without a third one in between; the new bytes are zero.
func grow(_ bytes: inout [UInt8], to count: Int) {
  let old = bytes
  bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
    if let start = buffer.baseAddress {
      old.withUnsafeBufferPointer { held in
        if let from = held.baseAddress { memcpy(start, from, held.count) }
      }
      memset(start.advanced(by: old.count), 0, count - old.count)
    }
    initialized = count
  }
}

/// Copies a range of an array to its front, in place.
func moveToFront(_ bytes: inout [UInt8], _ range: Range<Int>) {
  bytes.withUnsafeMutableBytes { buffer in
    guard let start = buffer.baseAddress else { return }
    memmove(start, start.advanced(by: range.lowerBound), range.count)
  }
}

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
    case LL_EVENT_MEMBER: kind = .member(key: Int(e.key_start)..<Int(e.key_end))
    case LL_EVENT_COLLECTION: kind = .collection
    case LL_EVENT_SEPARATOR: kind = .separator
    case LL_EVENT_FAULT: kind = .fault(ScanFault(rawValue: e.detail) ?? .valueExpected)
    default:
      kind = .fatal(
        ScanFault(rawValue: e.detail) ?? .valueExpected,
        brokenText: e.broken_text < 0 ? nil : Int(e.broken_text),
        closing: e.closing == 0
          ? nil : String(UnicodeScalar(UInt8(truncatingIfNeeded: e.closing))))
    }
    return ScanEvent(
      kind: kind, start: Int(e.start), end: Int(e.end), line: Int(e.line),
      column: Int(e.column))
  }
}

/// A fault as the decoder of `CSimdjson` reports it, its offset counted in the span.
struct SpanFault {
  var code: InputFault
  var detail: Int
  var offset: Int
  /// The piece of the span that is to be shown; its bytes may be no UTF-8.
  var piece: [UInt8]
  /// What should stand there, where the span itself says it.
  var expected: String
  /// Where the same stood before, counted in the span.
  var first: Int?
}

/// The decoder of `CSimdjson`: one feature at a time, completely.
final class SpanDecoder {
  /// Bytes that must follow the last span of a batch.
  static let padding = Int(ll_simdjson_padding())

  private let decoder: OpaquePointer
  private static let onePolygon: [Int32] = [1]

  init(everyShape: Bool) {
    guard let made = ll_decoder_create(everyShape) else {
      preconditionFailure("there is memory for a decoder of some hundred bytes")
    }
    decoder = made
  }

  deinit { ll_decoder_destroy(decoder) }

  /// Reads the span into `feature`; `wanted` answers for every key number, and is lengthened by
  /// `learn` where the span has new names. Answers the faults, which are rare.
  func decode(
    _ batch: FeatureBatch, _ index: Int, into feature: inout DecodedFeature,
    wanted: inout [Bool], learn: (String) -> Bool, deliver: FeatureDecoder.Delivery?
  ) -> [SpanFault] {
    let span = batch.spans[index]
    return batch.bytes.withUnsafeBufferPointer { bytes -> [SpanFault] in
      guard let base = bytes.baseAddress else { return [] }
      let start = base.advanced(by: span.offset - batch.base)
      var read = ll_feature()
      ll_decoder_decode(decoder, start, span.length, batch.standing == .collected, &read)
      while wanted.count < read.key_count { wanted.append(learn(name(of: wanted.count))) }
      SpanDecoder.fill(&feature.geometry, from: read)
      feature.geometry.offset = span.offset + Int(read.geometry_offset)
      feature.id = read.has_id ? SpanDecoder.value(read.id) : nil
      feature.properties.removeAll(keepingCapacity: true)
      if let deliver {
        SpanDecoder.deliver(read, span, wanted, deliver)
        if read.fault_count == 0 { return [] }
        return SpanDecoder.faults(read, start)
      }
      feature.properties.reserveCapacity(read.property_count)
      for property in UnsafeBufferPointer(start: read.properties, count: read.property_count)
      where wanted[Int(property.key)] {
        feature.properties.append(
          DecodedFeature.Property(
            key: Int(property.key), value: SpanDecoder.value(property),
            offset: span.offset + Int(property.offset)))
      }
      if read.fault_count == 0 { return [] }
      return SpanDecoder.faults(read, start)
    }
  }

  /// Hands on the wanted properties as they stand in the decoder's memory.
  private static func deliver(
    _ read: ll_feature, _ span: ByteSpan, _ wanted: [Bool], _ deliver: FeatureDecoder.Delivery
  ) {
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    for property in UnsafeBufferPointer(start: read.properties, count: read.property_count)
    where wanted[Int(property.key)] {
      let offset = span.offset + Int(property.offset)
      let kind = ll_value_kind(UInt32(property.kind))
      guard kind == LL_TEXT, let text = property.as.text else {
        deliver(Int(property.key), offset, value(property), none.span)
        continue
      }
      text.withMemoryRebound(to: UInt8.self, capacity: property.length) { start in
        let bytes = UnsafeBufferPointer(start: start, count: property.length)
        deliver(Int(property.key), offset, nil, bytes.span)
      }
    }
  }

  private static func faults(_ read: ll_feature, _ start: UnsafePointer<UInt8>) -> [SpanFault] {
    UnsafeBufferPointer(start: read.faults, count: read.fault_count).map { fault in
      func piece(_ offset: Int64, _ length: Int64) -> [UInt8] {
        Array(UnsafeBufferPointer(start: start.advanced(by: Int(offset)), count: Int(length)))
      }
      return SpanFault(
        code: SpanDecoder.code(fault.code), detail: Int(fault.detail),
        offset: Int(fault.offset), piece: piece(fault.offset, fault.length),
        expected: String(
          decoding: piece(fault.expected_offset, fault.expected_length), as: UTF8.self),
        first: fault.first_offset > 0 ? Int(fault.first_offset) : nil)
    }
  }

  func name(of key: Int) -> String {
    var length = 0
    guard let text = ll_decoder_key(decoder, key, &length) else { return "" }
    return SpanDecoder.text(text, length)
  }

  private static func fill(_ geometry: inout RawGeometry, from read: ll_feature) {
    geometry.kind = kinds[Int(read.geometry_kind)]
    geometry.hasZ = read.has_z
    geometry.decimals = read.decimals < 0 ? nil : Int(read.decimals)
    // A point is two doubles without padding (see `Point`), which is what the decoder wrote.
    geometry.points.removeAll(keepingCapacity: true)
    if let coordinates = read.coordinates {
      coordinates.withMemoryRebound(to: Point.self, capacity: read.point_count) {
        geometry.points.append(contentsOf: UnsafeBufferPointer(start: $0, count: read.point_count))
      }
    }
    geometry.ringEnds.removeAll(keepingCapacity: true)
    geometry.ringEnds.append(
      contentsOf: UnsafeBufferPointer(start: read.ring_ends, count: read.ring_count))
    if read.polygon_count == 1 && read.ring_count == 1 {
      geometry.polygonEnds = onePolygon
    } else {
      geometry.polygonEnds = Array(
        UnsafeBufferPointer(start: read.polygon_ends, count: read.polygon_count))
    }
  }

  private static let kinds: [RawGeometry.Kind?] = [
    nil, .point, .multiPoint, .lineString, .multiLineString, .polygon, .multiPolygon,
    .geometryCollection,
  ]

  private static func text(_ start: UnsafePointer<CChar>, _ length: Int) -> String {
    start.withMemoryRebound(to: UInt8.self, capacity: length) {
      String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
    }
  }

  private static func value(_ property: ll_property) -> RawValue {
    switch ll_value_kind(UInt32(property.kind)) {
    case LL_FALSE: .bool(false)
    case LL_TRUE: .bool(true)
    case LL_INTEGER: .integer(property.as.integer)
    case LL_NUMBER: .number(property.as.number)
    case LL_TEXT: property.as.text.map { .text(text($0, property.length)) } ?? .text("")
    case LL_NESTED: property.as.text.map { .nested(text($0, property.length)) } ?? .null
    default: .null
    }
  }

  private static func code(_ code: Int32) -> InputFault {
    switch ll_fault_code(UInt32(code)) {
    case LL_FAULT_ENCODING: .encoding
    case LL_FAULT_WRONG_TYPE: .wrongType
    case LL_FAULT_DUPLICATE: .duplicateMember
    case LL_FAULT_ESRI: .esriJSON
    case LL_FAULT_TOPOJSON: .topoJSON
    case LL_FAULT_NUMBER_FORM: .numberNotJSON
    case LL_FAULT_NUMBER_RANGE: .numberOutOfRange
    case LL_FAULT_PROPERTIES_MISSING: .propertiesMissing
    case LL_FAULT_PROPERTIES_NULL: .propertiesNull
    case LL_FAULT_DEEP: .nestedTooDeep
    case LL_FAULT_ID_KIND: .idKind
    case LL_FAULT_TYPE_MISSING: .typeMissing
    case LL_FAULT_NULL_GEOMETRY: .nullGeometry
    case LL_FAULT_GEOMETRY_KIND: .geometryKind
    case LL_FAULT_DEPTH: .coordinateDepth
    case LL_FAULT_NOT_NUMBER: .coordinateNotNumber
    case LL_FAULT_SHORT_POSITION: .positionTooShort
    case LL_FAULT_UNCLOSED: .ringNotClosed
    case LL_FAULT_SHORT_RING: .ringTooShort
    case LL_FAULT_EMPTY: .emptyGeometry
    case LL_FAULT_HEIGHT: .heightIgnored
    case LL_FAULT_GEOMETRY_TYPE: .geometryType
    case LL_FAULT_COORDINATES_MISSING: .coordinatesMissing
    case LL_FAULT_MEMBER_KIND: .memberKind
    case LL_FAULT_GEOMETRY_MISSING: .geometryMissing
    case LL_FAULT_FOREIGN_TYPE: .foreignType
    case LL_FAULT_BBOX_FORM: .bboxForm
    case LL_FAULT_BBOX_OUTSIDE: .bboxOutside
    case LL_FAULT_INEXACT: .inexactNumber
    case LL_FAULT_REPLACED: .replacedCharacter
    case LL_FAULT_LONG_POSITION: .positionTooLong
    case LL_FAULT_NESTED_COLLECTION: .nestedCollection
    case LL_FAULT_GEOMETRIES: .geometriesMember
    case LL_FAULT_CLOSING: .closingDiffers
    default: .syntax
    }
  }
}

/// The text at a JSON pointer (RFC 6901) in a short piece of JSON; nil where there is none.
func jsonText(_ json: String, at pointer: String) -> String? {
  var out = [CChar](repeating: 0, count: json.utf8.count)
  let bytes = Array(json.utf8)
  let length = ll_json_text(bytes, bytes.count, pointer, &out, out.count)
  guard length >= 0 else { return nil }
  return String(decoding: out[0..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The first byte in a range that is not UTF-8, and whether all of it could be GBK or GB 18030.
func firstNonUTF8(_ bytes: [UInt8], in range: Range<Int>) -> (index: Int, gb18030: Bool)? {
  var gb18030 = false
  let valid = bytes.withUnsafeBufferPointer { buffer -> Int in
    guard let base = buffer.baseAddress else { return range.count }
    return ll_utf8_prefix(base.advanced(by: range.lowerBound), range.count, &gb18030)
  }
  return valid == range.count ? nil : (range.lowerBound + valid, gb18030)
}
