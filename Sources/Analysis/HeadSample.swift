import Findings
import Loaders
import Plan
import Planar
import Projection

/// The first features of a file, looked at before the workers start.
struct HeadSample {
  var box = Box.empty
  /// The same by rings, those that lie on earth in degrees.
  private(set) var parts = DegreeBox()
  var sharedFaults: Set<InputFault> = []
  /// True where the exteriors of all features run clockwise.
  var turnsOtherWay = false
  /// Most decimals of any coordinate; nil without coordinates.
  var decimals: Int?
  /// A vertex or two of each feature.
  var marks: [Point] = []
  /// Codes of a standard by their column, and how many of them have its structure.
  private var forms = CodeSample()
  /// What its columns are; nil where none is required.
  private(set) var columns: ColumnSample?
  /// Areas that are not the register's.
  private(set) var works: WorksSample?
  /// Areas of the register; nil without features.
  private(set) var register: RegisterSample?
  private var degreeBox = Box.empty
  private var inDegrees = 0
  private var usable = 0
  private var features = 0
  private var idless = 0

  /// Features below this number share nothing but chance.
  static let least = 20

  init(_ head: FeatureBatch?, setting: RunSetting) {
    guard let head else { return }
    let names = ColumnNames(setting.declarations)
    let decoder = FeatureDecoder(accepting: .areas) { names.mayMatch($0) }
    if !setting.declarations.required.isEmpty { columns = ColumnSample() }
    var works = WorksSample(setting, decoder)
    var register = RegisterSample(setting, decoder)
    var feature = DecodedFeature()
    var faults: [InputFault: Int] = [:]
    var turned = 0
    for index in 0..<head.count {
      decoder.decode(head, index, into: &feature)
      if !feature.faults.isEmpty {
        for code in Set(feature.faults.map(\.code)) { faults[code, default: 0] += 1 }
      }
      columns?.take(feature)
      works.take(feature)
      features += 1
      if forms.take(feature, decoder, setting), feature.id == nil, !feature.hidesProperties {
        idless += 1
      }
      guard feature.isUsable else { continue }
      let shape = feature.geometry.polygons
      let own = shape.box
      box.extend(by: own)
      if own.minX >= -180, own.maxX <= 180, own.minY >= -90, own.maxY <= 90 {
        degreeBox.extend(by: own)
        parts.extend(byRingsOf: shape)
        inDegrees += 1
      }
      usable += 1
      if shape.ringCount > 0, shape.signedArea(ofRing: 0) < 0 { turned += 1 }
      if let first = shape.points.first {
        marks += [first, shape.points[shape.points.count / 2]]
      }
      if let count = feature.geometry.decimals { decimals = max(decimals ?? 0, count) }
      register.take(feature, shape)
    }
    columns?.name(by: decoder)
    self.works = works
    self.register = register
    // A plot that lies nowhere on earth does not make metres of all the others.
    if inDegrees * 2 >= usable, inDegrees > 0 { box = degreeBox }
    guard head.count >= Self.least else { return }
    turnsOtherWay = turned * 10 > head.count * 9
    sharedFaults = Set(faults.filter { $0.value == head.count }.keys)
  }

  /// Checks that every feature of the head fails: then the file is so, and it is told once.
  var sharedCards: [(RuleCard, Bool)] {
    guard features >= Self.least else { return [] }
    return [(BuiltInCards.idMissing, idless == features)]
      + forms.strange.map { (CodeForms.Malformed.card(of: $0), true) }
  }
}
