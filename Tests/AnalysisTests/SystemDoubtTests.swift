import Findings
import Planar
import Projection
import Testing

@testable import Analysis

/// What is said of coordinates that are not what they are said to be.
@Suite("Doubts of reference systems") struct SystemDoubtTests {
  private static func doubt(_ box: Box) throws -> SystemDoubt {
    let session = try ProjectionSession()
    let candidates = try ReferenceSystemCandidates(
      planArea: Box(minX: 113.4, minY: 23.2, maxX: 113.7, maxY: 23.5),
      systems: [try ReferenceSystem("EPSG:4547", session: session)], session: session)
    return SystemDoubt(
      system: try ReferenceSystem("OGC:CRS84", session: session), isStated: false,
      guess: candidates.guess(box), box: box, candidates: candidates)
  }

  @Test("another zone is named with its system; without a plan nothing is said of its place")
  func zone() throws {
    var doubt = try Self.doubt(
      Box(minX: 40_559_998, minY: 3_465_000, maxX: 40_560_066, maxY: 3_465_083))
    let said = try #require(doubt.sentence)
    #expect(said.en.contains("EPSG:4528") && said.en.contains("not the zone of this plan"))
    #expect(said.zh.contains("EPSG:4528") && said.zh.contains("不是本规划所在带"))
    doubt.isPlanless = true
    let alone = try #require(doubt.sentence)
    #expect(alone.en.contains("EPSG:4528") && !alone.en.contains("plan"))
    #expect(alone.zh.contains("EPSG:4528") && !alone.zh.contains("规划"))
  }

  @Test("where a layer's file names its system")
  func remedy() throws {
    var doubt = try Self.doubt(
      Box(minX: 9_000_000, minY: 9_000_000, maxX: 9_000_100, maxY: 9_000_100))
    #expect(doubt.layerSentence?.en.contains("add a crs member to it") == true)
    doubt.isShapefile = true
    let said = try #require(doubt.layerSentence)
    #expect(said.en.contains(".prj") && !said.en.contains("crs member"))
    #expect(said.zh.contains(".prj") && !said.zh.contains("crs 成员"))
  }

  @Test(arguments: [
    (25, 3, "EPSG:4513"), (40, 3, "EPSG:4528"), (45, 3, "EPSG:4533"), (13, 6, "EPSG:4491"),
    (23, 6, "EPSG:4501"), (46, 3, nil), (12, 6, nil),
  ])
  func codes(zone: Int, width: Int, code: String?) {
    #expect(UsualSystems.code(zone: zone, width: width) == code)
  }
}
