import Findings
import Values

extension IdleWords {
  /// Yuan as 10⁻² 万元, each price that the plots give; what is no price that was read stays as it is
  /// written, for 5000 may be of either unit.
  var price: StatementTable.Cell {
    var said: [(words: Bilingual, units: Int?)] = []
    for plot in item.plots {
      guard let price = Self.price(plot.register) else { continue }
      if !said.contains(where: { $0.words == price.words }) { said.append(price) }
    }
    guard let first = said.first else { return Self.notGiven }
    if said.count == 1, let units = first.units { return .units(units) }
    return .words(
      Bilingual(
        zh: said.map(\.words.zh).joined(separator: "、"),
        en: said.map(\.words.en).joined(separator: "; ")))
  }

  private static func price(_ register: ContractFields) -> (words: Bilingual, units: Int?)? {
    guard let text = register["price"] else { return nil }
    let manner: Bilingual
    switch register.form("price") {
    case .unitUnknown?: manner = Bilingual(zh: "单位不明", en: "unit unknown")
    case .disputed?: manner = Bilingual(zh: "两处不一致", en: "two sources disagree")
    case .unread?: manner = Bilingual(zh: "无法读取", en: "cannot be read")
    default:
      guard let yuan = Double(text), abs(yuan) < 1e15 else {
        return (Bilingual(zh: text, en: text), nil)
      }
      let units = Int((yuan / 100).rounded())
      let figure = FixedNumber.text(units: units, digits: 2)
      return (Bilingual(zh: figure, en: figure), units)
    }
    return (Bilingual(zh: "\(text)(\(manner.zh))", en: "\(text) (\(manner.en))"), nil)
  }
}
