import Findings
import Values

/// Where a statement's figures come from, in a line that stands under each of its tables.
enum StatementSource {
  static func line(_ statement: Statement, _ language: Language) -> String {
    let dates = statement.sources.map { source($0, language) }
    let label = language == .zh ? "来源:" : "Source: "
    return label + dates.joined(separator: language == .zh ? ";" : "; ")
      + (statement.sources.last.map { method($0, language) } ?? "")
  }

  private static func source(_ source: Provenance, _ language: Language) -> String {
    let files = source.inputs.map { input in
      let name = input.path == "-" ? "stdin" : input.path.split(separator: "/").last ?? ""
      guard !input.sha256.isEmpty else { return "\(name)" }
      let space = language == .en ? " " : ""
      return "\(name)\(space)(sha256 \(input.sha256.prefix(12)))"
    }
    let day = source.asOf.map(\.description)
    return language == .zh
      ? files.joined(separator: "、") + (day.map { ",基准日 \($0)" } ?? "")
        + ",\(source.plan.zh)"
      : files.joined(separator: ", ") + (day.map { ", as of \($0)" } ?? "")
        + ", \(source.plan.en)"
  }

  private static func method(_ source: Provenance, _ language: Language) -> String {
    let name = AreaMethodName.of(source)[language]
    return language == .zh
      ? ";面积为\(name);landlint \(source.version)"
      : "; areas: \(name); landlint \(source.version)"
  }
}

/// The area method and its datum in words: 椭球面积 CGCS2000.
enum AreaMethodName {
  static func of(_ provenance: Provenance) -> Bilingual {
    // PROJ's name of the datum of EPSG:4490, which nobody in the field uses.
    let datum =
      provenance.areaDatum == "China 2000"
      ? "CGCS2000" : TerminalText.withoutControls(provenance.areaDatum)
    return switch provenance.areaMethod {
    case "ellipsoidal": Bilingual(zh: "椭球面积 \(datum)", en: "ellipsoidal, \(datum)")
    case "planar": Bilingual(zh: "投影面积 \(datum)", en: "planar, \(datum)")
    case "register": Bilingual(zh: "登记面积", en: "as registered")
    default: Bilingual(zh: provenance.areaMethod, en: provenance.areaMethod)
    }
  }
}

extension Statement {
  /// That figures on schematic layers and synthetic plots decide nothing.
  func warning(_ language: Language) -> String? {
    let isSchematic = sources.contains(where: \.isSchematic)
    let isSynthetic = sources.contains(where: \.isSynthetic)
    return switch (isSchematic, isSynthetic) {
    case (true, true):
      language == .zh
        ? "示意图层、合成样例,非法定边界:不得作为审查结论"
        : "Schematic layers, synthetic sample: no legal boundaries, not for decisions"
    case (true, false):
      language == .zh
        ? "示意图层,非法定边界:不得作为审查结论"
        : "Schematic layers: no legal boundaries, not for decisions"
    case (false, true):
      language == .zh ? "合成样例:不得作为审查结论" : "Synthetic sample: not for decisions"
    case (false, false): nil
    }
  }
}

extension Provenance.Input {
  /// Its digest with what it is; empty where it is not known.
  var digestWords: String { sha256.isEmpty ? "" : "sha256 " + sha256 }
}
