import Findings
import Values

/// Cases of a rule that no shape decides, as SVG: a line each for its days on a time line, its
/// numbers and limits as bars of one scale a dimension, and its words.
struct FactPicture {
  struct Panel {
    var title: Bilingual
    var facts: CaseFacts
  }

  let panels: [Panel]

  private static let width = 600.0
  /// Where bars and time lines begin and end.
  private static let left = 290.0
  private static let right = 590.0
  private static let step = 18.0

  var svg: String {
    var body = ""
    var y = 0.0
    for panel in panels {
      body += self.body(panel, top: y)
      y += 30 + Self.step * Double(panel.facts.rows.count) + 8
    }
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Self.plain(Self.width)) "
      + "\(Self.plain(y))\" font-family=\"Noto Sans CJK SC, sans-serif\" font-size=\"12\">\n"
      + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" + body + "</svg>\n"
  }

  private func body(_ panel: Panel, top: Double) -> String {
    var text =
      "<text x=\"8\" y=\"\(Self.plain(top + 17))\" font-weight=\"bold\">"
      + "\(Self.escaped("\(panel.title.zh) \(panel.title.en)"))</text>\n"
    let days = panel.facts.rows.compactMap { row in
      if case .day(let day, _) = row.value { day } else { nil }
    }
    let first = days.min()
    let span = Double(first.map { $0.days(to: days.max() ?? $0) } ?? 0)
    let most = greatest(of: panel)
    for (index, row) in panel.facts.rows.enumerated() {
      let y = top + 30 + Self.step * (Double(index) + 0.5)
      let base = Self.plain(y + 4)
      text +=
        "<text x=\"8\" y=\"\(base)\">\(Self.short("\(row.label.zh) \(row.label.en)", 26))</text>"
      switch row.value {
      case .day(let day, let isComputed):
        let share = first.map { span > 0 ? Double($0.days(to: day)) / span : 0 } ?? 0
        let x = Self.plain(Self.left + 8 + (Self.right - Self.left - 16) * share)
        text +=
          "<text x=\"\(Self.plain(Self.left - 10))\" y=\"\(base)\" text-anchor=\"end\">\(day)</text>"
          + "<path d=\"M\(Self.plain(Self.left)) \(Self.plain(y))H\(Self.plain(Self.right))\" "
          + "stroke=\"#cbd5e0\"/><path d=\"M\(x) \(Self.plain(y))h0\" stroke-linecap=\"round\" "
          + "stroke-width=\"10\" stroke=\"\(isComputed ? "#b7791f" : "#2b6cb0")\"/>"
      case .number(let number, let dimension, let words, let isLimit):
        let scale = most[dimension] ?? 0
        let length = scale > 0 ? max(0, number) / scale * (Self.right - Self.left - 60) : 0
        text +=
          "<path d=\"M\(Self.plain(Self.left)) \(Self.plain(y))h\(Self.plain(length))\" "
          + "stroke=\"\(isLimit ? "#c53030" : "#2b6cb0")\" stroke-width=\"8\"/>"
          + "<text x=\"\(Self.plain(Self.left - 10))\" y=\"\(base)\" text-anchor=\"end\">"
          + "\(Self.escaped(words))</text>"
      case .words(let words):
        text += "<text x=\"\(Self.plain(Self.left))\" y=\"\(base)\">\(Self.short(words, 44))</text>"
      }
      text += "\n"
    }
    return text
  }

  /// The greatest number of each dimension: bars of one dimension can be compared.
  private func greatest(of panel: Panel) -> [Dimension: Double] {
    var most: [Dimension: Double] = [:]
    for row in panel.facts.rows {
      if case .number(let number, let dimension, _, _) = row.value {
        most[dimension] = max(most[dimension] ?? 0, number)
      }
    }
    return most
  }

  /// At most so many columns; Chinese characters take two.
  private static func short(_ text: String, _ columns: Int) -> String {
    var width = 0
    var shown = ""
    for character in text {
      width += character.unicodeScalars.allSatisfy { $0.value < 0x2E80 } ? 1 : 2
      if width > columns { return escaped(shown) + "…" }
      shown.append(character)
    }
    return escaped(shown)
  }

  /// One decimal, and none where it is zero.
  private static func plain(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
