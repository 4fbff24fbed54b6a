import Loaders
import Plan
import Values

/// Which codes the head of a file has, and whether any has the structure of its standard.
struct CodeSample {
  private struct Columns {
    var keys: [Int]
    /// Key of the decoder and the form of what stands there.
    var forms: [(key: Int, form: IdentifierStandard)]
    /// Keys that may carry a plot's id.
    var ids: [Int]
  }

  private var columns: Columns?
  private var counts: [IdentifierStandard: (fitting: Int, other: Int)] = [:]

  /// Standards that no code of the head follows though it has a score of them.
  var strange: [IdentifierStandard] {
    IdentifierStandard.allCases.filter { standard in
      counts[standard].map { $0.fitting == 0 && $0.other >= HeadSample.least } ?? false
    }
  }

  /// Counts the codes of a feature; answers whether no column gives it an id.
  mutating func take(
    _ feature: DecodedFeature, _ decoder: FeatureDecoder, _ setting: RunSetting
  ) -> Bool {
    let columns = columns(of: feature, decoder, setting)
    for (key, form) in columns.forms {
      guard let value = feature.properties.first(where: { $0.key == key })?.value,
        !BlankText.isBlank(value.text, in: .text)
      else { continue }
      var count = counts[form] ?? (0, 0)
      if form.fault(of: value.text) == nil { count.fitting += 1 } else { count.other += 1 }
      counts[form] = count
    }
    return !columns.ids.contains { key in
      feature.properties.contains {
        $0.key == key && !BlankText.isBlank($0.value.text, in: .text)
      }
    }
  }

  private mutating func columns(
    of feature: DecodedFeature, _ decoder: FeatureDecoder, _ setting: RunSetting
  ) -> Columns {
    let keys = feature.properties.map(\.key)
    if let columns, columns.keys == keys { return columns }
    let fields = setting.declarations.fields.map(\.declaration).filter {
      !$0.forms.isEmpty || $0.name == "plot_id"
    }
    let map = FieldMap(keys: keys.map { decoder.name(of: $0) }, declarations: fields)
    var made = Columns(keys: keys, forms: [], ids: [])
    for (field, candidates) in zip(fields, map.candidates) {
      for column in candidates {
        guard let key = keys.first(where: { decoder.name(of: $0) == column.key }) else { continue }
        if let form = field.form(ofRank: column.rank) { made.forms.append((key, form)) }
        if field.name == "plot_id" { made.ids.append(key) }
      }
    }
    columns = made
    return made
  }
}
