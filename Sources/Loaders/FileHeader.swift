public import Land

/// What a file says beside its features. Complete only after the last batch.
public struct FileHeader: Sendable {
  public enum Kind: String, Sendable {
    /// RFC 7946 §3.3.
    case featureCollection
    /// One Feature.
    case feature
    /// One bare geometry.
    case geometry
    /// RFC 8142: GeoJSON texts, each after a record separator.
    case textSequence
    /// GeoJSON texts one after another without record separators, usually one a line.
    case newlineDelimited
  }

  /// A member of the collection other than `features`.
  public struct Member: Hashable, Sendable {
    public var name: String
    /// The place of its value.
    public var span: ByteSpan
    /// The value as JSON text; nil where it is longer than 64 KB.
    public var text: String?

    public init(name: String, span: ByteSpan, text: String?) {
      self.name = name
      self.span = span
      self.text = text
    }
  }

  /// A shape of a GeoPackage whose own number of a reference system is not that of its table.
  public struct StrayShape: Sendable {
    public var row: Int
    public var found: Int
    public var expected: Int
  }

  /// As the caller gave it; `-` is standard input.
  public var path: String
  /// Nil until the first object of the file has been understood.
  public var kind: Kind?
  var hasByteOrderMark = false
  /// Members of the collection in file order, `features` left out.
  public var members: [Member] = []
  /// How many members stand before `features`.
  public var membersBeforeFeatures = 0
  public var featureCount = 0
  /// Bytes scanned so far.
  public var byteCount = 0
  /// Faults that lie between features or in the collection; none of them stopped the reading.
  public var faults: [FeatureFault] = []

  /// The `crs` of a later text of a sequence that is another than that of the first one.
  public internal(set) var otherSystem: Member?

  /// What a file of another format names as its reference system.
  var statedSystem: String?
  /// The encoding of its texts, where nothing named it and they were found to be so.
  public var guessedEncoding: String?
  /// Of another format, the first shape that names another reference system than its table does.
  public internal(set) var strayShape: StrayShape?
  /// False where coordinates are stored as binary numbers: their decimals are nobody's.
  public var hasWrittenDecimals = true

  public init(path: String) {
    self.path = path
  }

  public func member(_ name: String) -> Member? { members.first { $0.name == name } }

  /// The legacy `crs` member (GeoJSON 2008 §3) as JSON text.
  public var crs: String? { member("crs")?.text }

  /// The name in a legacy `crs` member of type `name`: `urn:ogc:def:crs:EPSG::4490`. Of another
  /// format its own words for the system, a code or well-known text.
  public var crsName: String? {
    statedSystem ?? crs.flatMap { jsonText($0, at: "/properties/name") }
  }

  /// True where the file says in which system it is, as far as it has been read.
  public var namesSystem: Bool {
    statedSystem != nil || member("crs").map { $0.text != "null" } ?? false
  }

  /// True for a `crs` member that is there and names no system: a link, a number, another form.
  /// Null said in GeoJSON 2008 that none can be assumed, which RFC 7946 answers with WGS 84.
  public var namesNoSystem: Bool {
    guard let crs = member("crs") else { return false }
    return crs.text != "null" && crsName == nil
  }

  /// The system of the file is none that is known: nothing in it can be placed.
  ///
  /// - Parameter isOfFile: false where the command names it.
  public func unknownSystem(found: String, isOfFile: Bool = true) -> LoadFailure {
    let place = isOfFile ? member("crs")?.span : nil
    return LoadFailure(
      path: path, code: .unknownSystem, byteOffset: place?.offset, line: place?.line,
      column: place?.column, found: FaultWords.quoted(Array(found.utf8.prefix(80))),
      expected: #"EPSG:4490, urn:ogc:def:crs:EPSG::4547, …"#)
  }

  /// The `crs` member was met when the features had been read by another system.
  public func lateSystem() -> LoadFailure {
    let place = member("crs")?.span
    let found = crsName ?? crs ?? ""
    let system = crsName == nil ? "EPSG:…" : FaultWords.short(found)
    return LoadFailure(
      path: path, code: .lateSystem, byteOffset: place?.offset, line: place?.line,
      column: place?.column, found: FaultWords.quoted(Array(found.utf8.prefix(80))),
      expected: #""crs" … "features", --crs \#(system)"#)
  }

  /// A text of a sequence is in another system than the file is read by.
  public func systemsDiffer(_ other: Member) -> LoadFailure {
    let found = other.text.map(Self.systemName) ?? ""
    return LoadFailure(
      path: path, code: .lateSystem, byteOffset: other.span.offset, line: other.span.line,
      column: other.span.column, found: FaultWords.quoted(Array(found.utf8.prefix(80))),
      expected: crsName ?? crs ?? "OGC:CRS84")
  }

  /// Whether the text of a `crs` member names the system of the first text, in the same words or
  /// by the same number. Without a word it is WGS 84 (RFC 7946 §4).
  func isInSameSystem(_ other: Member) -> Bool {
    Self.plainSystem(other.text) == Self.plainSystem(crs)
  }

  private static func systemName(_ crs: String) -> String {
    jsonText(crs, at: "/properties/name") ?? crs
  }

  private static func plainSystem(_ crs: String?) -> String {
    guard let crs, crs != "null" else { return "EPSG:4326" }
    let name = systemName(crs).filter { !$0.isWhitespace }.uppercased()
    if name.hasSuffix("CRS84") { return "EPSG:4326" }
    let code = name.split { $0 == ":" || $0 == "/" }.last ?? ""
    guard name.contains("EPSG"), !code.isEmpty, code.allSatisfy(\.isNumber) else { return name }
    // CGCS2000 counts as WGS 84.
    return code == "4490" ? "EPSG:4326" : "EPSG:\(code)"
  }

  /// The collection's `name`, without its quotation marks.
  public var name: String? { text(of: "name") }

  /// What a member of the collection says, without its quotation marks; nil where it is no text.
  public func text(of name: String) -> String? {
    member(name)?.text.flatMap { jsonText($0, at: "") }
  }
}
