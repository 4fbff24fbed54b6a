import Expressions
import Testing
import Values

/// Every operator and function with an operand of each wrong type, and with NULL, at each of its
/// places; made from a table of forms, so that no place is forgotten.
struct WrongTypeTests {
  enum Kind: String, CaseIterable {
    case number, area, text, bool, date, timestamp, interval, array, geometry

    /// A column and, where there is one, a literal. The date and the times lie within each other.
    var samples: [String] {
      switch self {
      case .number: ["a", "12.5"]
      case .area: ["area", "m2(3)"]
      case .text: ["s", "'x'", "CASEI(s)"]
      case .bool: ["flag", "TRUE", "(a = 1)"]
      case .date: ["start", "DATE('2020-01-01')"]
      case .timestamp: ["moment", "TIMESTAMP('2020-01-01T00:00:00Z')"]
      case .interval: ["INTERVAL(start, finish)", "INTERVAL('2020-01-01', '..')"]
      case .array: ["tags", "('x', 1)"]
      case .geometry: ["geometry", "POINT(1 2)"]
      }
    }
  }

  /// A condition with `@` where an operand stands, and the kinds that may stand there.
  struct Form: Sendable, CustomTestStringConvertible {
    var text: String
    var takes: Set<Kind>
    /// Instants in INTERVAL are texts in quotes there: `DATE('2020-01-01')` has no place in it.
    var takesColumnsOnly = false
    /// Either operand may be the one at fault: `a = 's'`.
    var isMutual = false
    var testDescription: String { text }
  }

  static let forms: [Form] = {
    var forms: [Form] = []
    func add(
      _ texts: [String], _ takes: Set<Kind>, isMutual: Bool = false, columns: Bool = false
    ) {
      forms += texts.map {
        Form(text: $0, takes: takes, takesColumnsOnly: columns, isMutual: isMutual)
      }
    }
    for sign in ["+", "-"] {
      add(["@ \(sign) 2 > a", "2 \(sign) @ > a"], [.number], isMutual: true)
    }
    for sign in ["%", "div", "^"] {
      add(["@ \(sign) 2 > a", "2 \(sign) @ > a"], [.number], isMutual: true)
    }
    for sign in ["*", "/"] { add(["@ \(sign) 2 IS NULL"], [.number, .area]) }
    add(["2 * @ IS NULL", "-@ IS NULL"], [.number, .area])
    for sign in ["=", "<>", "<", ">", "<=", ">="] {
      add(["@ \(sign) a", "a \(sign) @"], [.number], isMutual: true)
      add(["@ \(sign) start"], [.date, .timestamp], isMutual: true)
    }
    add(["s = @", "@ <> s", "s IN ('y', @)", "@ IN (s)"], [.text], isMutual: true)
    add(["flag = @"], [.bool], isMutual: true)
    add(["a IN (1, @)", "@ NOT IN (a, 2)"], [.number], isMutual: true)
    add(
      ["@ BETWEEN a AND 2", "a BETWEEN @ AND 2", "a NOT BETWEEN 1 AND @"], [.number], isMutual: true
    )
    add(["@ LIKE 'x%'", "@ NOT LIKE CASEI('x%')", "CASEI(@) = 'x'", "ACCENTI(@) = s"], [.text])
    add(["NOT @", "@ AND flag", "flag AND @", "@ OR flag", "flag OR a = 1 OR @"], [.bool])
    for name in [
      "INTERSECTS", "EQUALS", "DISJOINT", "TOUCHES", "CROSSES", "WITHIN", "CONTAINS", "OVERLAPS",
    ] {
      add(["S_\(name)(@, geometry)", "S_\(name)(POINT(1 2), @)"], [.geometry])
    }
    for name in ["AFTER", "BEFORE", "DISJOINT", "EQUALS", "INTERSECTS"] {
      add(
        ["T_\(name)(@, start)", "T_\(name)(INTERVAL(start, finish), @)"],
        [.date, .timestamp, .interval])
    }
    for name in [
      "CONTAINS", "DURING", "FINISHEDBY", "FINISHES", "MEETS", "METBY", "OVERLAPPEDBY", "OVERLAPS",
      "STARTEDBY", "STARTS",
    ] {
      add(
        ["T_\(name)(@, INTERVAL(start, finish))", "T_\(name)(INTERVAL(start, finish), @)"],
        [.interval])
    }
    for name in ["EQUALS", "CONTAINS", "CONTAINEDBY", "OVERLAPS"] {
      add(["A_\(name)(@, tags)", "A_\(name)(('x', 1), @)"], [.array])
    }
    add(
      [
        "T_DURING(INTERVAL(@, finish), INTERVAL(start, finish))",
        "T_DURING(INTERVAL(start, @), INTERVAL(start, finish))",
      ],
      [.date, .timestamp], columns: true)
    add(["twice(@) > 1"], [.number])
    add(["count(@) > 1"], [.array])
    return forms
  }()

