/// The Chinese of what libraries say in English alone: why the system refuses a file, why GEOS takes
/// a polygon for invalid, what libyaml does not understand. These are closed sets; what is in none
/// stays as it came.
public enum SystemWords {
  /// - Parameter words: the sentence, or a path and `: ` before it.
  public static func chinese(_ words: String) -> String {
    if let known = table[words] { return known }
    let parts = words.split(separator: ": ")
    guard parts.count > 1, let last = parts.last, let known = table[String(last)] else {
      return words
    }
    return words.dropLast(last.count + 1) + known
  }

  /// As glibc writes them (`strerror`).
  private static let errors: [String: String] = [
    "No such file or directory": "没有此文件", "Permission denied": "没有权限",
    "Operation not permitted": "不允许此操作", "Is a directory": "是文件夹",
    "Not a directory": "路径中有一段不是文件夹", "File exists": "文件已存在",
    "Read-only file system": "文件系统只读", "No space left on device": "磁盘已满",
    "Disk quota exceeded": "超出磁盘配额", "File too large": "文件过大",
    "File name too long": "文件名过长", "Too many levels of symbolic links": "链接层数过多",
    "Too many open files": "打开的文件过多", "Too many open files in system": "系统打开的文件过多",
    "Input/output error": "读写出错", "Broken pipe": "管道已断开", "Bad file descriptor": "文件未打开",
    "Cannot allocate memory": "内存不足", "Text file busy": "文件正在使用",
    "Device or resource busy": "设备正忙", "Directory not empty": "文件夹不是空的",
    "Invalid argument": "参数无效", "Invalid cross-device link": "不在同一文件系统",
    "No such device or address": "没有此设备", "Illegal seek": "不能在管道中定位",
    "Connection timed out": "连接超时", "Stale file handle": "网络文件已失效",
  ]

  /// `TopologyValidationError` of GEOS.
  private static let reasons: [String: String] = [
    "Topology Validation Error": "拓扑错误", "Repeated Point": "点重复",
    "Hole lies outside shell": "洞在外环之外", "Holes are nested": "洞相互嵌套",
    "Interior is disconnected": "内部不连通", "Self-intersection": "自相交",
    "Ring Self-intersection": "环自相交", "Nested shells": "外环相互嵌套",
    "Duplicate Rings": "环重复", "Too few points in geometry component": "点数过少",
    "Invalid Coordinate": "坐标无效", "Ring is not closed": "环未闭合",
  ]

  /// What is found or expected where a file or folder cannot be used.
  private static let expectations: [String: String] = [
    "no regular file": "不是普通文件",
    "a query takes more than 100000000 steps of SQLite": "一次查询超过 SQLite 的 100000000 步",
    "string or blob too big": "一个值过大",
    "a readable file": "可读的文件", "a table with a head line": "有表头的表",
    "a writable folder for the parcels of a case file": "可写的文件夹(存放用例中的宗地)",
    "a member asOf with a day such as \"2025-12-31\"": "asOf 成员,写明日期,如 \"2025-12-31\"",
    "a projected system in metres": "以米为单位的投影坐标系",
    "coordinates of this system": "此坐标系的坐标",
  ]

  private static let table = [errors, reasons, expectations, yaml]
    .reduce(into: [:]) { all, table in all.merge(table) { $1 } }
}
