extension MeasureCatalog {
  /// Measures of the plan's own layers, for rules with the subject `layer`.
  static let onLayers: [Description] = [
    Description(
      "feature_count(L, ['property', 'value'])", "", "图层的要素个数,或属性为该值的个数;有要素的属性空白为 NULL",
      "features of the layer, or those with the value; NULL where a feature leaves the property blank"
    ),
    Description(
      "distinct_count(L, 'property')", "", "属性的不同值的个数;有要素空白为 NULL",
      "different values of the property; NULL where a feature leaves it blank"),
    Description(
      "undated_count(L, ['property'])", "", "自身、图层和所给属性都没有生效日期的要素个数",
      "features without a first day of their own, of their layer or in the property"),
    Description(
      "outside_count(L, M)", "", "L 中不全在 M 内的要素个数(点、线、面)",
      "features of L that do not lie wholly in M: points, lines, polygons"),
    Description(
      "count_beyond(L, M, 'south')", "", "L 中形心在 M 形心以 north、east、south、west 一侧的要素个数",
      "features of L whose centre lies north, east, south or west of M's"),
    Description(
      "unconnected_count(L, 'property', 'from', 'to')", "", "属性为 from 的线中,未经同类线接到 to 的条数;相距在容差内为相接",
      "lines of the value from that no chain of such lines joins to one of the value to; lines meet within the tolerance"
    ),
    Description(
      "layer_area(L)", "m²", "图层覆盖的面积,互相重叠处只计一次",
      "what the layer covers, overlaps between its features counted once"),
    Description(
      "layers_overlap(L, M)", "m²", "两个图层共有的面积;能容下半径为容差的圆的块才计入",
      "area that two layers share; a piece counts if it contains a disc of the tolerance"),
    Description(
      "self_overlap(L)", "m²", "图层中两个以上要素共有的面积;能容下半径为容差的圆的块才计入",
      "area that two or more features of the layer cover; a piece counts if it contains a disc of "
        + "the tolerance"),
    Description(
      "gap(L, M)", "m²",
      "M 中未被 L 覆盖的面积;能容下半径为容差的圆的块才计入。L 超过 50,000 个顶点时由面积求和,不画出",
      "area of M that L does not cover; a piece counts if it contains a disc of the tolerance. Of a "
        + "layer over 50,000 vertices it is a sum and is not drawn"
    ),
    Description(
      "plans_differ(L, 'property', M, 'property')", "m²",
      "两个图层的代码互不相同、又非上下级的面积;混合用地各类都看,部分相同或读不出为 NULL;能容下半径为容差的圆的块才计入",
      "area on which the codes of two layers disagree, neither being above the other; of mixed uses "
        + "each is looked at, NULL where they agree in part or cannot be read; a piece counts if it "
        + "contains a disc of the tolerance"
    ),
    Description(
      "edge_break(L, N, M)", "m", "M 的边界上 L 到达而邻区 N 没有接上的长度",
      "length of M's boundary that L reaches and the neighbour's N does not go on from"),
    Description(
      "empty_count(L, M)", "", "L 中没有 M 任何部分的要素个数", "features of L in which nothing of M lies"),
    Description(
      "fewest_uses(L, M, 'property')", "",
      "L 各要素内 M 的代码所属一级类(前两位)个数的最小值;混合用地各类都算;其中有地块未载明代码或读不出时为 NULL",
      "the least number of classes (first two digits) of codes of M in a feature of L, of mixed uses "
        + "each; NULL where a plot there does not say or cannot be read"
    ),
    Description(
      "missing_years('table', 'item', 'year', 'column')", "",
      "名录首末年之间,各项目未载明该列的年数合计;年份读不出为 NULL",
      "years from the table's first to its last for which an item does not say the column; NULL where a year cannot be read"
    ),
    Description(
      "short_sums('table', 'item', 'part', 'whole')", "",
      "各年之和未达到所载总数的项目数;没有总数的项目不计;都没有总数、总数不一或分年数空白为 NULL",
      "items whose parts do not reach the whole that their rows state; items without one are not counted; NULL without any, with two, or a blank part"
    ),
  ]
}
