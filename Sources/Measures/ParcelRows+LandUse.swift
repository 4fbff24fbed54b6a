import Plan
import Values

/// Answers of the land-use catalogues that a worker has found before. A city asks the same few
/// questions of all its plots, and each answer compares texts.
struct LandUseAnswers {
  struct Question: Hashable {
    var kind: Int
    var first: String?
    var second: String?
    var third: String?
  }

  /// Names of uses are written by hand: what is kept has a bound.
  private static let most = 4096

  private var known: [Question: Value] = [:]

  subscript(question: Question) -> Value? {
    get { known[question] }
    set {
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[question] = newValue
    }
  }
}

extension ParcelRows {
  /// Measures that ask the plan's catalogues of land use, compatibility and industry.
  mutating func landUse(_ measure: Measure, _ row: Int, _ given: GivenArguments) -> Value {
    var question = LandUseAnswers.Question(kind: 0, first: given[0, row].text)
    switch measure {
    case .useIs(let set): question.kind = 16 + set
    case .useCompatible:
      question.kind = 1
      question.second = given[1, row].text
      question.third = given[2, row].text
    case .codeMatchesName:
      question.kind = 2
      question.second = given[1, row].text
    case .codeEdition:
      question.kind = 3
      question.second = given[1, row].text
    case .industryLeads:
      question.kind = 4
      question.second = given[1, row].text
    default: break
    }
    if let known = answers[question] { return known }
    let answer = self.answer(to: question, measure)
    answers[question] = answer
    return answer
  }

  private func answer(to asked: LandUseAnswers.Question, _ measure: Measure) -> Value {
    switch measure {
    case .landUseGroup: text(asked.first.flatMap(land.group))
    case .useIs(let set):
      truth(asked.first.flatMap { land.belongs($0, to: sheet.declarations.useSets[set]) })
    case .useCompatible:
      truth(land.isCompatible(asked.first, planned: asked.second, list: asked.third))
    case .codeMatchesName: truth(land.matches(code: asked.first, name: asked.second))
    case .codeEdition: text(land.edition(code: asked.first, name: asked.second))
    case .industryLeads: truth(land.leads(asked.first, unit: asked.second))
    default: .null
    }
  }
}
