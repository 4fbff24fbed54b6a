import Loaders
import Plan
import Values

/// What the head of a file lacks of a required column.
enum ColumnLack: Sendable {
  /// No feature has the column; a free one whose name is near.
  case column(near: String?)
  /// A score of features has the column, and none a value in it.
  case values
}

/// Which columns the head of a file has, and in which of them something stands.
struct ColumnSample {
  /// By the decoder's number of the key: whether a value stands there.
  private var met: [Int: Bool] = [:]
  private var features = 0
  private var names: [(name: String, hasValue: Bool)] = []
  /// All columns, those too that no field reads.
  private var allNames: [String] = []

  mutating func take(_ feature: DecodedFeature) {
    guard !feature.hidesProperties else { return }
    features += 1
    for property in feature.properties where met[property.key] != true {
      met[property.key] = !BlankText.isBlank(property.value.text, in: .text)
    }
  }

  /// Learns what the keys are called, once all features are taken.
  mutating func name(by decoder: FeatureDecoder) {
    names = met.map { (decoder.name(of: $0.key), $0.value) }
    allNames = decoder.names.sorted()
  }

  /// By position of the required column.
  func lacks(_ setting: RunSetting) -> [Int: ColumnLack] {
    guard features > 0 else { return [:] }
    let fields = setting.declarations.fields.map(\.declaration)
    let map = FieldMap(keys: names.map(\.name), declarations: fields)
    let taken = Set(map.candidates.flatMap { $0.map(\.key) })
    let free = FreeColumns(allNames.filter { !taken.contains($0) })
    let joined = setting.join?.columns ?? 0
    var lacks: [Int: ColumnLack] = [:]
    for (index, required) in setting.declarations.required.enumerated() {
      if required.fields.contains(where: { joined & (1 << UInt128($0)) != 0 }) { continue }
      let keys = Set(required.fields.flatMap { map.candidates[$0].map(\.key) })
      if keys.isEmpty {
        let known = required.fields.flatMap { fields[$0].acceptedNames + [fields[$0].name] }
        lacks[index] = .column(near: free.nearest(to: known))
      } else if features >= HeadSample.least,
        !names.contains(where: { $0.hasValue && keys.contains($0.name) })
      {
        lacks[index] = .values
      }
    }
    return lacks
  }
}
