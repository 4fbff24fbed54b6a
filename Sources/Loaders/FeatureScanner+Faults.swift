internal import Land

/// What the scanner says of a file beside its features: members of the collection, and faults.
extension FeatureScanner {
  private static let membersKept = 64
  private static let memberBytes = 64 * 1024
  /// Longer members are held against the brackets and quotes of JSON only.
  private static let checkedBytes = 1024 * 1024

  /// Keeps a member of the first collection of the file, and the `crs` of other texts.
  func addMember(_ event: ScanEvent, key: Range<Int>, of document: Int) {
    checkText(of: event, key: key)
    if document > 1 { addSystem(event, key: key) }
    guard document == 1, header.members.count < FeatureScanner.membersKept else { return }
    let length = event.end - event.start
    let rawName = held(key.lowerBound, key.upperBound)
    guard rawName.count == key.count else { return }
    let raw = String(decoding: rawName, as: UTF8.self)
    let name = raw.contains("\\") ? jsonText("\"\(raw)\"", at: "") ?? raw : raw
    let value = held(event.start, event.end)
    let isKept = length <= FeatureScanner.memberBytes && value.count == length
    if let first = header.member(name) {
      note(
        .duplicateMember, event, found: "\"\(name)\"", expected: "",
        first: FilePosition(
          offset: first.span.offset, line: first.span.line, column: first.span.column))
      return
    }
    check(name, isKept ? Array(value) : nil, event)
    header.members.append(
      FileHeader.Member(
        name: name,
        span: ByteSpan(
          offset: event.start, length: length, line: event.line, column: event.column),
        text: isKept ? String(decoding: value, as: UTF8.self) : nil))
    if event.start < featuresOffset { header.membersBeforeFeatures += 1 }
  }

  /// The first text says in which system the file is read; another one behind it is kept.
  private func addSystem(_ event: ScanEvent, key: Range<Int>) {
    guard header.otherSystem == nil,
      held(key.lowerBound, key.upperBound).elementsEqual("crs".utf8)
    else { return }
    let member = FileHeader.Member(
      name: "crs",
      span: ByteSpan(
        offset: event.start, length: event.end - event.start, line: event.line,
        column: event.column), text: String(decoding: held(event.start, event.end), as: UTF8.self))
    if !header.isInSameSystem(member) { header.otherSystem = member }
  }

  /// Whether a member of a collection is JSON inside: the scanner saw its brackets and quotes only.
  private func checkText(of event: ScanEvent, key: Range<Int>) {
    let start = key.lowerBound - 1
    guard event.end - start <= Self.checkedBytes else { return }
    let text = held(start, event.end)
    guard text.count == event.end - start else { return }
    for fault in MemberText(text, at: start, value: event).faults
    where header.faults.count < limits.headerFaults {
      header.faults.append(fault)
    }
  }

  /// Members of a collection that RFC 7946 speaks of.
  private func check(_ name: String, _ value: [UInt8]?, _ event: ScanEvent) {
    switch name {
    case "crs": note(.crsMember, event, found: "", expected: "")
    case "coordinates", "geometries", "geometry", "properties":
      note(.foreignType, event, found: "\"\(name)\"", expected: "")
    case "bbox":
      guard let value else { return }
      if let detail = CollectionBox(value).fault {
        note(
          .bboxForm, event, found: FaultWords.quoted(Array(value.prefix(60))),
          expected: FaultWords.bboxExpectation(detail))
      }
    default: break
    }
  }

  /// A byte order mark at the head of the file.
  func noteByteOrderMark() {
    header.hasByteOrderMark = true
    header.faults.append(
      FeatureFault(
        code: .byteOrderMark, ordinal: nil, offset: 0, line: 1, column: 1, found: "EF BB BF"))
  }

