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
      "unit_count(L)", "", "图层的单元个数:各要素都有名称时,同名的为一个单元,否则每个要素一个",
      "units of the layer: features of one name are one where every feature has a name, else each is one"
    ),
    Description(
      "count_within(L, M, ['property', 'value'])", "",
      "L 中有任何部分在 M 内的要素个数,或其中属性为该值的个数;规划没有 M 时为全部;有要素的属性空白为 NULL",
      "features of L of which something lies in M, or those of them with the value; all of them where the plan draws no M; NULL where a feature leaves the property blank"
    ),
    Description(
      "sum_within(L, M, 'property')", "", "这些要素某一数值属性的合计;有要素未载明时为 NULL",
      "sum of a property over those features; NULL where a feature does not say"),
    Description(
      "count_beyond(L, M, 'south')", "",
      "L 中形心在 M 形心以 north、east、south、west 一侧的单元个数;各要素都有名称时,同名的为一个单元",
      "units of L whose centre lies north, east, south or west of M's; features of one name are one where every feature has a name"
    ),
    Description(
      "unconnected_count(L, 'property', 'from', 'to')", "", "属性为 from 的线中,未经同类线接到 to 的条数;相距在容差内为相接",
      "lines of the value from that no chain of such lines joins to one of the value to; lines meet within the tolerance"
    ),
    Description(
      "layer_area(L)", "m²", "图层覆盖的面积,互相重叠处只计一次",
      "what the layer covers, overlaps between its features counted once"),
    Description(
      "layers_overlap(L, M, [N])", "m²",
      "两个图层共有的面积,给出 N 时只计其在 N 内的部分(规划没有 N 时不限);能容下半径为容差的圆的块才计入",
      "area that two layers share, of it what lies in N where the plan draws one; a piece counts if it contains a disc of the tolerance"
    ),
    Description(
      "area_outside(L, M, ['P', 'V', ['Q', 'W']])", "m²",
      "L 在 M 之外的面积,重叠只计一次;'P', 'V' 限定 L 的要素,'Q', 'W' 限定 M 的要素(代码用用地集合);有要素空白或用途不明为 NULL",
      "area of L beyond M, overlaps counted once; 'P', 'V' choose features of L, 'Q', 'W' those of M (codes by a set of uses); NULL where a feature is blank or of unclear use"
    ),
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
      "两个图层的代码互不相同、又非上下级的面积;混合用地各类都看,部分相同或读不出为 NULL,有未写明的而已知差异不超过最小占用面积也为 NULL;能容下半径为容差的圆的块才计入",
      "area on which the codes of two layers disagree, neither being above the other; of mixed uses "
        + "each is looked at, NULL where they agree in part or cannot be read, and where some say "
        + "nothing while no more than the smallest overlap differs for sure; a piece counts if it "
        + "contains a disc of the tolerance"
    ),
    Description(
      "edge_break(L, N, M)", "m", "M 的边界上 L 到达而邻区 N 没有接上的长度",
      "length of M's boundary that L reaches and the neighbour's N does not go on from"),
    Description(
      "empty_count(L, M)", "", "L 中没有 M 任何部分的要素个数", "features of L in which nothing of M lies"),
    Description(
      "fewest_uses(L, M, 'property', ['set'])", "",
      "L 各要素内 M 的代码所属一级类(前两位)个数的最小值,混合用地各类都算,给出集合时只计集合内的用地;其中有地块未载明代码、读不出、或不知是否属于集合时为 NULL",
      "the least number of classes (first two digits) of codes of M in a feature of L, of mixed uses "
        + "each, of a set of uses where one is given; NULL where a plot there does not say, cannot be "
        + "read, or may or may not be of the set"
    ),
    Description(
      "missing_years('table', 'item', 'year', 'column')", "",
      "名录首末年之间,各项目未载明该列的年数合计;年份读不出、或只有一年为 NULL",
      "years from the table's first to its last for which an item does not say the column; NULL where a year cannot be read, and of a single year"
    ),
    Description(
      "first_year('table', 'year')", "", "名录所载的首年;年份读不出为 NULL",
      "the first year of the table; NULL where a year cannot be read"),
    Description(
      "last_year('table', 'year')", "", "名录所载的末年;年份读不出为 NULL",
      "the last year of the table; NULL where a year cannot be read"),
    Description(
      "short_sums('table', 'item', 'part', 'whole')", "",
      "各年之和未达到所载总数的项目数;没有总数的项目不计;都没有总数、总数不一或分年数空白为 NULL",
      "items whose parts do not reach the whole that their rows state; items without one are not counted; NULL without any, with two, or a blank part"
    ),
  ]
}
