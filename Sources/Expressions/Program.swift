import Glibc

/// A checked expression as steps that refer to each other by index.
struct Program: Sendable {
  /// A step that is TRUE, FALSE or UNKNOWN in each row.
  enum TruthStep: Sendable {
    case constant(Bool)
    /// An operand of the expression.
    case operand(Int)
    case not(Int)
    /// Ranges are of `children`.
    case all(Range<Int>)
    case any(Range<Int>)
    case same(Int, Int, negated: Bool)
    case numbers(Comparison, Int, Int)
    case dates(Comparison, Int, Int)
    case texts(Comparison, Int, Int)
    /// Ranges are of `numbers` and `literals`.
    case numberIn(Int, Range<Int>)
    case textIn(Int, Range<Int>)
    case like(Int, pattern: Int)
    /// Two instants of which one at least is a time of day.
    case times(Comparison, Int, Int)
    case temporal(TemporalRelation, Int, Int)
    case arrays(ArrayRelation, Int, Int)
    case scalarIsNull(Int)
    case truthIsNull(Int)
  }

  /// A step that has a value or NULL in each row.
  enum ScalarStep: Sendable {
    case number(Double)
    case date(Int32)
    /// Of `literals`.
    case text(Int)
    case operand(Int)
    case arithmetic(ArithmeticOperator, Int, Int, register: Int)
    case negation(Int, register: Int)
    /// A condition as the argument of a call or as an element of an array.
    case truth(Int)
    case time(TimePoint)
    /// Beginning and end; NULL where one of them is, or where it ends before it begins.
    case interval(Int, Int)
    /// Registers of texts are counted apart.
    case folded(Int, TextFolding, register: Int)
    /// A range of `children`, which are scalars.
    case array(Range<Int>)
    case geometry(GeometryLiteral)
  }

  struct Literal: Sendable {
    let text: String
    let key: UInt64

    init(_ text: String) {
      self.text = text
      key = Column.key(of: text)
    }
  }

  enum Root: Sendable {
    case truth(Int)
    case scalar(Int)
  }

  var truths: [TruthStep] = []
  var scalars: [ScalarStep] = []
  var children: [Int] = []
  var numbers: [Double] = []
  var literals: [Literal] = []
  var patterns: [LikePattern] = []
  /// Operand → the steps of its varying arguments; empty for fields.
  var arguments: [[Int]] = []
  var registerCount = 0
  var textRegisterCount = 0
  /// Minutes east of Greenwich.
  var zone = 0
  var root = Root.truth(0)
}

extension ArithmeticOperator {
  /// Nil (NULL) where there is no finite result, as in a division by zero.
  @inline(__always)
  func apply(_ a: Double, _ b: Double) -> Double? {
    let result: Double
    switch self {
    case .plus: result = a + b
    case .minus: result = a - b
    case .times: result = a * b
    case .divided: result = a / b
    case .modulo: result = a.truncatingRemainder(dividingBy: b)
    case .wholeDivided: result = (a / b).rounded(.towardZero)
    case .power: result = pow(a, b)
    }
    return result.isFinite ? result : nil
  }
}
