/// Text put into Markdown as it is: no character of it means anything there.
///
/// CommonMark lets every ASCII punctuation mark be escaped by a backslash; what HTML and mentions
/// begin with is written as entities, because some readers look at these before the backslashes.
enum Markdown {
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in TerminalText.withoutControls(text).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "@": out += "&#64;"
      case "|": out += "&#124;"
      // A number of an issue or a row of a list.
      case "#": out += "&#35;"
      case "\\", "`", "*", "_", "[", "]", "~", "$", "!":
        out += "\\"
        out.unicodeScalars.append(scalar)
      // A page's address would become a link.
      case ":": out += text.contains("://") ? "&#58;" : ":"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Cells of one row of a table.
  static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
