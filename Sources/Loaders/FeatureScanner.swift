internal import Exchange
internal import Land

/// Finds the features of a GeoJSON file from front to back, in memory that does not grow with it.
///
/// Reads FeatureCollections (wherever `features` stands), single Features, bare geometries and
/// GeoJSON text sequences with and without record separators. Nothing inside a feature is
/// understood here but quotes and brackets: `FeatureDecoder` reads what `next()` delivers, on
/// as many workers as there are.
public final class FeatureScanner {
  /// How much is held and delivered at a time.
  public struct Limits: Sendable {
    /// Bytes read at a time.
    public var window = 1 << 20
    /// A batch ends with the feature that reaches this many bytes …
    var batchBytes = 1 << 20
    /// … or this many features.
    public var batchFeatures = 512
    /// A single feature longer than this is refused.
    public var featureBytes = 256 << 20
    /// How many faults between features are kept.
    public var headerFaults = 100

    public init() {}
  }

  /// Brackets nested deeper than this end the reading; a feature's coordinates need 8.
  public static let depthLimit = 64

  static let padding = [UInt8](repeating: 0x20, count: SpanDecoder.padding)

  /// Complete when `next()` has answered nil or thrown.
  public internal(set) var header: FileHeader

  let input: InputBytes
  private let source: (any ExchangeSource)?
  /// Bytes of text that a file of another format has become so far.
  var textBytes = 0
  let limits: Limits
  let scanner = SpanScanner()
  var failure: LoadFailure?
  private var ended = false

  /// Bytes of the file that may still be needed, the first of them at `base`.
  private var window: [UInt8] = []
  private(set) var base = 0
  private var filled = 0
  private var scanned = 0
  /// The first three bytes of the file.
  private var head: [UInt8] = []
  private var events: [ScanEvent] = []
  private var nextEvent = 0

  private var spans: [ByteSpan] = []
  /// Why some of them cannot be read, by their places among them.
  private var breaks: [Int: SpanFault] = [:]
  private var standing = FeatureBatch.Standing.collected
  /// Texts of the file begun so far: more than one make a sequence.
  private var documents = 0
  private var separated = false
  /// Where the array of features of the present collection begins.
  private(set) var featuresOffset = 0

  /// Whether the bytes can be read once more, by another scanner: not those of a pipe.
  public var isRereadable: Bool { input.size != nil }

  /// SHA-256 of standard input or a pipe that was read to its end: of others it is taken from
  /// the file.
  public var sha256: String? { input.sha256 }

  /// Opens the file; `-` is standard input, `FILE.gpkg#TABLE` a table of a GeoPackage.
  public init(path: String, limits: Limits = Limits()) throws(LoadFailure) {
    precondition(limits.window > 0 && limits.batchFeatures > 0, "a window and a batch hold some")
    let place = ExchangePath(path)
    do throws(LoadFailure) {
      input = try InputBytes(path: place.file)
    } catch {
      var failure = error
      failure.path = path
      throw failure
    }
    do throws(ExchangeFailure) {
      source = try Exchange.source(of: place)
    } catch { throw LoadFailure(error, path: path) }
    self.limits = limits
    header = FileHeader(path: path)
    if let source {
      header.kind = .featureCollection
      header.statedSystem = source.referenceSystem
      header.guessedEncoding = source.guessedEncoding
      header.hasWrittenDecimals = source.hasWrittenDecimals
      header.byteCount = FeaturePath.parts(of: path).reduce(0) { $0 + InputBytes.size(of: $1) }
    }
  }

  /// The next features, or nil at the end of the file. Throws where the rest cannot be read;
  /// everything before that place has been delivered by then.
  public func next() throws(LoadFailure) -> FeatureBatch? {
    if let source { return try next(of: source) }
    while true {
      while nextEvent < events.count && failure == nil {
        let event = events[nextEvent]
        if let wanted = standing(of: event), wanted != standing, !spans.isEmpty { return batch() }
        nextEvent += 1
        take(event)
        let isFull = spans.count >= limits.batchFeatures || batchLength >= limits.batchBytes
        // The system of a text that stands for itself is told behind it, and read before its shape.
        if isFull, nextEvent == events.count || !events[nextEvent].isMember { return batch() }
      }
      if failure == nil && nextEvent == events.count {
        events.removeAll(keepingCapacity: true)
        nextEvent = 0
        if scanned < filled {
          scanned = scanner.scan(window, from: scanned, to: filled, events: &events)
          if !events.isEmpty { continue }
        }
      }
      // What has been found lies in the window that is about to be moved.
      if !spans.isEmpty { return batch() }
      if let failure { throw failure }
      if ended { return nil }
      if scanned == filled { try refill() }
    }
  }

