public import Findings

/// How the fixed words that measures answer are read aloud; rules compare the words themselves.
public enum ValueWords {
  private static let words: [String: Bilingual] = [
    "construction": Bilingual(zh: "建设用地", en: "construction land"),
    "non-construction": Bilingual(zh: "非建设用地", en: "non-construction land"),
    "water": Bilingual(zh: "水域", en: "water"),
    "reserved": Bilingual(zh: "留白用地", en: "reserved land"),
    "sea": Bilingual(zh: "用海", en: "sea"),
    "started": Bilingual(zh: "已开工(申报)", en: "started (as reported)"),
    "not-started": Bilingual(zh: "文件写明未动工", en: "not started (the file says so)"),
    "start-ahead": Bilingual(zh: "所载开工日未到", en: "not started (the day written has not come)"),
    "no-record": Bilingual(zh: "无开工记录", en: "no record of a start"),
    "agreed": Bilingual(zh: "合同约定", en: "as agreed"),
    "extended": Bilingual(zh: "补充协议", en: "supplementary agreement"),
    "delivered": Bilingual(zh: "交地满一年(第二十二条)", en: "one year after delivery (Article 22)"),
    "delivered-late": Bilingual(
      zh: "交地迟于约定,按交地满一年(第二十二条)",
      en: "delivered late: one year after delivery (Article 22)"),
    "first-stage": Bilingual(zh: "未满两年", en: "in the first stage"),
    "stage-open": Bilingual(zh: "满两年未过十日,阶段待复核", en: "stage open for ten days"),
    "none": Bilingual(zh: "未申报", en: "none stated"),
    "claimed": Bilingual(zh: "已申报,待审核", en: "claimed, not reviewed"),
    "refused": Bilingual(zh: "经审核不属实", en: "reviewed, not borne out"),
    "holder": Bilingual(zh: "使用权人自身原因,非第八条所列", en: "the holder's own, none of Article 8"),
    "unlisted": Bilingual(
      zh: "经审核属实,所写看不出第八条何项", en: "verified, its words tell no case of Article 8"),
    "verified": Bilingual(zh: "经审核属实", en: "verified"),
    "2023": Bilingual(zh: "2023 版", en: "2023"),
    "2020": Bilingual(zh: "2020 年试行版", en: "2020 (trial)"),
    "survey": Bilingual(zh: "三调工作分类", en: "third land survey"),
    "gb50137": Bilingual(zh: "GB 50137", en: "GB 50137"),
  ]

  /// Nil for texts of files, which are shown as they are.
  public static func of(_ word: String) -> Bilingual? { words[word] }
}
