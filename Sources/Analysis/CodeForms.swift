import Values

/// What the codes of one feature have to say about their structure.
struct CodeForms {
  /// A code that has not the structure of its standard.
  struct Malformed {
    var standard: IdentifierStandard
    /// True of a well-formed number of a unit that is not that of its parcel.
    var isOfAnotherParcel = false
    /// Where in the file it stands.
    var offset: Int
    /// Where in `texts` it stands.
    fileprivate var text: Range<Int>
  }

  private(set) var malformed: [Malformed] = []
  /// What may have to be quoted, one behind the other: few of them are.
  private var texts: [UInt8] = []
  /// Hash of the well-formed parcel code, and of the first 19 characters of the unit number.
  private var parcel: UInt64?
  private var unit: (hash: UInt64, text: Range<Int>, offset: Int)?

  var isEmpty: Bool { malformed.isEmpty }

  /// Only the 19 characters of a parcel stand in a unit number too.
  private static let parcelLength = 19

  mutating func begin() {
    if !malformed.isEmpty { malformed.removeAll(keepingCapacity: true) }
    if !texts.isEmpty { texts.removeAll(keepingCapacity: true) }
    parcel = nil
    unit = nil
  }

  /// Takes the value of a column that has a form.
  ///
  /// - Parameters:
  ///   - value: nil for a text, whose bytes follow.
  ///   - offset: of the value in the file.
  mutating func take(
    _ standard: IdentifierStandard, _ value: RawValue?, _ bytes: Span<UInt8>, offset: Int
  ) {
    if value == nil, standard.fits(bytes) {
      remember(standard, bytes, offset: offset)
      return
    }
    if value == nil, standard.departs(bytes) {
      malformed.append(Malformed(standard: standard, offset: offset, text: keep(bytes)))
      return
    }
    let raw = value?.text ?? String(ofBytes: bytes)
    guard !BlankText.isBlank(raw, in: .text) else { return }
    guard standard.fault(of: raw.trimmedOfSpace) != nil else {
      let plain = Array(raw.utf8.filter { $0 != UInt8(ascii: " ") })
      remember(standard, plain.span, offset: offset)
      return
    }
    malformed.append(
      Malformed(standard: standard, offset: offset, text: keep(raw.utf8.span)))
  }

  private mutating func keep(_ bytes: Span<UInt8>) -> Range<Int> {
    let start = texts.count
    for position in bytes.indices { texts.append(bytes[position]) }
    return start..<texts.count
  }

  /// As the file wrote it.
  func raw(_ code: Malformed) -> String { String(decoding: texts[code.text], as: UTF8.self) }

  /// Where a code departs from its form; nil for one that is of another parcel.
  func fault(of code: Malformed) -> IdentifierFault? {
    code.isOfAnotherParcel ? nil : code.standard.fault(of: raw(code).trimmedOfSpace)
  }

  private mutating func remember(
    _ standard: IdentifierStandard, _ bytes: Span<UInt8>, offset: Int
  ) {
    switch standard {
    case .parcelCode: parcel = Self.hash(bytes)
    case .unitNumber:
      unit = (Self.hash(bytes), keep(bytes), offset)
    case .supervisionNumber: break
    }
  }

  /// Holds the unit number against the parcel code, once both are known.
  mutating func finish() {
    guard let parcel, let unit, parcel != unit.hash else { return }
    malformed.append(
      Malformed(
        standard: .unitNumber, isOfAnotherParcel: true, offset: unit.offset, text: unit.text))
  }

  /// FNV-1a of the first 19 bytes.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<min(parcelLength, bytes.count) {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
    }
    return hash
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmedOfSpace: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
