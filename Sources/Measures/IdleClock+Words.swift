import Values

// What files write in place of days and codes, compared without case and white space.

extension IdleClock {
  var causeState: CauseState {
    if let known = facts.knownCause { return known }
    guard let cause = facts.cause, !cause.isEmpty else { return .none }
    let kind = CauseText.kind(of: cause)
    if kind == .holders { return .holder }
    guard let review = facts.causeReview, ReadableLength.isNote(review) else { return .claimed }
    switch ReviewText.finding(of: review) {
    case .refuted: return .refused
    case .open: return .claimed
    case .borneOut: return kind == .listed ? .verified : .unlisted
    }
  }
}
