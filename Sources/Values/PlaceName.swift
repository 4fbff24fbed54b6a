/// Names of places in front of authorities, 黄埔区政府 and 黄埔分局: they change nothing of what is said.
/// A list, for a rule that took any two characters before 区 would take 建议 of 建议区局 too.
public enum PlaceName {
  public static let words = provinces + cities + districts + endings

  private static let endings = [
    "省", "市", "区", "县", "镇", "乡", "街道", "分局", "开发区", "新区", "高新区", "自治区", "自治州",
  ]

  private static let provinces = [
    "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东",
    "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆",
  ]

  /// Of Guangdong.
  private static let cities = [
    "广州", "深圳", "珠海", "汕头", "佛山", "韶关", "河源", "梅州", "惠州", "汕尾", "东莞", "中山", "江门", "阳江", "湛江", "茂名",
    "肇庆", "清远", "潮州", "揭阳", "云浮",
  ]

  /// Of Guangzhou, and the places of the Knowledge City.
  private static let districts = [
    "越秀", "荔湾", "海珠", "天河", "白云", "黄埔", "萝岗", "番禺", "花都", "南沙", "从化", "增城", "中新广州知识城", "知识城", "九龙",
    "龙湖", "新龙", "九佛",
  ]
}
