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
  /// Where an id stood first, and half of the hash of its shape.
  private struct First {
    let packed: UInt64

    init(packed: UInt64) { self.packed = packed }

    init(_ plot: PlotIdentity) {
      packed = plot.shape << 32 | UInt64(UInt32(clamping: plot.subject.lineOrRow ?? 0))
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
