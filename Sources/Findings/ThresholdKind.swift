/// Who says so: only `plan` may be called the plan's.
public enum ThresholdKind {
  public static func name(_ kind: String) -> Bilingual {
    switch kind {
    case "plan": Bilingual(zh: "规划所定", en: "the plan's")
    case "law": Bilingual(zh: "法定", en: "law")
    case "standard": Bilingual(zh: "标准", en: "standard")
    case "user": Bilingual(zh: "用户所定", en: "the user's")
    case "practice": Bilingual(zh: "惯例值", en: "practice")
    default: Bilingual(zh: kind, en: kind)
    }
  }
}
