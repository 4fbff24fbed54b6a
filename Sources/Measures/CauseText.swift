import Values

/// What the words of a stated cause say of Article 8 of the decree: land not delivered as agreed
/// or not cleared, plans modified, policy, petitions, military control and relics, other acts of
/// government; natural disasters and force majeure.
///
/// A case of the article is one only in known words and with the government, or nature, as its
/// actor: 规划调整 is the government's, 集团投资规划调整 the holder's. That land was delivered or cleared
/// is no cause, and what has a word that is not known is of no case.
enum CauseText {
  enum Kind {
    /// Of Article 8.
    case listed
    /// The right-holder's own, or said not to be the government's.
    case holders
    /// Neither, both, or not known.
    case open
  }

  enum Word: Sendable {
    /// A case of the article, whoever states it.
    case listed
    /// One that a holder may have asked for: a public plan changed, a delivery put off.
    case askable
    /// One that a holder has too: a plan or a policy that was changed.
    case plan
    /// 企业提出, which states a cause or asks for a change; 企业申请, which asks; and the same verbs
    /// behind other words.
    case claim, request, verb
    case government
    /// What the government alone can do to stop works; without it of nobody.
    case act
    case holder, own
    /// Buildings of either side: their clearing is of Article 8 only where the government's.
    case building
    /// Denies what follows.
    case denial
    /// 与政府无关 as a whole, and the same of the holder.
    case notGovernments, notHolders
    case filler
  }

  /// Open where the text is longer than notes are: reading it would cost its square.
  static func kind(of cause: String) -> Kind {
    guard let plain = MatchingText.note(cause) else { return .open }
    var (isListed, isHolders) = (false, false)
    var told = Told()
    for clause in Clauses.of(joined(plain)) {
      switch kind(ofClause: clause, &told) {
      case .listed: isListed = true
      case .holders: isHolders = true
      case .open: return .open
      case nil: break
      }
    }
    switch (isListed, isHolders) {
    case (true, false): return .listed
    case (false, true): return .holders
    default: return .open
    }
  }

  /// Nil where a clause says nothing of it, as 非企业自身原因 does, which tells no other cause.
  private static func kind(ofClause clause: String, _ told: inout Told) -> Kind? {
    guard let words = words.kinds(of: clause) else { return .open }
    told = Told(behind: told)
    for word in words { told.take(word) }
    return told.kind
  }

  /// What the words of one clause have told.
  private struct Told {
    private var (isListed, isPlan, isPlanOfHolder, isGovernment) = (false, false, false, false)
    private var (isAct, isHolders, isBuilding) = (false, false, false)
    private var (isDenied, isGovernmentDenied, isHolderDenied) = (false, false, false)
    private var isOpen = false
    private var isBehindHolder = false
    /// What a holder puts forward reaches into the clauses that follow, 企业提出:规划调整.
    private var (isBehindClaim, isBehindRequest) = (false, false)

    init() {}

    init(behind told: Told) {
      (isBehindClaim, isBehindRequest) = (told.isBehindClaim, told.isBehindRequest)
    }

    mutating func take(_ word: Word) {
      let isAsked = isBehindClaim || isBehindRequest
      switch word {
      case .listed:
        isListed = true
        if isBehindRequest { isOpen = true }
      case .askable:
        isListed = true
        if isAsked { isOpen = true }
      case .plan:
        isPlan = true
        if isBehindHolder {
          isPlanOfHolder = true
        } else {
          isListed = true
          if isAsked { isOpen = true }
        }
      case .government: isGovernment = true
      case .act:
        isAct = true
        if isAsked { isOpen = true }
      case .claim: isBehindClaim = true
      case .request: isBehindRequest = true
      case .verb:
        if !isBehindHolder { isOpen = true }
        isBehindRequest = true
      case .holder, .own: isHolders = true
      case .building: isBuilding = true
      case .denial:
        // 政府原因不是 is no sentence that can be read.
        if isListed || isGovernment || isHolders || isDenied { isOpen = true }
        isDenied = true
      case .notGovernments: isGovernmentDenied = true
      case .notHolders: isHolderDenied = true
      case .filler: break
      }
      switch word {
      case .holder, .own, .claim, .request: isBehindHolder = true
      case .verb: break
      default: isBehindHolder = false
      }
    }

    var kind: Kind? {
      if isOpen { return .open }
      let isPublic = isListed || isGovernment
      let isHolders = isHolders || isPlanOfHolder
      if isGovernmentDenied || isHolderDenied {
        if isPublic || isHolders || isDenied || isPlan { return .open }
        return isGovernmentDenied ? .holders : nil
      }
      if isDenied {
        // 没有规划调整 denies one case and leaves the others.
        if isListed || isPlan || isAct || isGovernment && isHolders { return .open }
        if isGovernment { return .holders }
        return isHolders ? nil : .open
      }
      if isHolders { return isPublic || isAct ? .open : .holders }
      if isAct { return isGovernment ? .listed : .open }
      if isBuilding, !isGovernment { return isListed ? .open : nil }
      return isPublic ? .listed : nil
    }
  }
}