  @Test(arguments: forms)
  func everyWrongTypeIsToldAtItsPlace(_ form: Form) throws {
    let column = form.text.prefix { $0 != "@" }.count + 1
    var refused = 0
    for kind in Kind.allCases {
      for (index, sample) in kind.samples.enumerated() {
        // In brackets where an array stands, a condition is an array of one.
        if sample == "(a = 1)", form.takes.contains(.array) { continue }
        let text = form.text.replacing("@", with: sample)
        guard !form.takes.contains(kind) || (form.takesColumnsOnly && index > 0) else {
          #expect(throws: Never.self, "\(text)") { try compile(text) }
          continue
        }
        refused += 1
        let failure = #expect(throws: ExpressionFailure.self, "\(text)") { try compile(text) }
        guard let fault = failure?.first else { continue }
        let range = column..<column + sample.count
        #expect(
          form.isMutual || range.contains(fault.column), "\(text): \(fault)")
        #expect(fault.line == 1 && fault.column <= text.count, "\(text): \(fault)")
        #expect(!fault.message.isEmpty && fault.offset + fault.length <= text.utf8.count)
      }
    }
    #expect(refused >= 12)
  }

  @Test(arguments: forms)
  func theWordNULLStandsNowhereAsAValue(_ form: Form) {
    let text = form.text.replacing("@", with: "NULL")
    let failure = #expect(throws: ExpressionFailure.self, "\(text)") { try compile(text) }
    #expect(
      failure?.first.column == form.text.prefix { $0 != "@" }.count + 1,
      "\(text): \(failure?.description ?? "")")
  }

  /// All columns are NULL in the only row: what asks one is unknown, whatever stands beside it.
  @Test(arguments: forms.filter { !$0.text.contains("IS NULL") })
  func aNullMakesTheAnswerUnknown(_ form: Form) throws {
    for kind in form.takes {
      guard let column = kind.samples.first, kind != .interval else { continue }
      let text = form.text.replacing("@", with: column)
      let answer = try answers(text, [row()])
      #expect(answer.letters == "U", "\(text)")
      #expect(!answer.reasons[0].isEmpty, "\(text): nothing is blamed")
    }
  }

  /// Literals of the standard's grammar at each of its places: what no production has is refused
  /// with its place, without a plan.
  @Test func theGrammarHasKindsAtEveryPlace() throws {
    let literals: [(String, String)] = [
      ("text", "'x'"), ("text", "CASEI('x')"), ("number", "12.5"), ("number", "p + 1"),
      ("truth", "TRUE"), ("predicate", "(p IS NULL)"), ("predicate", "S_WITHIN(p, q)"),
      ("instant", "DATE('2020-01-01')"), ("instant", "TIMESTAMP('2020-01-01T00:00:00Z')"),
      ("interval", "INTERVAL('2020-01-01', '..')"), ("array", "('x', 1)"),
      ("geometry", "POINT(1 2)"), ("open", "p"), ("open", "f(p)"),
    ]
    let scalar = "text number truth instant open"
    let any = "text number truth predicate instant interval array geometry open"
    var places: [(String, String)] = [
      ("@ LIKE 'x'", "text open"), ("CASEI(@) = p", "text open"), ("ACCENTI(@) = p", "text open"),
      ("@ BETWEEN 1 AND 2", "number open"), ("p BETWEEN @ AND 2", "number open"),
      ("p BETWEEN 1 AND @", "number open"), ("@ IN (p)", scalar), ("p IN (q, @)", scalar),
      ("NOT @", "truth predicate open"), ("@ AND p", "truth predicate open"),
      ("p OR @", "truth predicate open"), ("f(q, @) = 1", any), ("A_EQUALS(p, (q, @))", any),
      ("@ IS NULL", "text number truth predicate instant interval geometry open"),
      ("T_DURING(p, INTERVAL(q, @))", "open"),
    ]
    for sign in ["=", "<>", "<", ">", "<=", ">="] {
      places += [("@ \(sign) p", scalar), ("p \(sign) @", scalar)]
    }
    for sign in ["+", "-", "*", "/", "%", "div", "^"] {
      places += [("(@) \(sign) q = 1", "number open"), ("q \(sign) (@) = 1", "number open")]
    }
    for name in ["S_EQUALS", "S_TOUCHES", "S_INTERSECTS"] {
      places += [("\(name)(@, p)", "geometry open"), ("\(name)(p, @)", "geometry open")]
    }
    for name in ["T_AFTER", "T_DURING", "T_MEETS"] {
      places += [
        ("\(name)(@, p)", "instant interval open"), ("\(name)(p, @)", "instant interval open"),
      ]
    }
    for name in ["A_EQUALS", "A_CONTAINS", "A_CONTAINEDBY", "A_OVERLAPS"] {
      places += [("\(name)(@, p)", "array open"), ("\(name)(p, @)", "array open")]
    }
    var refused = 0
    for (place, takes) in places {
      for (kind, literal) in literals {
        // What binds less than the operator around it would be another expression.
        if literal == "p + 1", place.hasPrefix("@") || place.contains("@ AND 2") { continue }
        // In brackets where an array stands, a condition is an array of one.
        if literal == "(p IS NULL)", place.hasPrefix("A_"), takes == "array open" { continue }
        let text = place.replacing("@", with: literal)
        if takes.split(separator: " ").contains(Substring(kind)) {
          #expect(throws: Never.self, "\(text)") { try ParsedExpression(text).proveGrammar() }
          continue
        }
        refused += 1
        let failure = #expect(throws: ExpressionFailure.self, "\(text)") {
          try ParsedExpression(text).proveGrammar()
        }
        let first = place.prefix { $0 != "@" }.count + 1
        #expect(
          (first...first + literal.count).contains(failure?.first.column ?? 0),
          "\(text): \(failure?.description ?? "")")
      }
    }
    #expect(refused > 300)
  }

  @Test(
    .enabled(if: !SyntaxTests.examples.isEmpty, "skipped: ../shared/cql2/examples is not there"))
  func theExamplesOfTheStandardAreOfItsGrammar() throws {
    for (name, text) in SyntaxTests.examples {
      #expect(throws: Never.self, "\(name)") {
        try ParsedExpression(text).proveGrammar()
        try ParsedExpression(json: ParsedExpression(text).json).proveGrammar()
      }
    }
  }
}

