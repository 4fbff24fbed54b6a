import Findings
import Loaders
import Plan
import Planar
import Projection

/// Where the shapes of a case file lie, and what keeps its cases from being run.
extension CaseRunner {
  /// Why the shapes of a file are not where its reference system says; nil where they may be.
  ///
  /// - Parameter boxes: of its layers, of its parcels: each is held against the plan by itself.
  private func misplacement(
    of file: CaseFile, _ boxes: [Box], in package: PlanPackage
  ) throws -> PlanFailure? {
    let desk = try SystemDesk()
    let system: ReferenceSystem
    do throws(ProjectionFailure) {
      system = try desk.system(file.referenceSystem)
    } catch {
      return PlanFailure(
        LoadFailure(
          path: file.path, code: .unknownSystem, line: file.systemPlace.line,
          column: file.systemPlace.column, found: "'\(file.referenceSystem)'",
          expected: "EPSG:4490, urn:ogc:def:crs:EPSG::4547, …"))
    }
    guard !package.extent.isEmpty else { return nil }
    let candidates = try desk.candidates(
      beside: system, extent: package.extent, of: package.declarations)
    for box in boxes where !box.isEmpty {
      let doubt = SystemDoubt(
        system: system, isStated: file.namesSystem, guess: candidates.guess(box), box: box,
        candidates: candidates)
      if let sentence = doubt.layerSentence { return file.failure(sentence) }
    }
    return nil
  }

  /// Throws where the layers of a file are not where its reference system says.
  func provePlace(of file: CaseFile, in package: PlanPackage) throws {
    let boxes = package.layers.map(\.box)
    guard mayLieElsewhere(file, boxes),
      let failure = try misplacement(of: file, boxes, in: package)
    else { return }
    throw failure
  }

  /// Whether layers have to be asked where they lie. Nearly all files are in the plan's own metres,
  /// and asking takes as long as running them; parcels of another place end the run.
  private func mayLieElsewhere(_ file: CaseFile, _ layers: [Box]) -> Bool {
    func code(_ name: String) -> Substring? { name.split(separator: ":").last }
    let earth = Box(minX: -180, minY: -90, maxX: 180, maxY: 90)
    return code(file.referenceSystem) != code(plan.declarations.projectedSystem)
      || layers.contains { !$0.isEmpty && earth.contains($0) }
  }

  /// What a run said of its parcels, which stood in a file of another name.
  func failure(
    _ words: Bilingual, of file: CaseFile, at path: String, in package: PlanPackage
  ) throws -> PlanFailure {
    var box = Box.empty
    for shape in file.parcelShapes { box.extend(by: shape.box) }
    if let failure = try misplacement(of: file, [box], in: package) { return failure }
    func own(_ text: String) -> String {
      guard text.hasPrefix(path) else { return text }
      return String(text.dropFirst(path.count).drop { " ::".contains($0) })
    }
    return file.failure(Bilingual(zh: own(words.zh), en: own(words.en)))
  }

  /// An error of a run as what is wrong with the file.
  static func failures(_ error: any Error, of file: CaseFile) -> [PlanFailure] {
    switch error {
    case let failure as PlanFailure: [failure]
    case let failures as PlanFailures: failures.failures
    case let failure as LoadFailure: [PlanFailure(failure)]
    case let failure as RunFailure: [file.failure(failure.message)]
    default: [PlanFailure(path: file.path, line: 1, column: 1, message: "\(error)")]
    }
  }
}

extension CaseFile {
  /// At the reference system.
  fileprivate func failure(_ words: Bilingual) -> PlanFailure {
    PlanFailure(
      path: path, line: systemPlace.line, column: systemPlace.column, message: words.en,
      chinese: words.zh)
  }
}
