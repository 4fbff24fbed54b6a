import Glibc
import Land
import Loaders
import Values

/// Everything that one file gives, in a form that can be compared.
struct Reading: Equatable {
  struct Feature: Equatable {
    var span: ByteSpan
    var ordinal: Int
    var geometry: RawGeometry
    var id: RawValue?
    var properties: [String: RawValue]
    var offsets: [String: Int]
    var faults: [FeatureFault]
  }

  var features: [Feature] = []
  var headerFaults: [FeatureFault] = []
  var members: [FileHeader.Member] = []
  var kind: FileHeader.Kind?
  var count = 0
  var failure: LoadFailure?

  /// Codes of all faults and of the failure.
  var codes: Set<String> {
    Set(
      (features.flatMap(\.faults) + headerFaults).map(\.code.rawValue)
        + (failure.map { [$0.code.rawValue] } ?? []))
  }

  init(
    path: String, window: Int = 1 << 20, batchFeatures: Int = 512,
    accepting: FeatureDecoder.Acceptance = .areas
  ) {
    var limits = FeatureScanner.Limits()
    limits.window = window
    limits.batchFeatures = batchFeatures
    do throws(LoadFailure) {
      let scanner = try FeatureScanner(path: path, limits: limits)
      defer {
        headerFaults = scanner.header.faults
        members = scanner.header.members
        kind = scanner.header.kind
        count = scanner.header.featureCount
      }
      let decoder = FeatureDecoder(accepting: accepting)
      var feature = DecodedFeature()
      while let batch = try scanner.next() {
        for index in 0..<batch.count {
          decoder.decode(batch, index, into: &feature)
          add(feature, decoder)
        }
      }
    } catch {
      failure = error
    }
  }

  private mutating func add(_ feature: DecodedFeature, _ decoder: FeatureDecoder) {
    var properties: [String: RawValue] = [:]
    var offsets: [String: Int] = [:]
    for property in feature.properties {
      properties[decoder.name(of: property.key)] = property.value
      offsets[decoder.name(of: property.key)] = property.offset
    }
    features.append(
      Feature(
        span: feature.span, ordinal: feature.ordinal, geometry: feature.geometry,
        id: feature.id, properties: properties, offsets: offsets, faults: feature.faults))
  }

  static func == (a: Reading, b: Reading) -> Bool {
    a.features == b.features && a.headerFaults == b.headerFaults && a.members == b.members
      && a.kind == b.kind && a.count == b.count && a.failure?.code == b.failure?.code
      && a.failure?.byteOffset == b.failure?.byteOffset && a.failure?.line == b.failure?.line
  }
}

/// Files beside the tests and the real input beside the package.
enum TestFiles {
  static let folder: String = {
    let path = "\(#filePath)"
    return String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
  }()

  static let broken = names(in: folder + "/broken")
  static let sound = names(in: folder + "/sound")
  static let real = folder + "/../../../shared/real"
  static let realIsThere = access(real, R_OK) == 0

  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let got = fread(&piece, 1, piece.count, file), got > 0 {
      bytes.append(contentsOf: piece[..<got])
    }
    return bytes
  }

  /// Writes a file of its own and calls `body` with its path.
  static func with<Answer>(_ bytes: [UInt8], _ body: (String) throws -> Answer) rethrows -> Answer {
    var template = Array("/tmp/landlint-reading-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    precondition(descriptor >= 0, "a temporary file can be made")
    let path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    var written = 0
    while written < bytes.count {
      let count = write(descriptor, Array(bytes[written...]), bytes.count - written)
      precondition(count > 0, "the temporary file can be written")
      written += count
    }
    close(descriptor)
    return try body(path)
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".geojson") { names.append(name) }
    }
    return names.sorted()
  }
}
