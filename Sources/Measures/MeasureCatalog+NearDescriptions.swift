extension MeasureCatalog {
  /// P is a property of the layer; V a set of land uses where P is a code, else the text itself.
  static let onNearness: [Description] = [
    Description(
      "distance_where(L, 'P', 'V', ['sure'])", "m",
      "到图层中属性合于条件的最近要素的直线距离;相接为 0;没有,或更近处有是否合于条件不明的要素(空白、用词不在表中、用途过粗或混合),为 NULL;加 'sure' 则不看不明者,只用于文字",
      "straight distance to the nearest feature that meets the condition; 0 where they touch; NULL without one, and where one is nearer of which nobody can say whether it does: blank, a word in no list, a coarse or mixed use; 'sure' passes those over, for messages"
    ),
    Description(
      "is_within(L, distance)", "", "到图层的距离是否不超过给定距离(恰等算);用于“应当在距离之内”;距离未给为 NULL",
      "whether the layer is at most the distance away, for what ought to be near; NULL where no distance is given"
    ),
    Description(
      "nearest(L, 'P', 'V', ['sure'])", "", "该最近要素的名称;其余同 distance_where",
      "name of that nearest feature; else as distance_where"),
    Description(
      "bearing_where(L, 'P', 'V', ['sure'])", "度 deg", "宗地外接框中心到该最近要素外接框中心的方位,自正北顺时针",
      "bearing of that nearest feature, centre of box to centre of box, clockwise from north"),
    Description(
      "has_nearer(L, 'P', 'V', distance)", "",
      "是否有合于条件的要素近于给定距离(恰等不算);距离未给,或近处只有是否合于条件不明的要素,为 NULL",
      "whether a feature that meets the condition is nearer than the distance; NULL where no distance is given, and where all that is near leaves open whether it meets the condition"
    ),
    Description(
      "has_upwind(L, 'P', 'V', distance, wind, sector)", "",
      "是否有合于条件的要素在给定距离内、方位与来风方位之差不超过 sector 度;任一未给,或只有是否合于条件不明的要素,为 NULL",
      "whether such a feature lies within sector degrees of where the wind comes from; NULL where one is not given, and where all that lie there leave open whether they meet the condition"
    ),
    Description(
      "nearest_upwind(L, 'P', 'V', distance, wind, sector, ['sure'])", "",
      "其中最近者的名称;更近处有是否合于条件不明的要素为 NULL,加 'sure' 则不看",
      "name of the nearest of them; NULL where one is nearer that may meet the condition, which 'sure' passes over"
    ),
    Description(
      "distance_upwind(L, 'P', 'V', distance, wind, sector, ['sure'])", "m", "到其中最近者的直线距离",
      "straight distance to it"),
    Description(
      "bearing_upwind(L, 'P', 'V', distance, wind, sector, ['sure'])", "度 deg", "到其中最近者的方位",
      "bearing of it"),
  ]

  static let onTables: [Description] = [
    Description(
      "catalogue('name', 'column', key…)", "",
      "用户名录中键所在行的值;名录缺失、键空白或未列为 NULL,声明了 silence 的列除外",
      "value in the row of the key; NULL without the catalogue or the key, and where no row has it but for silence"
    ),
    Description(
      "column('field')", "", "文件有该字段一列为真,否则为 NULL",
      "TRUE where the file has a column for the field, else NULL"),
    Description(
      "has_day('field')", "", "日期字段写到日或空白为真,只写到月(读作当月末日)为 NULL",
      "TRUE where the date has a day or is blank; NULL for a month alone, which is read as its last day"
    ),
    Description(
      "first_day('field')", "日期 day", "日期字段的日;只写到月的为当月一日",
      "the day of a date; of a month alone, which is read as its last day, the first"),
    Description(
      "or_else(text, 'other')", "", "文字;没有时为给定的文字", "the text, or the other one where there is none"
    ),
    Description(
      "known_word(text, 'a、b')", "", "文字是所列词语之一为真,其他写法和空白为 NULL",
      "TRUE where the text is one of the words, parted by 、; NULL for any other and a blank"),
    Description(
      "green_building(text)", "", "是否绿色建筑:基本级和一、二、三星级为是,写明非绿色、普通建筑的为否;无星级也可能是基本级,和未评、读不出一样为 NULL",
      "whether a building is a green one: the basic level and one to three stars are, what is said to be none is not; no star may be the basic level and is NULL, as is what is not rated or cannot be read"
    ),
    Description(
      "star_level(text)", "", "绿色建筑星级:三星级、3、★★★;基本级为 0,已动工而写明无星级的为 0;未动工而无星级的、未评、读不出为 NULL",
      "stars of a building as files write them; 0 for the basic level, and for none where works have begun; NULL for none before that, and where it is not rated or cannot be read"
    ),
    Description(
      "public_money(text)", "", "资金是否政府或财政所出:区政府投资、财政资金为是,企业自筹、无财政资金为否;说不清的为 NULL",
      "whether money is a government's or its treasury's, as files write it; NULL where that is not clear"
    ),
    Description(
      "approval_concerns(text, 'line')", "",
      "批准是否针对该控制线(green、purple、yellow、blue、farmland、ecological、growth-boundary):写明该线有批准或未写何线为真,写明该线没有为假,只写他线、或有否定而读不全的为 NULL;未写何线的文号,水务的只算蓝线,规划部门的只算四线",
      "whether an approval is of this control line: TRUE where it grants the line or names none, FALSE where it says that this line has none, NULL where it names others alone or denies in words that are not known; a number without a line counts for the blue line if a water authority's, for the four coloured lines if a planning authority's"
    ),
    Description(
      "stage_certainty()", "", "闲置阶段是否确定:满两年后十日内待复核",
      "whether the stage is sure: for ten days after two years it is open"),
  ]
}
