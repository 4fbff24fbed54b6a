public import Findings

extension InputFault {
  /// One sentence without the particulars of a single case.
  public var title: Bilingual {
    switch self {
    case .syntax: Bilingual(zh: "JSON 语法错误", en: "The JSON is malformed")
    case .encoding: Bilingual(zh: "文本不是 UTF-8 编码", en: "The text is not UTF-8")
    case .wrongType: Bilingual(zh: "这不是要素", en: "This is not a Feature")
    case .memberKind: Bilingual(zh: "成员的类型不符", en: "A member is of the wrong kind")
    case .duplicateMember:
      Bilingual(
        zh: "同一对象中成员名重复,只取第一个", en: "A member is repeated; the first one counts")
    case .esriJSON:
      Bilingual(
        zh: "这是 Esri JSON,不是 GeoJSON", en: "This is Esri JSON, not GeoJSON")
    case .topoJSON:
      Bilingual(zh: "这是 TopoJSON,不是 GeoJSON", en: "This is TopoJSON, not GeoJSON")
    case .numberNotJSON:
      Bilingual(zh: "数字不合 JSON 写法", en: "A number is not written as JSON has it")
    case .numberOutOfRange:
      Bilingual(zh: "数字超出双精度范围", en: "A number is beyond double precision")
    case .propertiesMissing:
      Bilingual(zh: "要素缺少 properties 成员", en: "The feature has no \"properties\" member")
    case .propertiesNull:
      Bilingual(zh: "要素的 properties 为 null", en: "The properties of the feature are null")
    case .nestedTooDeep: Bilingual(zh: "括号嵌套过深", en: "Brackets are nested too deep")
    case .balanceLost:
      Bilingual(
        zh: "括号或引号不配对,其后的内容无法读取",
        en: "Brackets or quotes do not match; what follows cannot be read")
    case .featureTooLarge:
      Bilingual(zh: "单个要素过大", en: "A single feature is too large")
    case .notGeoJSON: Bilingual(zh: "这不是 GeoJSON 文件", en: "This is not a GeoJSON file")
    case .empty: Bilingual(zh: "文件为空", en: "The file is empty")
    case .collectionStructure:
      Bilingual(
        zh: "要素集合的结构不合规范", en: "The collection is not built as GeoJSON has it")
    case .unreadable: Bilingual(zh: "文件无法读取", en: "The file cannot be read")
    case .idKind:
      Bilingual(
        zh: "要素的 id 既不是文本也不是数字",
        en: "The id of the feature is neither text nor a number")
    case .typeMissing: Bilingual(zh: "缺少 type 成员", en: "The \"type\" member is missing")
    case .recordCut:
      Bilingual(
        zh: "文本序列中的一条记录不完整", en: "A record of the text sequence is cut short")
    case .nullGeometry: Bilingual(zh: "要素没有几何", en: "The feature has no geometry")
    case .geometryKind:
      Bilingual(zh: "几何类型不受支持", en: "The kind of geometry is not supported here")
    case .coordinateDepth:
      Bilingual(
        zh: "坐标的嵌套层数与几何类型不符", en: "Coordinates are nested unlike their type")
    case .coordinateNotNumber:
      Bilingual(zh: "坐标不是数字", en: "A coordinate is not a number")
    case .positionTooShort:
      Bilingual(zh: "坐标点少于两个数", en: "A position has fewer than two numbers")
    case .ringNotClosed:
      Bilingual(zh: "环未闭合,已补首点", en: "A ring is not closed; its first point was added")
    case .ringTooShort:
      Bilingual(
        zh: "环或线的坐标点过少,已略去",
        en: "A ring or line has too few positions and was left out")
    case .emptyGeometry: Bilingual(zh: "几何为空", en: "The geometry is empty")
    case .heightIgnored:
      Bilingual(
        zh: "坐标带高程或 M 值,未使用",
        en: "Positions have a height or a measure, which is not used")
    case .geometryType:
      Bilingual(
        zh: "几何的 type 缺失或不认识", en: "The type of the geometry is missing or unknown")
    case .coordinatesMissing:
      Bilingual(zh: "几何缺少坐标", en: "The geometry has no coordinates")
    case .geometryMissing:
      Bilingual(zh: "要素缺少 geometry 成员", en: "The feature has no \"geometry\" member")
    case .foreignType:
      Bilingual(
        zh: "成员属于另一种 GeoJSON 对象", en: "A member belongs to another type of GeoJSON object")
    case .bboxForm:
      Bilingual(
        zh: "bbox 的个数、顺序或数值不合规范",
        en: "The bbox has the wrong length, order or kind of values")
    case .bboxOutside:
      Bilingual(zh: "bbox 未包含全部坐标", en: "The bbox does not hold all positions")
    case .crsMember:
      Bilingual(
        zh: "crs 成员已从规范中删去,这里仍按它读取",
        en: "The \"crs\" member is no longer part of GeoJSON; it is followed here all the same")
    case .byteOrderMark:
      Bilingual(
        zh: "文件以字节顺序标记开头,已略去", en: "The file begins with a byte order mark, left out")
    case .inexactNumber:
      Bilingual(
        zh: "整数超出 ±(2^53 − 1),别的软件会丢失末位数字",
        en: "A whole number beyond ±(2^53 − 1): other software loses its last digits")
    case .replacedCharacter:
      Bilingual(
        zh: "文本含替换字符 U+FFFD,原字已在此前的转换中丢失",
        en: "A text has U+FFFD: a character was lost in an earlier conversion")
    case .recordUnreadable:
      Bilingual(zh: "记录的图形无法读取", en: "The shape of a record cannot be read")
    case .unknownSystem:
      Bilingual(
        zh: "坐标系名称无法识别", en: "The reference system is not one that is known here")
    case .lateSystem:
      Bilingual(
        zh: "crs 成员在要素之后或与前文不同,读到时要素已按别的坐标系读取",
        en: "The \"crs\" member stands behind the features or differs from the one before: they "
          + "had been read in another system by then")
    case .positionTooLong:
      Bilingual(
        zh: "坐标点多于三个数,第二个以后未使用",
        en: "A position has more than three numbers; those after the second are not used")
    case .nestedCollection:
      Bilingual(zh: "几何集合套几何集合", en: "A GeometryCollection within another one")
    case .geometriesMember:
      Bilingual(
        zh: "几何集合缺少 geometries 数组", en: "A GeometryCollection has no array \"geometries\"")
    case .closingDiffers:
      Bilingual(
        zh: "环的末点与首点写法不同",
        en: "The last position of a ring is not written as the first one is")
    }
  }
}
