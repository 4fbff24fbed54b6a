public import Findings

/// What can be mended, in the order in which it is done.
public enum FixKind: String, CaseIterable, Sendable {
  case emptyPart = "empty-part"
  case repeatedPart = "repeated-part"
  case precision = "precision"
  case unclosedRing = "unclosed-ring"
  case repeatedPoints = "repeated-points"
  case snap = "snap"
  case spike = "spike"
  case sliver = "sliver"
  case invalid = "invalid"
  case closing = "closing"
  case orientation = "orientation"

  /// The check that no longer finds anything afterwards; nil where none asks for it.
  public var code: String? {
    switch self {
    case .emptyPart: "GEO107"
    case .repeatedPart: "GEO215"
    case .precision: "INP221"
    case .unclosedRing: "GEO106"
    case .repeatedPoints: "GEO301"
    case .snap: nil
    case .spike: "GEO304"
    case .sliver: "GEO307"
    case .invalid: "GEO201"
    case .closing: "GEO115"
    case .orientation: "GEO302"
    }
  }

  /// The code, or the name where there is none.
  public var title: String { code ?? rawValue }

  /// True where a boundary is moved beyond the noise of its digits.
  public var movesBoundary: Bool {
    switch self {
    case .snap, .spike, .sliver, .invalid: true
    default: false
    }
  }

  /// True where vertices go elsewhere, by however little.
  public var movesPoints: Bool { movesBoundary || self == .precision }

  /// True where the same lines bound the same area afterwards.
  var keepsOutline: Bool {
    switch self {
    case .unclosedRing, .repeatedPoints, .closing, .orientation: true
    default: false
    }
  }

  /// What was done.
  public var words: Bilingual {
    switch self {
    case .emptyPart: Bilingual(zh: "删除空的环或部件", en: "empty ring or part removed")
    case .repeatedPart: Bilingual(zh: "删除重复的环或部件", en: "repeated ring or part removed")
    case .precision: Bilingual(zh: "舍去多余小数", en: "surplus decimals rounded")
    case .unclosedRing: Bilingual(zh: "环补首点闭合", en: "ring closed")
    case .repeatedPoints: Bilingual(zh: "删除重复顶点", en: "repeated point removed")
    case .snap: Bilingual(zh: "顶点对齐到相邻宗地", en: "vertex snapped to a neighbour's")
    case .spike: Bilingual(zh: "删除尖刺", en: "spike removed")
    case .sliver: Bilingual(zh: "删除狭长部件", en: "sliver part removed")
    case .invalid: Bilingual(zh: "修为合法多边形", en: "polygon made valid")
    case .closing: Bilingual(zh: "末点改为首点的写法", en: "last position written as the first")
    case .orientation: Bilingual(zh: "环方向改正", en: "ring direction reversed")
    }
  }
}
