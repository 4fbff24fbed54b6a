import Planar
import Testing

@Suite("The sum over vertices")
struct VertexSumTests {
  /// A plot with a hole, and one beside it.
  private static let outer = Shapes.rectangle(0, 0, 100, 50)
  private static let hole = Shapes.rectangle(20.5, 10, 40, 30)
  private static let beside = Shapes.rectangle(200, 0, 300, 50)
  private static let plots = MultiPolygon(polygons: [[outer, hole], [beside]])

  @Test("does not hang on where a ring begins, which way it runs, or which part stands first")
  func order() {
    let sum = Self.plots.vertexSum
    #expect(Self.plots.rolled.vertexSum == sum)
    #expect(Self.plots.reversed.vertexSum == sum)
    #expect(Self.plots.rolled.reversed.rolled.vertexSum == sum)
    let turned = MultiPolygon(polygons: [[Self.beside], [Self.outer, Self.hole]])
    #expect(turned.vertexSum == sum)
  }

  @Test("is another where a vertex moves by the least, is lacking, or has its coordinates swapped")
  func change() {
    let sum = Self.plots.vertexSum
    var sums = [sum]
    for point in Self.plots.points.indices {
      var moved = Self.plots
      moved.points[point].y = moved.points[point].y.nextUp
      // The last of a ring repeats its first and does not count.
      if Self.plots.ringEnds.contains(Int32(point + 1)) {
        #expect(moved.vertexSum == sum)
      } else {
        sums.append(moved.vertexSum)
      }
    }
    sums.append(MultiPolygon(polygons: [[Self.outer, Self.hole]]).vertexSum)
    sums.append(Self.plots.mapped { Point(x: $0.y, y: $0.x) }.vertexSum)
    #expect(Set(sums).count == sums.count)
  }

  @Test("is the same number on every machine")
  func value() {
    #expect(Shapes.polygon(Shapes.rectangle(0, 0, 10, 5)).vertexSum == 0x7D3D_3EF3_E135_3EF3)
    #expect(MultiPolygon().vertexSum == 0)
  }
}
