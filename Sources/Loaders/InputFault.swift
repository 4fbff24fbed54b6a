public import Findings

/// Everything that can be wrong with a file of features before its content is judged.
///
/// The raw value is the stable code: INP is about bytes, JSON and the members of a feature,
/// GEO1xx about the structure of its geometry. Whether a ring crosses itself is not asked here.
public enum InputFault: String, Sendable, CaseIterable {
  case syntax = "INP101"
  case encoding = "INP102"
  case wrongType = "INP103"
  case duplicateMember = "INP104"
  case esriJSON = "INP105"
  case topoJSON = "INP106"
  case numberNotJSON = "INP107"
  case numberOutOfRange = "INP108"
  case propertiesMissing = "INP109"
  case propertiesNull = "INP110"
  case nestedTooDeep = "INP111"
  case balanceLost = "INP112"
  case featureTooLarge = "INP113"
  case notGeoJSON = "INP114"
  case empty = "INP115"
  case collectionStructure = "INP116"
  case unreadable = "INP117"
  case idKind = "INP118"
  case typeMissing = "INP119"
  case recordCut = "INP121"
  case memberKind = "INP122"
  case geometryMissing = "INP123"
  case foreignType = "INP124"
  case bboxForm = "INP125"
  case bboxOutside = "INP126"
  case crsMember = "INP127"
  case byteOrderMark = "INP128"
  case inexactNumber = "INP129"
  case replacedCharacter = "INP131"
  case recordUnreadable = "INP132"
  case unknownSystem = "INP207"
  case lateSystem = "INP208"
  case nullGeometry = "GEO101"
  case geometryKind = "GEO102"
  case coordinateDepth = "GEO103"
  case coordinateNotNumber = "GEO104"
  case positionTooShort = "GEO105"
  case ringNotClosed = "GEO106"
  case ringTooShort = "GEO107"
  case emptyGeometry = "GEO108"
  case heightIgnored = "GEO109"
  case geometryType = "GEO110"
  case coordinatesMissing = "GEO111"
  case positionTooLong = "GEO112"
  case nestedCollection = "GEO113"
  case geometriesMember = "GEO114"
  case closingDiffers = "GEO115"

  /// What the fault does to the feature.
  public enum Effect: String, Sendable {
    /// Nothing is lost: worth saying, no more.
    case note
    /// The feature was read, but not as it was written; `geometry` or a value was altered.
    case altered
    /// The feature cannot be measured; its geometry is empty.
    case unusable
    /// The rest of the file cannot be read.
    case fatal
  }

  public var effect: Effect {
    switch self {
    case .propertiesMissing, .propertiesNull, .heightIgnored, .idKind, .collectionStructure,
      .typeMissing, .foreignType, .bboxForm, .bboxOutside, .crsMember, .byteOrderMark,
      .inexactNumber, .replacedCharacter, .positionTooLong, .nestedCollection, .closingDiffers:
      .note
    case .duplicateMember, .ringNotClosed, .ringTooShort, .memberKind: .altered
    case .balanceLost, .featureTooLarge, .notGeoJSON, .empty, .unreadable, .nestedTooDeep,
      .unknownSystem, .lateSystem:
      .fatal
    case .syntax, .encoding, .wrongType, .esriJSON, .topoJSON, .numberNotJSON,
      .numberOutOfRange, .recordCut, .recordUnreadable, .nullGeometry, .geometryKind,
      .coordinateDepth, .coordinateNotNumber, .positionTooShort, .emptyGeometry, .geometryType,
      .coordinatesMissing, .geometryMissing, .geometriesMember:
      .unusable
    }
  }

  /// How loud it is where nobody says otherwise. What a standard demands of an object fails a check
  /// of the data, though nothing is lost; a file that is no GeoJSON as a whole fails every check.
  public var severity: Severity {
    switch self {
    case .collectionStructure: .error
    case .propertiesMissing, .idKind, .typeMissing, .foreignType, .bboxForm: .warning
    default: effect == .note ? .advisory : .warning
    }
  }

  /// True where the members of the feature were not read, or not all of them: what seems to be
  /// missing may stand there.
  public var hidesMembers: Bool {
    switch self {
    case .syntax, .encoding, .esriJSON, .topoJSON, .nestedTooDeep, .recordCut, .memberKind,
      .wrongType:
      true
    default: false
    }
  }

  /// Section of the standard that the input departs from; nil where none speaks of it.
  public var standard: String? {
    switch self {
    case .syntax, .balanceLost, .notGeoJSON, .empty: "RFC 8259 §2"
    case .encoding, .byteOrderMark: "RFC 8259 §8.1"
    case .wrongType, .memberKind, .propertiesMissing, .propertiesNull, .idKind, .typeMissing,
      .nullGeometry, .geometryMissing:
      "RFC 7946 §3.2"
    case .foreignType: "RFC 7946 §7.1"
    case .bboxForm, .bboxOutside: "RFC 7946 §5"
    case .crsMember, .unknownSystem, .lateSystem: "RFC 7946 §4"
    case .nestedCollection, .geometriesMember: "RFC 7946 §3.1.8"
    case .duplicateMember: "RFC 8259 §4"
    case .numberNotJSON, .numberOutOfRange, .inexactNumber: "RFC 8259 §6"
    case .nestedTooDeep, .featureTooLarge: "RFC 8259 §9"
    case .collectionStructure: "RFC 7946 §3.3"
    case .recordCut: "RFC 7464 §2.3"
    case .geometryKind, .emptyGeometry, .geometryType, .coordinatesMissing: "RFC 7946 §3.1"
    case .coordinateDepth, .coordinateNotNumber, .positionTooShort, .heightIgnored,
      .positionTooLong:
      "RFC 7946 §3.1.1"
    case .ringNotClosed, .ringTooShort, .closingDiffers: "RFC 7946 §3.1.6"
    case .esriJSON, .topoJSON, .unreadable, .replacedCharacter, .recordUnreadable: nil
    }
  }

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
        zh: "crs 成员在要素之后,读到时要素已按经纬度读取",
        en: "The \"crs\" member stands behind the features, which had been read as degrees by then")
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
