import Values

/// The texts that a value is one of, so that a comparison with any other never holds.
struct Answers {
  /// Whose they are: `answers of start_state()`.
  var phrase: String
  var texts: [String]

  init(ofFunction name: String, _ texts: [String]) {
    phrase = "answers of \(name)()"
    self.texts = texts
  }

  init(ofList name: String, _ codes: [String]) {
    phrase = "codes of '\(name)'"
    texts = codes
  }

  func folded(_ folding: TextFolding) -> Answers {
    var folded = self
    folded.phrase = "\(phrase) under \(folding.name)"
    folded.texts = texts.map(folding.apply)
    return folded
  }

  /// What may be written instead of a text that is none of them; long lists are not told in full.
  func suggestion(for text: String) -> String? {
    if let near = NearMiss.didYouMean(text, among: texts) { return near }
    guard !texts.isEmpty, texts.count <= Self.told else { return nil }
    return "known: \(texts.joined(separator: ", "))"
  }

  private static let told = 20
}

extension Compiler {
  /// The texts that a value other than a literal can be: the answers of a call, the codes of a list.
  func answers(of typed: Typed) -> Answers? {
    if let answers = typed.answers { return answers }
    guard typed.constant == nil, case .code(let list)? = typed.type,
      let codes = schema.codeLists[list]
    else { return nil }
    return Answers(ofList: list, codes)
  }

  /// Whether a value can be the text literal beside it; says so where it never is.
  mutating func isAnswer(_ literal: Typed, of value: Typed) -> Bool {
    guard let answers = answers(of: value), let text = literal.constant?.text,
      !answers.texts.contains(text)
    else { return true }
    fault(
      literal.range, "'\(text)' is none of the \(answers.phrase)",
      suggestion: answers.suggestion(for: text))
    return false
  }

  /// Whether a value can be like a pattern; says so where it never is.
  mutating func isAnswer(
    like pattern: LikePattern, _ text: String, _ range: Range<Int>, of value: Typed
  ) -> Bool {
    guard let answers = answers(of: value), !answers.texts.contains(where: pattern.matches) else {
      return true
    }
    fault(
      range, "none of the \(answers.phrase) is like '\(text)'",
      suggestion: answers.suggestion(for: text))
    return false
  }

  /// Whether each text literal of an array can be an element of another that has no others than
  /// values of which all texts are known; says so where one never is.
  mutating func areAnswers(_ literals: [Typed], of others: [Typed]) -> Bool {
    var known: [Answers] = []
    for other in others {
      guard let answers = answers(of: other) else { return true }
      known.append(answers)
    }
    guard let first = known.first else { return true }
    for literal in literals {
      guard let text = literal.constant?.text,
        !known.contains(where: { $0.texts.contains(text) })
      else { continue }
      fault(
        literal.range, "'\(text)' is none of the \(first.phrase)",
        suggestion: first.suggestion(for: text))
      return false
    }
    return true
  }
}