  private func standing(of event: ScanEvent) -> FeatureBatch.Standing? {
    switch event.kind {
    case .feature: .collected
    case .document, .broken: .alone
    case .member, .collection, .separator, .fault, .fatal: nil
    }
  }

  private var batchLength: Int {
    guard let first = spans.first, let last = spans.last else { return 0 }
    return last.offset + last.length - first.offset
  }

  /// The spans found so far with their bytes.
  private func batch() -> FeatureBatch? {
    guard let first = spans.first, let last = spans.last else { return nil }
    let length = last.offset + last.length - first.offset
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length + SpanDecoder.padding)
    bytes.append(contentsOf: window[first.offset - base..<first.offset - base + length])
    bytes.append(contentsOf: FeatureScanner.padding)
    let made = FeatureBatch(
      bytes: bytes, base: first.offset, spans: spans,
      firstOrdinal: header.featureCount - spans.count, standing: standing, breaks: breaks)
    spans.removeAll(keepingCapacity: true)
    if !breaks.isEmpty { breaks.removeAll() }
    return made
  }

  /// Moves what is still needed to the front and reads more behind it.
  private func refill() throws(LoadFailure) {
    let needed = min(max(scanner.neededFrom, base), base + filled)
    if needed > base {
      moveToFront(&window, needed - base..<filled)
      filled -= needed - base
      base = needed
      scanned = filled
    }
    if filled > limits.featureBytes {
      failure = tooLarge(held: filled)
      return
    }
    // A small file needs no large window; one byte more tells that it has ended.
    let room = min(
      limits.window, input.size.map { max($0 - header.byteCount, 0) + 1 } ?? limits.window)
    if window.count < filled + room {
      // Doubled, but not beyond what the longest feature needs.
      let most = max(limits.featureBytes + room, filled + room)
      grow(&window, to: min(max(filled + room, 2 * window.count), most))
    }
    let got = try input.read(into: &window, at: filled, count: room)
    if head.count < 3 {
      head += window[filled..<filled + min(got, 3 - head.count)]
      if head == [0xEF, 0xBB, 0xBF] { noteByteOrderMark() }
    }
    filled += got
    header.byteCount += got
    if got == 0 {
      ended = true
      scanner.finish(events: &events)
    }
  }

  private func take(_ event: ScanEvent) {
    switch event.kind {
    case .feature: add(event, standing: .collected)
    case .document(let kind):
      begin(kind ?? .feature)
      add(event, standing: .alone)
    case .broken(let fault, let place, let closing):
      let whole = trimmed(event)
      breaks[spans.count] = cause(fault, of: whole, at: place, closing: closing)
      if !separated { header.kind = .newlineDelimited }
      add(whole, standing: .alone)
    case .collection:
      featuresOffset = event.start
      begin(.featureCollection)
    case .separator:
      separated = true
      header.kind = .textSequence
    case .member(let key): addMember(event, key: key, of: documents)
    case .fault(let fault): note(fault, event)
    case .fatal(let fault, let brokenText, let closing):
      failure = fatal(fault, event, brokenText: brokenText, closing: closing)
    }
  }

  /// A text of the file that stands for itself.
  private func begin(_ kind: FileHeader.Kind) {
    documents += 1
    header.kind = separated ? .textSequence : documents > 1 ? .newlineDelimited : kind
  }

  private func add(_ event: ScanEvent, standing: FeatureBatch.Standing) {
    self.standing = standing
    spans.append(
      ByteSpan(
        offset: event.start, length: event.end - event.start, line: event.line,
        column: event.column))
    header.featureCount += 1
  }

  /// The bytes of the file from `start` to `end`, as far as they are still held.
  func held(_ start: Int, _ end: Int) -> ArraySlice<UInt8> {
    let from = min(max(start - base, 0), filled)
    return window[from..<min(max(end - base, from), filled)]
  }
}
