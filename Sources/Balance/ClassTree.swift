import Findings
import Values

/// Areas by class, each class with those below it. Sums are whole numbers, so that no order of
/// adding matters.
struct ClassTree {
  struct Sum {
    var plots = 0
    /// 10⁻⁴ m².
    var area = 0
  }

  private(set) var sum = Sum()
  /// What was added to this class and to none below it.
  private var own = Sum()
  private var below: [ClassScheme.Step: ClassTree] = [:]

  mutating func add(_ area: Int, plots: Int, to path: ArraySlice<ClassScheme.Step>) {
    sum.plots += plots
    sum.area.addHeld(area)
    guard let first = path.first else {
      own.plots += plots
      own.area.addHeld(area)
      return
    }
    below[first, default: ClassTree()].add(area, plots: plots, to: path.dropFirst())
  }

  /// A row of the statement.
  struct Line {
    var step: ClassScheme.Step
    /// 1 at the top.
    var level: Int
    var sum: Sum
    var figures: ClosingFigures
  }

  /// The rows below `figures`, each level closed to the one above it. What a class has beside the
  /// classes below it is a row of its own, else its level would not close.
  func lines(
    below figures: ClosingFigures, above step: ClassScheme.Step? = nil, level: Int = 1, whole: Int
  ) -> [Line] {
    guard !below.isEmpty else { return [] }
    var parts = below.sorted { ClassScheme.Step.precedes($0.key, $1.key) }
      .map { (step: $0.key, tree: $0.value) }
    if own.plots > 0, var rest = step {
      rest.note = "rest"
      rest.name.zh += "(未细分)"
      rest.name.en += " (not subdivided)"
      var tree = ClassTree()
      tree.sum = own
      tree.own = own
      parts.append((rest, tree))
    }
    let closed = figures.parts(parts.map(\.tree.sum.area), of: whole)
    return zip(parts, closed).flatMap { part, figures in
      [Line(step: part.step, level: level, sum: part.tree.sum, figures: figures)]
        + part.tree.lines(below: figures, above: part.step, level: level + 1, whole: whole)
    }
  }
}
