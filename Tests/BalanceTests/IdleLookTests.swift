import Balance
import Findings
import Testing

/// How far idle land was looked for: no figure stands where nothing was judged to the end.
@Suite struct IdleLookTests {
  @Test(arguments: [
    ([Verdict.conforms, .notEvaluated], IdleLook.Answer.open),
    ([.notEvaluated, .notApplicable], .open), ([.conforms, .notApplicable], .clear),
    ([.borderline, .conforms], .clear), ([.suspected, .notEvaluated], .found),
    ([.notApplicable, .notApplicable], .none), ([], .none),
  ])
  func answers(verdicts: [Verdict], answer: IdleLook.Answer) {
    #expect(IdleLook.Answer(verdicts) == answer)
  }

  /// Each plot is open by another rule: all of them are, although every rule judged some.
  @Test func openPlotsAreCountedOverAllRules() {
    let open = IdleLook(
      hasRules: true,
      answers: [[.conforms, .notEvaluated], [.notEvaluated, .conforms]].map(IdleLook.Answer.init))
    #expect(open.open == 2 && !open.isJudged && open.note?.en.contains("2 plots") == true)
    let some = IdleLook(hasRules: true, answers: [.open, .clear, .open, .none])
    #expect(some.open == 2 && some.isJudged && some.note != nil)
    let found = IdleLook(hasRules: true, answers: [.found, .open])
    #expect(found.open == 1 && found.isJudged)
  }

  @Test func whatWasJudgedToTheEndHasAFigure() {
    let all = IdleLook(hasRules: true, answers: [.clear, .found, .none])
    #expect(all.open == 0 && all.isJudged && all.note == nil)
    // Land of which no rule speaks is none of it.
    let others = IdleLook(hasRules: true, answers: [.none])
    #expect(others.isJudged && others.note == nil)
    #expect(!IdleLook(hasRules: false, answers: [.none]).isJudged)
  }
}
