import Planar
import Testing

@testable import Measures

/// Which features a question about the nearest one looks at.
@Suite struct LayerSelectionTests {
  private let places = [
    Point(x: 5, y: 0), Point(x: 5, y: 0), Point(x: 9, y: 0), Point(x: 5, y: 0), Point(x: 9, y: 0),
  ]

  private func selection(
    _ sources: [Int], doubtful: [Int] = [], arePoints: Bool
  ) -> LayerSelection {
    LayerSelection(
      sources: sources, doubtful: doubtful,
      box: { Box(minX: places[$0].x, minY: 0, maxX: places[$0].x, maxY: 0) },
      point: { arePoints ? places[$0] : nil })
  }

  /// The first stands for all, of those that meet the condition and of the doubtful ones each.
  @Test func pointsInOnePlaceAreAskedOnce() throws {
    let plot = Box(minX: 0, minY: -1, maxX: 1, maxY: 1)
    let few = selection([1, 2, 3, 4], doubtful: [0, 3, 4], arePoints: true)
    #expect(few.sources == [1, 2])
    #expect(few.doubtful.map(\.sources) == [[0, 4]])
    let all = selection([1, 2, 3, 4], arePoints: false)
    #expect(all.sources == [1, 2, 3, 4], "what is more than a point is left alone")
    for limit in [3.0, 4, 100] {
      for west in [-Double.infinity, 6] {
        let answers = [few, all].map { selection in
          selection.nearest(
            to: plot, within: limit, distance: { places[$0].x - 1 }, where: { $0.minX >= west })
        }
        #expect(answers[0]?.source == answers[1]?.source)
        #expect(answers[0]?.distance == answers[1]?.distance)
      }
    }
    var asked: [Int] = []
    let nearest = few.nearest(
      to: plot,
      distance: {
        asked.append($0)
        return places[$0].x - 1
      })
    #expect(nearest?.source == 1 && nearest?.distance == 4 && asked == [1])
  }
}
