import Loaders
import Testing

@Suite("Aliases of YAML")
struct AliasCountTests {
  /// Each anchor twice the one before it.
  private static func doubled(_ times: Int, _ line: (Int) -> String) -> String {
    (1...times).map { line($0) + "\n" }.joined()
  }

  static let bombs: [String] = [
    "a0: &a0 [x, x]\n" + doubled(30) { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" },
    "a0: &a0 [x, x]\n"
      + doubled(30) { "a\($0): &a\($0)\n- *a\($0 - 1)\n- *a\($0 - 1)" } + "? *a30\n: 1\n",
    "- &a0\n  - x\n" + doubled(30) { "- &a\($0)\n  k: *a\($0 - 1)\n  l: *a\($0 - 1)" },
    "- &a0 [x]\n" + doubled(30) { "- &a\($0) {k: *a\($0 - 1), l: *a\($0 - 1)}" },
    "- &a0 [x]\n" + doubled(30) { "- &a\($0) [\n*a\($0 - 1),\n*a\($0 - 1)\n]" },
    "- &a0 [x]\n"
      + doubled(30) { "- t: |\n    'text [\n  k: &a\($0)\n    - *a\($0 - 1)\n    - *a\($0 - 1)" },
    "- &a0 [x]\n" + doubled(30) { "- it's: &a\($0) [*a\($0 - 1), \"#\", *a\($0 - 1)] # it's" },
    "[&a0 [x], " + (1...30).map { "&a\($0) [*a\($0 - 1), *a\($0 - 1)]" }.joined(separator: ", ")
      + "]\n",
  ]

  @Test("aliases within aliases are counted before they are written out", arguments: bombs)
  func bomb(_ text: String) {
    let place = AliasCount(text).fault
    #expect(place != nil)
    #expect(place.map { $0.line > 10 || !text.hasPrefix("- ") || $0.column > 1 } ?? false)
  }

  @Test(
    "aliases of everyday use are not refused",
    arguments: [
      "a: &a {x: 1}\nb: *a\n",
      "a: &a [1, 2]\n" + (0..<2000).map { "b\($0): *a\n" }.joined(),
      "paths: ['*.geojson', \"&x\"]\n", "expr: a * b & c\nother: 2 *3\n",
      "text: |\n" + (0..<200).map { "  &a\($0) *a\($0 - 1) *a\($0 - 1)\n" }.joined() + "b: 1\n",
      doubled(60) { "# &a\($0) [*a\($0 - 1), *a\($0 - 1)]" },
      "x: &a0 [x]\n" + doubled(60) { "y\($0): &a\($0) 1\nz\($0): [*a\($0), *a\($0)]" },
    ])
  func everyday(_ text: String) {
    #expect(AliasCount(text).fault == nil)
  }

  @Test("the place is that of the alias, its column in characters")
  func place() throws {
    let text =
      "a: &a [" + (0..<400).map { "x\($0)" }.joined(separator: ", ") + "]\n"
      + "用地: [" + (0..<400).map { _ in "*a" }.joined(separator: ", ") + "]\n"
    let place = try #require(AliasCount(text).fault)
    #expect(place.line == 2)
    // 401 nodes each: the 250th goes beyond 100,000.
    #expect(place.column == 6 + 4 * 249)
  }
}
