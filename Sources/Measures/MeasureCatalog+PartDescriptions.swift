extension MeasureCatalog {
  /// Of a plot what lies in one area, or in one and in no other.
  static let onParts: [Description] = [
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
