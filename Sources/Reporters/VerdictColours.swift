import Findings
import GeoPackage

/// The colours of verdicts, the same on the page (report.css) and in a GIS.
enum VerdictColours {
  static func colour(_ verdict: Verdict) -> String {
    switch verdict {
    case .violates: "#c0262d"
    case .suspected: "#b05c08"
    case .borderline: "#7a5bb5"
    case .incomplete: "#5d6b7a"
    case .advisory: "#2a7a8c"
    case .conforms, .excused: "#3f7d4e"
    case .notEvaluated: "#8a8f98"
    case .notApplicable: "#b5bac1"
    }
  }

  /// A category a verdict, the worst first.
  static func style(
    column: String, _ language: Language, opacity: Double, outline: Double = 0.3,
    isDashed: Bool = false
  ) -> LayerStyle {
    LayerStyle(
      column: column,
      categories: Verdict.allCases.reversed().map { verdict in
        LayerStyle.Category(
          value: verdict.word, label: verdict.name[language], colour: colour(verdict))
      }, opacity: opacity, outline: outline, isDashed: isDashed)
  }
}
