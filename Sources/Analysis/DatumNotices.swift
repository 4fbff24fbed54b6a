import Findings
import Plan
import Projection
import Values

/// Which files and layers were brought from another datum to the plan's, by what, and how far off that
/// may be: it is added to the tolerance that verdicts rest on.
struct DatumNotices {
  private(set) var notices: [Bilingual] = []

  /// An operation by which land may have come to lie elsewhere.
  private struct Change {
    var operation: String
    /// Metres.
    var accuracy: Double

    init?(_ projector: SurfaceProjector) {
      guard let operation = projector.datumChange.transformation, projector.datumAccuracy > 0
      else { return nil }
      self.operation = operation
      accuracy = projector.datumAccuracy
    }
  }

  init(_ inputs: [Input], of plan: PlanPackage, onto surface: WorkingSurface) {
    var told: [String: Change?] = [:]
    guard let session = try? ProjectionSession() else { return }
    func change(_ system: ReferenceSystem) -> Change? {
      let key = system.dataArea.map { "\(system.title) \($0)" } ?? system.title
      if let known = told[key] { return known }
      let projector = try? SurfaceProjector(from: system, onto: surface, session: session)
      let made = projector.flatMap(Change.init)
      told[key] = made
      return made
    }
    for input in inputs {
      guard case .placed(let system) = input.placement, let change = change(system)
      else { continue }
      tell(change, Bilingual(zh: input.path, en: input.path))
    }
    for layer in plan.layers where layer.isPresent && !layer.features.isEmpty {
      guard let system = try? ReferenceSystem(layer.referenceSystem), let change = change(system)
      else { continue }
      tell(change, layer.declaration.label)
    }
  }

  private mutating func tell(_ change: Change, _ name: Bilingual) {
    let operation = change.operation
    let metres = FixedNumber.text(change.accuracy, digits: 2)
    notices.append(
      Bilingual(
        zh: "\(name.zh):坐标按「\(operation)」换算基准,公布精度 \(metres) m;位置容差加上这一数值,"
          + "其内的占压可能漏判",
        en: "\(name.en): brought to the plan's datum by '\(operation)', published to be good to "
          + "\(metres) m; the tolerance is longer by that, and an overlap of less width may be missed"
      ))
  }
}
