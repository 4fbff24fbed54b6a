import Loaders
import Plan
import Values

/// Which columns of a file's head, declared in per cent, hold per cent and not fractions.
///
/// A spreadsheet shows a cell of 0.368 as 36.8 % and exports 0.368: a column whose numbers mostly
/// lie between 0 and 1 may be either, and nothing in it says which.
struct ShareSample {
  private let declarations: PlanDeclarations
  private let names: FieldMap
  /// By the decoder's number of the key; nil for columns that are no shares or state their unit.
  private var readers: [Int: FieldReader?] = [:]
  /// By key: bare numbers above 1, and those that may be fractions.
  private var counts: [Int: (above: Int, below: Int)] = [:]

  init(_ declarations: PlanDeclarations) {
    self.declarations = declarations
    names = FieldMap(declarations: declarations.fields.map(\.declaration))
  }

  mutating func take(_ feature: DecodedFeature, _ decoder: FeatureDecoder) {
    for property in feature.properties {
      let reader: FieldReader?
      if let known = readers[property.key] {
        reader = known
      } else {
        reader = self.reader(ofColumn: decoder.name(of: property.key))
        readers[property.key] = .some(reader)
      }
      guard let leaning = reader?.leaning(property.value), leaning != 0 else { continue }
      var count = counts[property.key] ?? (0, 0)
      if leaning > 0 { count.above += 1 } else { count.below += 1 }
      counts[property.key] = count
    }
  }

  func columns(_ decoder: FeatureDecoder) -> Set<String> {
    // As with areas, up to half of the plots may be wrong.
    Set(counts.filter { $1.above >= $1.below }.map { decoder.name(of: $0.key) })
  }

  private func reader(ofColumn name: String) -> FieldReader? {
    var map = names
    let fields = map.add(name)
    for field in fields {
      let declaration = declarations.fields[field].declaration
      guard let column = map.column(of: field), declaration.mayHoldFractions(in: column) else {
        continue
      }
      return FieldReader(
        declaration, zoneMinutes: declarations.timeZoneMinutes, mayHoldFractions: true)
    }
    return nil
  }
}
