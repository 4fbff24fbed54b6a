import Findings
import Land
import Planar

/// A plot as it is told from others: by its id, and by its shape where the id stands again.
struct PlotIdentity: Sendable {
  /// Of the file and the id.
  var key: UInt64
  /// Of the vertices, wherever a ring begins and whichever way it runs.
  var shape: UInt64
  var subject: Subject

  /// The same for the same vertices in any order.
  static func hash(of shape: MultiPolygon) -> UInt64 {
    var sum: UInt64 = 0
    for ring in 0..<shape.ringCount {
      for point in shape.points[shape.ringRange(ring)].dropLast() {
        var mixed = point.x.bitPattern &* 0x9E37_79B9_7F4A_7C15 ^ point.y.bitPattern
        mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        sum &+= mixed ^ mixed >> 32
      }
    }
    return sum
  }
}

/// The plots met so far, by file and id.
struct KnownPlots {
  /// Where an id stood first.
  private struct First {
    var shape: UInt64
    var line: Int
  }

  private var known: [UInt64: First] = [:]

  /// Who was there before; a place without a line is nobody's yet and becomes `own`. So that each
  /// plot is looked for once.
  private static func first(_ place: inout First, or own: First) -> First? {
    guard place.line < 0 else { return place }
    place = own
    return nil
  }

  /// Takes the plots of a chunk; gives back a finding for each whose id stood before.
  mutating func take(_ identities: [PlotIdentity], cards: CardIndex) -> [Finding] {
    var findings: [Finding] = []
    for plot in identities {
      let own = First(shape: plot.shape, line: plot.subject.lineOrRow ?? 0)
      let first = Self.first(&known[plot.key, default: First(shape: 0, line: -1)], or: own)
      guard let first else { continue }
      let card =
        first.shape == plot.shape ? BuiltInCards.featureRepeated : BuiltInCards.idRepeated
      let position = cards.position(of: card)
      var finding = Finding(
        rule: position, verdict: cards.verdict(ofFault: position),
        severity: cards.cards[position].severity,
        subject: plot.subject,
        message: Bilingual(
          zh: "\(card.title.zh);先见于第 \(first.line) 行",
          en: "\(card.title.en); first at \(plot.subject.row == nil ? "line" : "row") \(first.line)"
        ))
      finding.fingerprint = FindingMaker.fingerprint(
        code: card.code, plots: [plot.subject.identity], source: "")
      findings.append(finding)
    }
    return findings
  }
}
