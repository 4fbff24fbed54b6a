extension MeasureCatalog {
  /// Of a plot what lies in one area, or in one and in no other.
  static let onParts: [Description] = [
    Description(
      "overlap_area_where(L, 'P', 'V')", "m²",
      "宗地与图层中属性合于条件的要素(代码用用地集合)重叠的面积,其余同 overlap_area;修编过的区按判定该宗的一版;"
        + "合于条件者不超过 min-overlap,而是否合于条件不明的要素(空白、读不出、用途过粗或混合)使其可能超过的,为 NULL",
      "area shared with those features of the layer that meet the condition (codes by a set of uses), else as overlap_area; of zones that were revised those that the plot is judged by; NULL where they share no more than min-overlap and features of which nobody can say whether they meet it (blank, unreadable, a coarse or mixed use) may make it more"
    ),
    Description(
      "overlap_share_where(L, 'P', 'V')", "比例 ratio", "该面积 ÷ 宗地面积",
      "overlap_area_where ÷ area of the plot"),
    Description(
      "area_within(L)", "m²", "宗地在图层内的面积;规划没有该图层时为宗地面积",
      "area of the plot in the layer; all of it where the plan draws no such layer"),
    Description(
      "lies_within(L)", "", "宗地或要素是否有任何部分在图层内;规划没有该图层时为真",
      "whether something of the plot, or of the feature that is summed over, lies in the layer; TRUE where the plan draws no such layer"
    ),
    Description(
      "overlap_outside(L, M, ['P', 'V', ['Q', 'W']])", "m²",
      "宗地在 L 内而在 M 外的面积,重叠只计一次;其余同 area_outside",
      "area of the plot in L and beyond M, overlaps counted once; else as area_outside"),
    Description(
      "outside_area(L)", "m²", "宗地在图层之外的面积:宗地减去与图层的重叠;内缩和佐证图形与重叠相同;图层未覆盖到该宗地为 NULL",
      "area of the plot that the layer does not cover: the plot less the overlap; eroded and shown as an overlap is; NULL where the layer does not reach"
    ),
  ]
}
