import Findings

extension CheckNote {
  /// INP101 to INP132: bytes, JSON and the members of a feature.
  static let ofText: [String: CheckNote] = [
    "INP101": CheckNote(
      .bytes, "一个要素只指出第一处语法错误,其后的部分不再检查。",
      "Of a feature only the first place is told; what follows in it is not looked at."),
    "INP102": CheckNote(
      .bytes, "所示编码(GBK/GB18030)只是猜测;不作转换。",
      "The encoding that is named (GBK/GB18030) is a guess; nothing is converted."),
    "INP103": CheckNote(
      .text, "type 区分大小写;feature 不是 Feature。",
      "The type is read letter by letter: feature is not Feature."),
    "INP104": CheckNote(
      .text, "取第一个;别的软件多取最后一个。哪一个是本意不作判断。",
      "The first one counts; other software mostly takes the last. Which was meant is not decided."),
    "INP105": CheckNote(
      .text, "按 rings、attributes、spatialReference、geometryType 成员识别;不作转换。",
      "Known by the members rings, attributes, spatialReference, geometryType; nothing is converted.",
      next: conversion),
    "INP106": CheckNote(
      .text, "按 \"type\": \"Topology\" 识别;不作转换。",
      "Known by \"type\": \"Topology\"; nothing is converted.", next: conversion),
    "INP107": CheckNote(
      .bytes, "NaN、Infinity、十六进制、前导零、正号等一概不读,整个要素不可用。",
      "NaN, Infinity, hexadecimal, leading zeros and plus signs are not read at all: the feature is unusable."
    ),
    "INP108": CheckNote(
      .bytes, "只指超出双精度范围的数;丢失末位的整数见 INP129。",
      "Only numbers beyond the range of a double; whole numbers that lose digits are INP129."),
    "INP109": CheckNote(
      .text, "不问 properties 里应有哪些字段。", "Which fields there should be is not asked here."),
    "INP110": CheckNote(
      .text, "规范允许 null;这里只作提示。",
      "The standard allows null; it is said because no field can be read."),
    "INP111": CheckNote(
      .bytes, "上限 64 层从文件最外层数起,不能更改。文本序列中只丢失这一条文本。",
      "The limit of 64 is counted from the outermost bracket of the file and cannot be changed. Of a text sequence only that text is lost."
    ),
    "INP112": CheckNote(
      .bytes, "所示位置是最可能的原因,不一定是写错之处。文本序列中的一条文本如此时报 INP101,下一条照常读取。",
      "The place is the likeliest cause, not always where the slip was made. One text of a sequence that is so is INP101, and the next is read."
    ),
    "INP113": CheckNote(
      .bytes, "上限 256 MiB 不能更改。", "The limit of 256 MiB cannot be changed."),
    "INP114": CheckNote(
      .bytes, "按开头的字节认出 ZIP、SQLite、Shapefile、gzip、UTF-16、PDF、FlatGeobuf、XML;其他的照录。",
      "ZIP, SQLite, Shapefile, gzip, UTF-16, PDF, FlatGeobuf and XML are known by their first bytes; of others these are shown.",
      next: conversion),
    "INP115": CheckNote(
      .bytes, "没有要素的集合不是空文件,不报此项。",
      "A collection without features is no empty file and is not told here."),
    "INP116": CheckNote(
      .text, "读取继续;多余或缺少的逗号不影响前后的要素,后一份文本的要素照样读取和计数。",
      "Reading goes on: a comma too many or too few changes no feature, and those of a second text are read and counted."
    ),
    "INP117": CheckNote(
      .bytes, "原因用操作系统的原话。", "The reason is given in the system's own words.",
      next: Bilingual(zh: "核对路径和读取权限。", en: "Look at the path and the right to read it.")),
    "INP118": CheckNote(
      .text, "不问 id 是否唯一;宗地标识重复见 INP231、INP232。",
      "Whether ids are unique is not asked here; see INP231 and INP232."),
    "INP119": CheckNote(
      .text, "有 geometry 和 properties 的对象仍按要素读取。",
      "An object that has a geometry and properties is read as a Feature all the same."),
    "INP121": CheckNote(
      .bytes, "这一条记录按无法读取的宗地计;下一个 RS(0x1E)起照常读取。没有下一个 RS 的最后一条报 INP112。",
      "The record counts as a plot that cannot be read; reading goes on at the next RS (0x1E). The last one, which none follows, is INP112."
    ),
    "INP122": CheckNote(
      .text, "properties 按空处理,字段均无值。", "The properties count as empty: no field has a value."),
    "INP123": CheckNote(
      .text, "按没有几何处理;写明 null 的见 GEO101。",
      "Read as a feature without a geometry; one that says null is GEO101."),
    "INP124": CheckNote(
      .text, "别的外来成员(RFC 7946 §6.1)是允许的,不报。",
      "Other foreign members are allowed (RFC 7946 §6.1) and not told."),
    "INP125": CheckNote(
      .text, "集合的 bbox 只查写法,不与要素比较。",
      "The bbox of a collection is held against its form only, not against the features."),
    "INP126": CheckNote(
      .text, "只查未包含;过大的 bbox 不报,集合的 bbox 不查。",
      "A bbox that is too large is not told, nor is that of a collection looked at."),
    "INP127": CheckNote(
      .text, "坐标仍按它读取;是否与数值相符见 INP201、INP205。",
      "Coordinates are read by it all the same; whether they fit is INP201 and INP205.",
      next: Bilingual(
        zh: "转为 WGS 84(或 CGCS2000)经纬度并删去 crs 成员;或保留,并在说明中写明。",
        en:
          "Convert to longitude and latitude and leave the member out, or keep it where all readers know of it."
      )),
    "INP128": CheckNote(
      .bytes, "只指 UTF-8 的标记;UTF-16 的文件见 INP114。", "That of UTF-8 only; a file in UTF-16 is INP114."),
    "INP129": CheckNote(
      .bytes, "只查整数;小数的末位不查。", "Whole numbers only; decimals beyond a double's are not told."),
    "INP131": CheckNote(
      .bytes, "只认 U+FFFD;其他乱码认不出。", "U+FFFD only; other garbled text is not known as such."),
    "INP132": CheckNote(
      .bytes, "只见于 GeoPackage、Shapefile 和坐标文本;属性仍读取,该记录的图形不判定。曲线、多面体等不是面的几何也在此。",
      "Told of GeoPackages, shapefiles and coordinate texts alone; the record's values are read, its shape is not judged. Curves and multipatches are among them.",
      next: Bilingual(
        zh: "在原软件中修复该记录的图形后重新导出。",
        en: "Mend the record's shape where it was made and export it again.")),
  ]

  private static let conversion = Bilingual(
    zh: "用 GIS 软件转换为 GeoJSON,或经管道读入:ogr2ogr -f GeoJSONSeq /vsistdout/ 文件 | landlint check -。",
    en:
      "Convert it with a GIS, or pipe it: ogr2ogr -f GeoJSONSeq /vsistdout/ FILE | landlint check -."
  )
}
