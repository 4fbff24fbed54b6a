import Findings
import Loaders
import Measures
import Projection

/// An input file while it is read: its scanner, its head, what went wrong.
struct OpenInput {
  private(set) var input: Input
  /// File-level findings of the head.
  private(set) var findings: [Finding] = []
  /// Checks on the file as a whole that found nothing or could not be made.
  private(set) var checks: [FileCheck] = []
  /// Why the file could not be read, or not to its end.
  private(set) var failure: LoadFailure?
  /// Why nothing in a file that was read to its end could be used.
  private(set) var obstacle: Bilingual?
  private let path: String
  private let scanner: FeatureScanner?
  private var pending: FeatureBatch?
  private var sha256 = ""
  private var unusable = UnusableFeatures()
  /// True where neither the file's head nor the command names a reference system.
  private var assumesDegrees = false
  /// True where the command names no reference system.
  private let isReadAsStated: Bool

  init(
    path: String, index: Int, request: CheckRequest, setting: RunSetting, desk: SystemDesk
  ) throws {
    self.path = path
    isReadAsStated = request.referenceSystem == nil
    input = Input(
      index: index, path: path, firstOrdinal: 0, placement: .unplaced(.none), systemTitle: "",
      sharedFaults: [], isSynthetic: false)
    do throws(LoadFailure) {
      scanner = try FeatureScanner(path: path, limits: RunSetting.scanning)
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
    assumesDegrees = request.referenceSystem == nil && !scanner.header.namesSystem
    do {
      let profile = try InputProfile(
        pending, header: scanner.header, index: index, request: request, setting: setting,
        desk: desk)
      input = profile.input
      findings = profile.findings
      checks = profile.checks
    } catch let error as LoadFailure {
      failure = error
      pending = nil
    }
  }

  mutating func begin(at firstOrdinal: Int) { input.firstOrdinal = firstOrdinal }

  /// The next batch; a file that breaks off ends here, what came before it is judged.
  mutating func next() -> FeatureBatch? {
    guard let batch = pending else { return nil }
    pending = nil
    do throws(LoadFailure) {
      pending = try scanner?.next()
    } catch {
      failure = error
    }
    return batch
  }

  /// Counts the features that could not be measured.
  mutating func count(unusable features: UnusableFeatures) {
    unusable.add(features)
  }

  /// Counts plots with long edges that lie elsewhere.
  mutating func count(bends: BendSum) { input.bends.add(bends) }

  /// Settles what is known only at the end.
  ///
  /// - Parameter sha256: of the file; nil where it can be read only once, or not at all.
  mutating func close(sha256: String?) {
    guard let scanner else { return }
    if failure == nil, assumesDegrees, scanner.header.namesSystem,
      !OpenInput.isDegrees(scanner.header.crsName)
    {
      failure = scanner.header.lateSystem()
    }
    if failure == nil, isReadAsStated, let other = scanner.header.otherSystem {
      failure = scanner.header.systemsDiffer(other)
    }
    obstacle = wholeFileObstacle
    input.strayShape = scanner.header.strayShape
    if scanner.header.saysSynthetic { input.isSynthetic = true }
    self.sha256 = sha256 ?? scanner.sha256 ?? ""
  }

  private static func isDegrees(_ name: String?) -> Bool {
    name.flatMap { try? ReferenceSystem($0) }?.isWorldDegrees ?? false
  }

  /// A file whose every feature is unusable, or whose coordinates are not what they are said to
  /// be, is no work done: what is wrong with all of it is said once.
  private var wholeFileObstacle: Bilingual? {
    guard failure == nil, featureCount > 0 else { return nil }
    if unusable.count == featureCount, let reason = unusable.reason {
      return Bilingual(
        zh: "\(path):\(featureCount) 个要素无一可用:\(reason.zh)",
        en:
          "\(path): \(featureCount == 1 ? "its only feature cannot" : "none of the \(featureCount) features can") "
          + "be used: \(reason.en)")
    }
    if case .unplaced(let sentence) = input.placement, !sentence.zh.isEmpty {
      return Bilingual(zh: "\(path):\(sentence.zh)", en: "\(path): \(sentence.en)")
    }
    return nil
  }

  var featureCount: Int { scanner?.header.featureCount ?? 0 }
  var bytesRead: Int { scanner?.header.byteCount ?? 0 }
  var isSynthetic: Bool { input.isSynthetic }
  var lateFaults: [FeatureFault] { scanner?.header.faults ?? [] }

  var provenance: Provenance.Input {
    Provenance.Input(
      path: input.path, bytes: bytesRead, sha256: sha256, referenceSystem: input.systemTitle,
      features: featureCount, unreadBytes: failure?.unreadBytes ?? 0,
      file: FeaturePath.file(of: input.path), systemDefinition: input.systemDefinition)
  }
}

extension Bilingual {
  /// No words.
  static let none = Bilingual(zh: "", en: "")
}
