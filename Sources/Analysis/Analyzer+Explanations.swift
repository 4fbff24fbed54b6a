public import Checks
public import Findings

extension Analyzer {
  /// How a built-in check works, beyond its title; nil where the title and the standard say it.
  public static func explanation(of code: String) -> Bilingual? {
    explanations[code] ?? ShapeChecks.all.first { $0.card.code == code }?.explanation
      ?? CoverageChecks.all.first { $0.card.code == code }?.explanation
  }

  /// Limits of a check on the data as they are where the user gives none.
  public static func limits(of code: String) -> [DataLimit] {
    let names =
      ShapeChecks.all.first { $0.card.code == code }?.limits
      ?? CoverageChecks.all.first { $0.card.code == code }?.limits ?? []
    return names.map { DataLimits()[$0] }
  }

  /// True for a check that a run with a plan leaves out unless it is asked for.
  public static func isOptional(_ code: String) -> Bool { BuiltInCards.isOptional(code) }

  /// True for a check on whole files that a layer must be there for: without it the check is not
  /// made.
  public static func needsLayer(_ code: String) -> Bool {
    BuiltInCards.all.contains { $0.code == code && $0.isOfFiles }
  }

  private static let explanations: [String: Bilingual] = [
    "GEO199": Bilingual(
      zh: "叠置运算逐级放宽(浮点、0.1 mm 定点、捕捉)后仍失败;相关规则为未判定。",
      en:
        "Overlay failed at every step (floating, fixed at 0.1 mm, snapped); rules that need it are not evaluated."
    ),
    "GEO201": Bilingual(
      zh: "在文件自己的坐标中检查(边为直线)。宗地按修复后的图形量测,结论最重为疑似;修复使面积变化超过容差乘周长的,未判定。",
      en:
        "Decided in the coordinates of the file, where edges are straight. The plot is measured on its repaired shape, never more than suspected; where the repair moves the area by more than tolerance times perimeter it is not evaluated."
    ),
    "GEO202": Bilingual(
      zh: "坐标在声明的坐标系中没有位置,不能投影到量测面。",
      en:
        "The coordinates have no place in the reference system that is declared, so they cannot be projected."
    ),
    "INP104": Bilingual(
      zh: "每个对象都检查,嵌套的也是;指出重复处和首见处。",
      en: "Every object is looked at, nested ones too; both places are told."
    ),
    "INP124": Bilingual(
      zh:
        "Feature 里的 coordinates、geometries、features,几何里的 geometry、properties、features,集合里的 coordinates、geometries、geometry、properties。",
      en:
        "coordinates, geometries or features in a Feature; geometry, properties or features in a geometry; coordinates, geometries, geometry or properties in a collection."
    ),
    "INP125": Bilingual(
      zh: "4 或 6 个数,先西南后东北;跨 180 度经线者西可大于东。要素、几何、集合的 bbox 都检查。",
      en:
        "4 or 6 numbers, southwest before northeast; west may exceed east across the antimeridian. That of a Feature, a geometry and a collection is checked."
    ),
    "INP126": Bilingual(
      zh: "要素或几何的 bbox 按其末位小数留半个单位。",
      en: "The bbox of a Feature or geometry is given half a unit of its last decimal."
    ),
    "INP129": Bilingual(
      zh: "19 位宗地代码等写成数字即如此;本程序保留全部数字,JavaScript、电子表格等不保留。应写成文本。",
      en:
        "Codes of 19 digits written as numbers are such. Their digits are kept here; JavaScript, spreadsheets and others lose them. Codes are texts."
    ),
    "GEO115": Bilingual(
      zh: "经纬度相同而写法不同(如 113.5 与 113.50),或高程不同。",
      en:
        "Longitude and latitude are equal but written otherwise (113.5, 113.50), or heights differ."
    ),
    "GEO203": Bilingual(
      zh: "坐标为经纬度的文件,逐顶点检查。",
      en: "Every vertex of a file in longitude and latitude."
    ),
    "GEO204": Bilingual(
      zh: "边的两端经度相差大于 180°;应在 180° 经线处切成多个面。",
      en:
        "The ends of an edge differ by more than 180° of longitude; the shape is to be cut there into several polygons."
    ),
    "INP201": Bilingual(
      zh: "把坐标与规划所在地和 likely 坐标系比较:声明的坐标系与数值不符者,按最可能的情形指名,文件不参与判定,退出码 2;用 --crs 回答。",
      en:
        "Coordinates are held against the plan's place and its likely systems. Where they do not fit the system that is stated, what they most likely are is named. The file is not judged, exit 2; --crs answers it."
    ),
    "INP203": Bilingual(
      zh: "坐标不是经纬度而文件没有 crs 成员;指名最可能的坐标系,文件不参与判定,退出码 2;用 --crs 回答。",
      en:
        "These are not degrees and the file has no crs member. The most likely system is named; the file is not judged, exit 2; --crs answers it."
    ),
    "INP204": Bilingual(
      zh: "纬度在前,或北坐标在前。坐标不改动,文件不参与判定,退出码 2。",
      en:
        "Latitude or northing stands first. Nothing is exchanged; the file is not judged, exit 2."
    ),
    "INP205": Bilingual(
      zh: "按东坐标的带号,或按与规划所在地比较,坐标属另一投影带。文件不参与判定,退出码 2。",
      en:
        "By the zone number before the easting, or held against the plan's place, the numbers are those of another zone. The file is not judged, exit 2."
    ),
    "INP207": Bilingual(
      zh:
        "crs 成员中的名称 PROJ 不认识,或 crs 不是 {\"type\": \"name\"} 的写法(链接、数字等);GeoPackage 的 srs_id 在 gpkg_spatial_ref_sys 中没有记录亦同(-1、0 除外)。文件不参与判定,退出码 2;用 --crs 回答。",
      en:
        "PROJ knows no system of the name in the crs member, or the member has another form than {\"type\": \"name\"}: a link, a number. So too the srs_id of a GeoPackage, other than -1 and 0, that has no row in gpkg_spatial_ref_sys. The file is not judged, exit 2; --crs answers it."
    ),
    "INP208": Bilingual(
      zh:
        "文件大于一批(512 个要素或 1 MiB)时,读到要素后的 crs 成员为时已晚。与 WGS 84、CGCS2000 经纬度相同的不报。文本序列(一行一份)按第一份的 crs 读取,后面某份写明别的坐标系的也报。文件视为未检查,退出码 2;用 --crs 说明,或把 crs 放在 features 之前。",
      en:
        "In a file larger than one batch (512 features or 1 MiB) a crs member behind the features is met too late. Degrees of WGS 84 or CGCS2000 are what was assumed and are not told. A sequence of texts is read by the crs of the first; a later one that names another system is told as well. The file counts as not checked, exit 2; name the system by --crs, or put crs before features."
    ),
    "INP116": Bilingual(
      zh:
        "type 不是 FeatureCollection 的、没有 features 的、多或少逗号的,以及两份文本前后相接的:没有记录分隔符(RFC 8142)时,只有每行一份才算多份(RFC 8259 §2:一份文件是一个值)。JSON 的读取程序或 GIS 会拒收这样的文件,所以级别是 error。",
      en:
        "A type that is not FeatureCollection, features that is no array, a comma too many or too few, or one text behind another: without record separators (RFC 8142) only texts of one line each are several (RFC 8259 §2: a file is one value). Readers of JSON or a GIS refuse such a file, hence an error."
    ),
    "INP206": Bilingual(
      zh:
        "取前 512 个要素各一两个顶点,与控规地块(或国土空间规划)的边界比较:现状 5 m 内吻合的不到一半,而按 GCJ-02 或 BD-09 逆变换(或对图层作正变换)后过半且至少加倍的,列为疑似。坐标从不改动。没有这些图层或不足 20 个顶点的,该文件未判定。",
      en:
        "A vertex or two of each of the first 512 features are held against the boundaries of the detailed plan (or the statutory plan). Suspected where less than half lie within 5 m as they stand, and at least half and twice as many with GCJ-02 or BD-09 taken back (or put on, where the layer is the shifted one). Coordinates are never changed. Without such a layer, or with fewer than 20 vertices, it is not evaluated on that file."
    ),
    "INP202": Bilingual(
      zh: "全部宗地在规划范围外时以一条结论说明距离和可能的坐标系;输入和图形检查照常。没有规划范围图层时,各文件未判定。",
      en:
        "Where all plots lie outside the plan area one finding says how far and which system is likely; input and shape checks still run. Without a layer of the plan area it is evaluated on no file."
    ),
    "INP210": Bilingual(
      zh:
        "字段有值而无法按声明的类型读取,或者不可能:面积、金额、百分数小于 0,或超出方案声明的取值范围(at-least、at-most);原文照录,相关规则为未判定。单位不明的列每个文件只说一次:面积合不上图形;以 % 声明的列中不大于 1 而不带 % 的非零数,可能是小数;价款未写明元或万元。列名写明单位即可,如 建筑密度(%)、建筑密度(小数)、面积(亩)、价款(万元)。",
      en:
        "A field has a value that cannot be read as its type, or cannot be: an area, a sum of money or a share below 0, or a number beyond the range that the plan declares (at-least, at-most); the words are shown, and rules that need it are not evaluated. A column of unknown unit is told once a file: areas that fit no shape, bare numbers up to 1 in columns in %, which may be fractions, and prices that do not say yuan or ten thousand yuan. The column's name can say it: density(%), density(fraction), area(mu), price(yuan)."
    ),
    "INP211": Bilingual(
      zh: "用地代码缺少前导零(多由电子表格造成),按唯一可能的代码读取并说明。",
      en:
        "A land-use code lost its leading zero, as spreadsheets do; it is read as the one code it can be, and said."
    ),
    "INP212": Bilingual(
      zh:
        "19 位:县级行政区划 6 位、地籍区 3 位、地籍子区 3 位、特征码 2 位(G、J、Z 与一个大写字母)、顺序号 5 位;指出第一个不符的位。只检查名为宗地代码、ZDDM 的列(方案 fields 的 forms);全文件均不符时只说一次。",
      en:
        "19 characters: county 6, cadastral district 3, sub-district 3, kind 2 (G, J or Z and a capital letter), sequence 5; the first that is wrong is named. Only in columns called 宗地代码 or ZDDM (forms of the plan's fields); told once where no code of the file is built so."
    ),
    "INP213": Bilingual(
      zh: "28 位:宗地代码 19 位、定着物特征码 1 位(F、L、Q、W)、定着物单元号 8 位;空格不计。",
      en:
        "28 characters: the parcel code's 19, what stands on it (F, L, Q, W), and 8 digits; spaces do not count."
    ),
    "INP214": Bilingual(
      zh: "16 位:县级行政区划 6 位、年份 4 位、大写字母 1 位、顺序号 5 位。",
      en: "16 characters: county 6, year 4, a capital letter, sequence 5."
    ),
    "INP215": Bilingual(
      zh: "同一要素的不动产单元号前 19 位不是它的宗地代码。",
      en: "The first 19 characters of the unit number are not the parcel code of the same feature."
    ),
    "INP221": Bilingual(
      zh: "经纬度多于 9 位、米制多于 4 位小数(小于 0.1 mm);每个文件说一次,附要素数。",
      en:
        "More than 9 decimals of a degree or 4 of a metre (below 0.1 mm); told once a file with the number of features."
    ),
    "INP216": Bilingual(
      zh:
        "方案的一个字段在一宗地上有两个来源而说法不一:文件中的两列(如 用地代码 与 YDYHFLDM)、文件与 --join 的表、表中的两列(包括同名的两列)。写明两个值、两列和所在的行。空白不算说法。面积在写出的位数内相等即一致,代码为同一类或上下级类即一致,只写到月的日期按月比较。有争议的字段没有值:依据它的规则为未判定,不是待复核,因为待复核说的是量测误差,而这里不知道该判断什么。",
      en:
        "A field of the plan has two sources for one plot, and they say different things: two columns of the file (such as 用地代码 beside YDYHFLDM), the file and the table of --join, two columns of the table, one that stands twice included. Both values, columns and lines are named. A blank says nothing. Areas agree that are equal as far as they are written out, codes of one class or of a class and one above it, and a month with its days. A field in dispute has no value: rules that need it are not evaluated. They are not borderline, which is about the error of a measure; here it is not known what to judge."
    ),
    "INP230": Bilingual(
      zh: "没有任何标识字段,要素也没有 id;结论只能以位置指认。全文件均无时只说一次。",
      en:
        "Neither a field nor the feature gives an id, so that findings name it by its place; told once where the whole file has none."
    ),
    "INP240": Bilingual(
      zh:
        "列按规划字段的任一名称认(宗地代码、ZDDM、plot_id 是同一列);规划不认识的名称按文件所写查找,大小写、全角和空格不计。--join 的表有该列也算有。要素自己的 id 不是列。",
      en:
        "A column is known by any name of the plan's field (宗地代码, ZDDM, plot_id are one); a name that the plan does not know is looked for as it is written, but for case, width and spaces. A column of the --join table counts. A feature's own id is no column."
    ),
    "INP241": Bilingual(
      zh: "空文本、null、空白、“/”“—”等都不是值;约定“空即没有”的许可列除外。前 512 个要素(至少 20 个)全无值的,整个文件只说一次。",
      en:
        "An empty text, null, blanks, '/' and dashes are no values, but in columns of permits where a blank says that there is none. Told once where none of the first 512 features, at least 20, has one."
    ),
    "INP231": Bilingual(
      zh: "同一文件内标识再次出现而顶点不同。面积仍按同一宗地的各部分合计;若不是一宗,请改标识。",
      en:
        "An id stands again in the file with other vertices. Areas are still summed as parts of one plot; where it is another plot it needs another id."
    ),
    "INP232": Bilingual(
      zh: "同一文件内标识和全部顶点(不论起点和方向)都相同。",
      en:
        "Id and all vertices are the same within a file, wherever the ring begins and whichever way it runs."
    ),
    "INP220": Bilingual(
      zh: "坐标小数位对应的地面距离大于位置容差;每个文件提示一次。",
      en:
        "The decimals of the coordinates amount to more than the tolerance on the ground; told once a file."
    ),
    "INP301": Bilingual(
      zh: "--join 的键值只在一侧出现,或为空、丢失数位、只差前导零;给出行号。",
      en:
        "A key of --join stands on one side only, is blank, has lost digits or differs by leading zeros only; lines are given."
    ),
    "INP302": Bilingual(
      zh: "--join 的表中键值重复;给出行号。", en: "A key of --join stands twice in the table; lines are given."),
    "INP501": Bilingual(
      zh: "基准日晚于例外的截止日(until,含当日);例外不再生效,其所涉发现照常计入。",
      en:
        "The day of judgement is after the exception's last day (until, inclusive); its findings count again."
    ),
    "INP502": Bilingual(
      zh: "没有发现用到该例外,而其规则已判定;问题已消除,例外应删去。",
      en: "No finding needs the exception although its rules were judged; remove it."),
    "INP503": Bilingual(
      zh: "例外只对批准时的图形有效(图形散列);宗地图形已变,所涉发现照常计入,须重新批准。",
      en:
        "An exception holds for the shape that was approved (its digest). The plot has changed, so its findings count again until it is approved anew."
    ),
  ]
}
