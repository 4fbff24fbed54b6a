import Testing
import Values

@Suite struct StarTextTests {
  @Test(arguments: [
    ("三星级", 3.0), ("三星", 3), ("3", 3), ("3.0", 3), ("3星", 3), ("３", 3), ("★★★", 3), ("二星级", 2),
    ("绿色建筑一星级", 1), ("★", 1), ("基本级", 0), ("绿色建筑基本级", 0), ("无", 0), ("无星级", 0), ("普通建筑", 0),
    ("0", 0), ("3 stars", 3), ("**", 2), ("绿建三星", 3), ("三星级标识", 3), ("二星级运行标识", 2),
    ("国标三星", 3),
  ])
  func level(text: String, stars: Double) {
    #expect(StarText.level(text) == stars)
  }

  @Test(arguments: [
    ("基本级", true), ("绿色建筑基本级", true), ("1", true), ("3.0", true), ("★★★", true), ("0", nil),
    ("无", nil), ("无星级", nil), ("none", nil), ("非绿色建筑", false), ("普通建筑", false),
  ])
  func green(text: String, isGreen: Bool?) {
    #expect(StarText.isGreen(text) == isGreen)
  }

  @Test(arguments: [
    "★☆☆", "★★☆", "☆★", "☆", "☆☆", "☆☆☆", "★3", "二星级设计标识", "省标三星", "待定", "优良", "四星级", "5", "", "星级",
    "三级", "三星以上", "★★★★", "★★★★★", "****",
    "33",
    // Not rated yet is neither three stars nor none.
    "未评", "未评价", "待评", "未评三星", "申报中", "无标识待评", "无,拟申报三星", "基本级以上", "非绿色建筑评价",
  ])
  func unreadable(text: String) {
    #expect(StarText.level(text) == nil)
    #expect(StarText.isGreen(text) == nil)
  }
}
