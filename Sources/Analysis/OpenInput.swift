import Findings
import Loaders

/// An input file while it is read: its scanner, its head, what went wrong.
struct OpenInput {
  private(set) var input: Input
  /// File-level findings of the head.
  private(set) var findings: [Finding] = []
  /// Why the file could not be read, or not to its end.
  private(set) var failure: LoadFailure?
  private let scanner: FeatureScanner?
  private var pending: FeatureBatch?
  private var sha256 = ""

  init(path: String, index: Int, request: CheckRequest, setting: RunSetting) throws {
    input = Input(
      index: index, path: path, firstOrdinal: 0, placement: .unplaced(.none), systemTitle: "",
      areaUnit: nil, sharedFaults: [], isSynthetic: false)
    do throws(LoadFailure) {
      scanner = try FeatureScanner(path: path, limits: RunSetting.limits)
    } catch {
      failure = error
      scanner = nil
    }
    guard let scanner else { return }
    do throws(LoadFailure) {
      pending = try scanner.next()
    } catch {
      failure = error
    }
    do {
      let profile = try InputProfile(
        pending, header: scanner.header, index: index, request: request, setting: setting)
      input = profile.input
      findings = profile.findings
    } catch let error as LoadFailure {
      failure = error
      pending = nil
    }
  }

  mutating func begin(at firstOrdinal: Int) { input.firstOrdinal = firstOrdinal }

  /// The next batches; a file that breaks off ends here, what came before it is judged.
  mutating func batches(upTo count: Int) -> [FeatureBatch] {
    var batches: [FeatureBatch] = []
    while let batch = pending, batches.count < count {
      batches.append(batch)
      pending = nil
      do throws(LoadFailure) {
        pending = try scanner?.next()
      } catch {
        failure = error
      }
    }
    return batches
  }

  /// Settles what is known only at the end.
  mutating func close(sha256: String) {
    guard let scanner else { return }
    if scanner.header.saysSynthetic { input.isSynthetic = true }
    self.sha256 = sha256
  }

  var featureCount: Int { scanner?.header.featureCount ?? 0 }
  var bytesRead: Int { scanner?.header.byteCount ?? 0 }
  var isSynthetic: Bool { input.isSynthetic }
  var lateFaults: [FeatureFault] { scanner?.header.faults ?? [] }

  var provenance: Provenance.Input {
    Provenance.Input(
      path: input.path, bytes: bytesRead, sha256: sha256, referenceSystem: input.systemTitle,
      features: featureCount, unreadBytes: failure?.unreadBytes ?? 0)
  }
}

extension Bilingual {
  /// No words.
  static let none = Bilingual(zh: "", en: "")
}
