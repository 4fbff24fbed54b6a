import Findings
import Land
import Plan
import Values

/// From which day on the features of a layer of the user's own are in force, where that is not a day
/// that each of them names.
struct OwnLayerDays {
  let layer: PlanLayer
  /// Nil where no rule asks whether a plot is older than the layer.
  let planBegins: CalendarDate?

  init(_ layer: PlanLayer, planBegins: CalendarDate?) {
    self.layer = layer
    self.planBegins = planBegins
  }

  var parts: [Bilingual] {
    [unapproved, unknown, unknownEnd, otherDay, undated, ending].compactMap(\.self)
  }

  private var unapproved: Bilingual? {
    let count = layer.features.count { $0.isUnapproved }
    guard count > 0 else { return nil }
    return Bilingual(
      zh: "\(count) 个写明未批准,不约束任何宗地",
      en: "not approved by their own words, so that they bind nobody: \(count)")
  }

  private var unknown: Bilingual? {
    stating(\.unreadApproval) {
      Bilingual(
        zh: "生效日期不明(如“\($0)”),涉及的不作判定",
        en: "of a day that nobody knows ('\($0)'), so that nothing is judged by them")
    }
  }

  private var unknownEnd: Bilingual? {
    stating(\.unreadEnd) {
      Bilingual(
        zh: "是否仍有效不明(如“\($0)”),涉及的不作判定",
        en: "of an end that nobody knows ('\($0)'), so that nothing is judged by them")
    }
  }

  /// Those that state a day under a name that is none of the first day's.
  private var otherDay: Bilingual? {
    guard planBegins != nil else { return nil }
    return stating(\.otherDay) {
      Bilingual(
        zh: "另有日期未被读作划定日期(如“\($0)”),涉及的宗地只列为疑似",
        en: "of a day that is not read as the first one ('\($0)'), so that plots are suspected at "
          + "most")
    }
  }

  /// How many features have a text that stands unread, in words of the first of them.
  private func stating(
    _ unread: (LayerFeature) -> String?, words: (_ example: String) -> Bilingual
  ) -> Bilingual? {
    let texts = layer.features.compactMap(unread)
    guard let first = texts.first else { return nil }
    let words = words(String(first.prefix(40)))
    return Bilingual(zh: "\(texts.count) 个\(words.zh)", en: "\(words.en): \(texts.count)")
  }

  /// Those that state nothing are as old as the plan's layer, where none of the file states a day
  /// and that layer does; else nothing proves that they are older than the plan.
  private var undated: Bilingual? {
    let count = layer.features.count {
      $0.validFrom == nil && !$0.isUnapproved && $0.unreadApproval == nil && $0.otherDay == nil
    }
    guard count > 0 else { return nil }
    guard let day = layer.declaration.validFrom else { return undrawn(count) }
    if count == layer.features.count, ending == nil {
      return Bilingual(
        zh: "文件未注明日期,按规划图层自 \(day) 起",
        en: "the file names no day: from \(day) on, as the plan's layer")
    }
    return Bilingual(
      zh: "\(count) 个未注明生效日期,按规划图层自 \(day) 起",
      en: "without a first day, from \(day) on, as the plan's layer: \(count)")
  }

  private func undrawn(_ count: Int) -> Bilingual? {
    guard let day = planBegins else { return nil }
    let isOfPlan = layer.declaration.file != nil
    let zh = isOfPlan ? "批准早于规划起始日 \(day) 的宗地只列为疑似" : "宗地只列为疑似"
    let en =
      isOfPlan
      ? "plots approved before the plan began (\(day)) are suspected at most"
      : "plots are suspected at most"
    return count == layer.features.count
      ? Bilingual(zh: "文件未注明划定日期,\(zh)", en: "the file names no day, so that \(en)")
      : Bilingual(
        zh: "\(count) 个未注明划定日期,涉及的\(zh)", en: "without a first day, so that \(en): \(count)")
  }

  private var ending: Bilingual? {
    let count = layer.features.count { $0.validTo != nil }
    guard layer.declaration.validFrom != nil, count > 0 else { return nil }
    return Bilingual(zh: "\(count) 个注明失效日期", en: "with an end of their own: \(count)")
  }
}
