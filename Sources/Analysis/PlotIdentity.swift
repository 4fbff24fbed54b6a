import Findings
import Land

/// A plot as it is told from others: by its id, and by its shape where the id stands again.
struct PlotIdentity: Sendable {
  /// Of the file and the id.
  var key: UInt64
  /// `MultiPolygon.vertexSum` of the shape.
  var vertexSum: UInt64
  var subject: Subject
}

/// The plots met so far, by file and id.
struct KnownPlots {
  /// Where an id stood first, and half of the sum over its vertices.
  private struct First {
    let packed: UInt64

    init(packed: UInt64) { self.packed = packed }

    init(_ plot: PlotIdentity) {
      packed = plot.vertexSum << 32 | UInt64(UInt32(clamping: plot.subject.lineOrRow ?? 0))
    }

    var line: Int { Int(packed & 0xFFFF_FFFF) }
    var shape: UInt64 { packed >> 32 }
  }

  private var known = PackedKeys()

  /// Takes the plots of a chunk; gives back a finding for each whose id stood before.
  mutating func take(_ identities: [PlotIdentity], cards: CardIndex) -> [Finding] {
    var findings: [Finding] = []
    for index in identities.indices {
      let own = First(identities[index])
      guard let packed = known.first(of: identities[index].key, or: own.packed) else { continue }
      let plot = identities[index]
      let first = First(packed: packed)
      let card =
        first.shape == own.shape ? BuiltInCards.featureRepeated : BuiltInCards.idRepeated
      let kind = plot.subject.row == nil ? "line" : "row"
      findings.append(
        cards.finding(
          cards.position(of: card), on: plot.subject, named: [plot.subject.identity],
          message: Bilingual(
            zh: "\(card.title.zh);先见于第 \(first.line) 行",
            en: "\(card.title.en); first at \(kind) \(first.line)")))
    }
    return findings
  }
}