/// A text that no value beside it can ever be is a slip of the pen, not a condition that never holds.
struct WrongTextTests {
  @Test(arguments: [
    "use = 'watr'", "CASEI(use) = 'watr'", "CASEI(use) = 'Water'",
    "CASEI(use) IN ('water', 'watr')",
    "ACCENTI(CASEI(use)) <> 'watr'", "use LIKE 'watr%'", "CASEI(use) LIKE 'Water'",
    "use NOT LIKE '_'", "A_CONTAINS((use, use), ('water', 'watr'))",
    "A_CONTAINEDBY((use, CASEI(use)), ('water', 'watr'))",
    "A_OVERLAPS(('watr', 'farmland'), (use, use))",
  ])
  func noCodeIsLikeIt(text: String) throws {
    #expect(throws: ExpressionFailure.self) { try compile(text) }
  }

  @Test(arguments: [
    "use = 'water'", "CASEI(use) = CASEI('WATER')", "CASEI(use) IN ('water', 'farmland')",
    "use LIKE 'wat%'", "use LIKE '%'", "CASEI(use) LIKE CASEI('WATER')", "s LIKE 'watr%'",
    "CASEI(s) = 'Water'", "A_CONTAINS((use, use), ('water', 'farmland'))",
    "A_CONTAINS((use, s), ('water', 'watr'))", "A_CONTAINS(tags, ('watr', 'x'))",
    "A_OVERLAPS((use, 'x'), ('water', 'watr'))",
  ])
  func someTextIsLikeIt(text: String) throws {
    _ = try compile(text)
  }
}
