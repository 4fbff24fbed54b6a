import Glibc
import Land
import Loaders
import Testing

@Suite struct HostileInputTests {
  /// Seeded, so that a failure can be had again.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let seed: UInt64 = 20_251_231

  @Test("5,000 mutations of small files are read to the end, with or without faults")
  func mutations() {
    let sources = ["sound/properties", "sound/members-around-features", "sound/text-sequence"]
      .map { TestFiles.bytes("\(TestFiles.folder)/\($0).geojson") }
    let interesting: [UInt8] = Array("{}[]\",:\\0-.eEntf \n\u{1e}".utf8) + [0, 0x80, 0xE5, 0xFF]
    var random = Seeded(state: HostileInputTests.seed)
    var withFaults = 0
    var whole = 0
    for round in 0..<5_000 {
      var bytes = sources[round % sources.count]
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let byte = interesting.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.remove(at: place)
        default: bytes.replaceSubrange(place..<min(place + 16, bytes.count), with: [])
        }
      }
      let small = Int.random(in: 1...80, using: &random)
      TestFiles.with(bytes) { path in
        let reading = Reading(path: path)
        // Two of the sources have something that is said of them as they are.
        let codes = reading.codes.subtracting(["INP127", "INP129"])
        if codes.isEmpty { whole += 1 } else { withFaults += 1 }
        for feature in reading.features {
          let points = feature.geometry.points.count
          #expect(
            feature.geometry.ringEnds.allSatisfy { $0 > 0 && $0 <= points },
            "seed \(HostileInputTests.seed), round \(round)")
          for fault in feature.faults {
            let end = feature.span.offset + feature.span.length
            #expect(
              fault.offset >= feature.span.offset && fault.offset <= end,
              "seed \(HostileInputTests.seed), round \(round)")
          }
        }
        #expect(
          Reading(path: path, window: small) == reading,
          "seed \(HostileInputTests.seed), round \(round), window \(small)")
      }
    }
    // Mutations that never hurt, or always, would test nothing.
    #expect(withFaults > 1_000 && whole > 100)
  }

  @Test("opening brackets without end stop the reading at once")
  func brackets() {
    let bytes =
      Array(#"{"type":"FeatureCollection","features":["#.utf8)
      + [UInt8](repeating: UInt8(ascii: "["), count: 4 << 20)
    TestFiles.with(bytes) { path in
      let reading = Reading(path: path)
      #expect(reading.failure?.code == .nestedTooDeep)
      #expect(reading.failure?.unreadBytes == 4 << 20)
      #expect(reading.failure?.byteOffset == 40 + FeatureScanner.depthLimit - 2)
    }
    TestFiles.with([UInt8](repeating: UInt8(ascii: "["), count: 1 << 16)) { path in
      #expect(Reading(path: path).failure?.code == .notGeoJSON)
    }
  }

  @Test("a feature beyond the limit is refused, those before it are delivered")
  func tooLarge() throws {
    let small = #"{"type":"Feature","properties":{},"geometry":null}"#
    let large = #"{"type":"Feature","properties":{"x":""# + String(repeating: "x", count: 300_000)
    let bytes = Array(#"{"type":"FeatureCollection","features":[\#(small),\#(large)"#.utf8)
    try TestFiles.with(bytes) { path in
      var limits = FeatureScanner.Limits()
      limits.window = 4_096
      limits.featureBytes = 100_000
      let scanner = try FeatureScanner(path: path, limits: limits)
      #expect(try scanner.next()?.count == 1)
      let failure = #expect(throws: LoadFailure.self) { try scanner.next() }
      #expect(failure?.code == .featureTooLarge)
      #expect(failure?.unreadBytes == large.utf8.count)
      #expect(failure?.line == 1 && failure?.column == bytes.count - large.utf8.count + 1)
    }
  }

  @Test("a long member after the features is passed over without its text")
  func longMember() throws {
    let long = String(repeating: "y", count: 200_000)
    let bytes = Array(#"{"type":"FeatureCollection","features":[],"note":"\#(long)","n":1}"#.utf8)
    try TestFiles.with(bytes) { path in
      var limits = FeatureScanner.Limits()
      limits.window = 1_024
      let scanner = try FeatureScanner(path: path, limits: limits)
      #expect(try scanner.next() == nil)
      #expect(scanner.header.member("n")?.text == "1")
    }
  }

  @Test("a pipe that gives a byte at a time gives the same features")
  func pipe() throws {
    let path = "\(TestFiles.folder)/sound/members-around-features.geojson"
    var template = Array("/tmp/landlint-pipe-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    let fifo = String(cString: made) + "/pipe"
    #expect(mkfifo(fifo, 0o600) == 0)
    defer {
      unlink(fifo)
      rmdir(made)
    }
    let words = ["/bin/dd", "if=\(path)", "of=\(fifo)", "bs=1", "status=none"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    #expect(posix_spawn(&child, "/bin/dd", nil, nil, &arguments, nil) == 0)
    let reading = Reading(path: fifo)
    var status: Int32 = 0
    waitpid(child, &status, 0)
    #expect(status == 0)
    #expect(reading == Reading(path: path))
    #expect(reading.features.count == 1)
  }
}