  /// A fault after which reading goes on.
  func note(_ fault: ScanFault, _ event: ScanEvent) {
    switch fault {
    case .recordCut: note(.recordCut, event, found: excerpt(event), expected: "}")
    case .commaExpected: note(.collectionStructure, event, found: excerpt(event), expected: ",")
    case .trailingComma:
      note(.collectionStructure, event, found: ", \(excerpt(event))", expected: excerpt(event))
    case .valueExpected:
      note(.collectionStructure, event, found: excerpt(event), expected: "{")
    case .featuresAgain:
      note(.duplicateMember, event, found: "\"features\"", expected: "")
    case .noSeparator:
      note(.collectionStructure, event, found: "}{", expected: #"}\n{"#)
    case .secondText:
      note(.collectionStructure, event, found: "} {", expected: "} EOF")
    case .notCollection, .bracketMismatch, .tooDeep, .ended, .notObject, .keyExpected,
      .colonExpected, .trailingContent, .noFeatures, .empty:
      let isEsri = ["spatialReference", "geometryType"].contains { header.member($0) != nil }
      let type = header.member("type").flatMap { $0.span.offset == event.start ? $0.text : nil }
      note(
        isEsri ? .esriJSON : .collectionStructure, event, found: type.map(FaultWords.short) ?? "",
        expected: "\"type\": \"FeatureCollection\"")
    }
  }

  private func note(
    _ code: InputFault, _ event: ScanEvent, found: String, expected: String,
    first: FilePosition? = nil
  ) {
    guard header.faults.count < limits.headerFaults else { return }
    header.faults.append(
      FeatureFault(
        code: code, ordinal: nil, offset: event.start, line: event.line, column: event.column,
        found: found, expected: expected, first: first))
  }

  private func excerpt(_ event: ScanEvent) -> String {
    FaultWords.quoted(Array(held(event.start, min(event.end, event.start + 20))))
  }

  func tooLarge(held count: Int) -> LoadFailure {
    let (_, line, column) = scanner.place
    return LoadFailure(
      path: header.path, code: .featureTooLarge, byteOffset: base, line: line, column: column,
      found: "≥ \(count)", expected: "≤ \(limits.featureBytes)",
      unreadBytes: input.size.map { $0 - base })
  }

  /// Why reading stops at this event. The place is the likeliest cause: bytes that are not UTF-8
  /// can hide a quotation mark, a text that runs over a line end has lost one.
  func fatal(
    _ fault: ScanFault, _ event: ScanEvent, brokenText: Int?, closing: String?
  ) -> LoadFailure {
    // Behind the { of two bytes stands a zero, where a name is expected.
    let isWide = event.start < 4 && FaultWords.wideEncoding(Array(held(0, 4))) != nil
    let fault = isWide ? .notObject : fault
    let unreadFrom = min(scanner.neededFrom, event.start)
    var failure = LoadFailure(
      path: header.path, code: .balanceLost, byteOffset: event.start, line: event.line,
      column: event.column, found: excerpt(event), expected: closing ?? "",
      unreadBytes: (input.size ?? (fault == .ended ? header.byteCount : nil)).map {
        $0 - unreadFrom
      })
    switch fault {
    case .empty:
      failure.code = .empty
      failure.expected = "{"
    case .notObject:
      failure.code = .notGeoJSON
      (failure.found, failure.expected) = FaultWords.kindOfFile(
        Array(held(0, 64)), path: header.path)
    case .noFeatures:
      failure.code = .collectionStructure
      failure.expected = "\"features\": […]"
    case .tooDeep:
      failure.code = .nestedTooDeep
      failure.expected = "≤ \(FeatureScanner.depthLimit)"
    case .keyExpected: failure.expected = "\"…\":"
    case .colonExpected: failure.expected = ":"
    case .valueExpected: failure.expected = "{ [ \" 0 true false null"
    case .commaExpected, .trailingComma: failure.expected = ","
    case .trailingContent: failure.expected = "EOF"
    case .bracketMismatch, .ended, .notCollection, .featuresAgain, .recordCut, .noSeparator,
      .secondText:
      if fault == .ended { failure.found = "EOF" }
    }
    if fault != .empty && fault != .notObject {
      name(cause: &failure, from: unreadFrom, event, brokenText: brokenText)
    }
    return failure
  }

  /// Moves a failure to what most likely brought it about, where the bytes show that.
  private func name(
    cause failure: inout LoadFailure, from start: Int, _ event: ScanEvent, brokenText: Int?
  ) {
    let bytes = Array(held(start, event.start))
    let first = max(start, base)
    var cause: Int?
    // A file cut inside a character has an incomplete one at its very end: that is no other encoding.
    if let (index, gb18030) = firstNonUTF8(bytes, in: 0..<bytes.count), bytes.count - index > 3 {
      cause = first + index
      failure.code = .encoding
      let hexadecimal = FaultWords.hexadecimal(Array(bytes[index...].prefix(8)))
      failure.found = gb18030 ? "\(hexadecimal) (GBK/GB18030)" : hexadecimal
      failure.expected = "UTF-8"
    } else if let brokenText, brokenText >= first {
      cause = brokenText
      failure.found = #"\n"#
      failure.expected = "\""
    }
    guard let cause, cause < event.start else { return }
    failure.byteOffset = cause
    let ends = bytes[(cause - first)...].count { $0 == 0x0A }
    failure.line = event.line - ends
    if let before = bytes[..<(cause - first)].lastIndex(of: 0x0A) {
      failure.column = cause - first - before
    } else {
      // The line began before what is held: what is being scanned tells its column.
      let place = scanner.place
      failure.column =
        ends == 0
        ? event.column - (event.start - cause)
        : cause >= place.offset ? place.column + cause - place.offset : nil
    }
  }
}
