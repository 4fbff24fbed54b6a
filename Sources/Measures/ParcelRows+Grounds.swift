public import Findings
import Plan
import Values

/// On which rows of the table of compatible uses a verdict rests.
extension ParcelRows {
  /// The text of `use_compatibility_row`, whose words in both languages are kept.
  mutating func compatibilityRow(_ asked: [String?]) -> Value {
    guard let actual = asked[0], let planned = asked[1] else { return .null }
    let grounds = land.decidingRows(of: actual, planned: planned, list: asked[2])
      .compactMap { land.compatibilityGrounds[$0]?.words }
    guard !grounds.isEmpty else { return .null }
    let words = Bilingual(
      zh: grounds.map(\.zh).joined(separator: ";"), en: grounds.map(\.en).joined(separator: "; "))
    knownGrounds[words.zh] = words
    return .text(words.zh)
  }

  /// How such a text is read aloud; nil for any other.
  public func words(ofGround text: String) -> Bilingual? {
    knownGrounds.isEmpty ? nil : knownGrounds[text]
  }
}
