import Checks
import Findings
import Planar
import Projection
import Values

/// Faults of one shape with their places, put into words; many are counted and the first ones shown.
struct FaultPlaces {
  /// Places that a finding lists.
  static let mostShown = 20
  /// Places that its sentence names.
  static let mostSaid = 2

  private let count: Int
  private let measured: [String]
  /// On the working surface, or in the file's coordinates where it has no place there.
  private(set) var first: Point?
  private var texts: [String] = []

  init(
    _ faults: [ShapeFault], isPlaced: Bool, projector: SurfaceProjector?,
    geodesy: SurfaceGeodesy?
  ) {
    count = faults.count
    let shown = faults.prefix(Self.mostShown)
    measured = shown.map(\.measured)
    var places = shown.compactMap(\.place)
    if isPlaced, let projector { _ = projector.project(&places) }
    first = places.first
    if isPlaced { geodesy?.locate(&places) }
    texts = places.map { place in
      let digits = isPlaced ? 7 : 3
      return "(\(FixedNumber.text(place.x, digits: digits)), "
        + "\(FixedNumber.text(place.y, digits: digits)))"
    }
  }

  private func text(_ index: Int) -> String {
    let place = index < texts.count ? texts[index] : ""
    return [measured[index], place].filter { !$0.isEmpty }.joined(separator: " ")
  }

  func message(_ card: RuleCard) -> Bilingual {
    guard !texts.isEmpty else {
      return Bilingual(
        zh: "\(card.title.zh):\(text(0))", en: "\(card.title.en): \(text(0))")
    }
    let said = (0..<min(count, Self.mostSaid)).map(text)
    let more = count > said.count
    return Bilingual(
      zh: "\(card.title.zh) \(count) 处:\(said.joined(separator: "、"))\(more ? "…" : "")",
      en: "\(card.title.en), \(EnglishCount.plain(count, "place")): "
        + "\(said.joined(separator: ", "))\(more ? " …" : "")")
  }

  /// Each place; the sentence says how many there are.
  var evidence: [Evidence] {
    texts.indices.map { index in
      Evidence(
        operand: "place_\(index + 1)",
        label: Bilingual(zh: "位置 \(index + 1)", en: "place \(index + 1)"),
        value: .text(text(index)))
    }
  }
}
