public import Findings

/// What the manual says of a check in code beyond its card and its limits: on what ground it is decided, what it
/// needs, what it does not see, what to do next.
public struct CheckNote: Sendable {
  /// Where and in which units a check measures.
  public enum Ground: Sendable {
    case bytes
    case text
    case head
    case values
    case table
    case exceptions
    case coordinates
    case surface
    case plots
  }

  public var ground: Ground
  /// Known gaps of this check alone.
  public var gap: Bilingual
  public var needs: Bilingual?
  /// Nil where the ground says it for all of its checks.
  private var ownStep: Bilingual?

  init(
    _ ground: Ground, _ zh: String, _ en: String, needs: Bilingual? = nil, next: Bilingual? = nil
  ) {
    self.ground = ground
    gap = Bilingual(zh: zh, en: en)
    self.needs = needs
    ownStep = next
  }

  /// The step that `landlint fix` takes.
  static func fix(_ name: String, movesBoundary: Bool = false) -> Bilingual {
    let option = movesBoundary ? " --unsafe" : ""
    return Bilingual(
      zh: "landlint fix\(option) 的 \(name) 可在界限内修复(docs/fix.md)。",
      en: "landlint fix\(option) mends it within its bounds as \(name) (docs/fix.md).")
  }

  public var next: Bilingual { ownStep ?? ground.step }
}

extension CheckNote.Ground {
  public var words: Bilingual {
    switch self {
    case .bytes:
      Bilingual(
        zh: "按文件的字节判定;行、列从 1 起,列和偏移按字节计。",
        en:
          "Decided on the bytes of the file; lines and columns from 1, columns and offsets in bytes."
      )
    case .text:
      Bilingual(
        zh: "按文件所写的 JSON 判定,不投影、不计算;行、列从 1 起,列按字节计。",
        en:
          "Decided on the JSON as it is written; nothing is projected. Lines and columns from 1, columns in bytes."
      )
    case .head:
      Bilingual(
        zh: "取文件开头的一批要素(至多 512 个)的坐标,按声明的坐标系读取(度或米),对整个文件只作一次结论。",
        en:
          "The coordinates of the first batch (at most 512 features) are read in the stated system, degrees or metres; one answer a file."
      )
    case .values:
      Bilingual(
        zh: "按方案 fields 所列字段名的值判定,与图形无关;行、列指向值本身。",
        en:
          "Decided on values of fields that the plan names; shapes do not matter. Line and column are the value's."
      )
    case .table:
      Bilingual(
        zh: "键值作为文本逐字比较;给出表的行号。",
        en: "Keys are compared as texts, letter by letter; lines of the table are told.")
    case .exceptions:
      Bilingual(
        zh: "例外在运行结束时与全部结论对照;日期按基准日(--as-of),含截止当日。",
        en:
          "Exceptions are held against all findings at the end of a run; days are those of --as-of, the last day included."
      )
    case .coordinates:
      Bilingual(
        zh: "在文件自己的坐标中精确判定,边为直线;不用容差。",
        en:
          "Decided exactly in the coordinates of the file, where edges are straight; without a tolerance."
      )
    case .surface:
      Bilingual(
        zh: "在等积工作面上量测(Lambert 方位等积,规划基准面的椭球):长度为米,面积为椭球面积 m²。",
        en:
          "Measured on the working surface (Lambert azimuthal equal-area on the plan's ellipsoid): metres, and m² on the ellipsoid."
      )
    case .plots:
      Bilingual(
        zh: "全部输入的宗地在等积工作面上互相比较(米、m²);惟一的限度是位置容差(缺省 0.1 m)。",
        en:
          "Plots of all inputs are held against each other on the equal-area surface, in metres and m²; the one limit is the tolerance, 0.1 m by default."
      )
    }
  }

  /// What to do where a check says nothing of its own.
  var step: Bilingual {
    switch self {
    case .bytes, .text:
      Bilingual(
        zh: "在产生文件的软件中更正,重新导出。", en: "Correct it where the file is made, and export it again.")
    case .head:
      Bilingual(
        zh: "核对坐标系,用 --crs 说明或转换后重新提交;程序不改坐标。",
        en:
          "Settle the system, name it by --crs or convert the file; coordinates are never changed here."
      )
    case .values:
      Bilingual(zh: "对照登记簿更正该值。", en: "Correct the value from the register.")
    case .table:
      Bilingual(zh: "核对表和宗地的键值。", en: "Settle the keys of table and plots.")
    case .exceptions:
      Bilingual(
        zh: "由批准人重新批准,或删去该例外(docs/baselines.md)。",
        en: "Let it be approved anew, or take the exception out (docs/baselines.md).")
    case .coordinates, .surface:
      Bilingual(
        zh: "在制图软件中核对该处边界,更正后重新导出。",
        en: "Look at the boundary there in the mapping software, correct it, and export it again.")
    case .plots:
      Bilingual(
        zh: "核对两宗地的权属界线,更正其一;哪一宗有误程序不判断。",
        en:
          "Settle the legal boundary and correct one of the plots; which one is wrong is not decided here."
      )
    }
  }
}

extension Analyzer {
  /// Nil for a code that is no check in code.
  public static func note(of code: String) -> CheckNote? {
    CheckNote.ofText[code] ?? CheckNote.ofFiles[code] ?? CheckNote.ofStructure[code]
      ?? CheckNote.ofValues[code] ?? CheckNote.ofShapes[code] ?? CheckNote.ofPlots[code]
  }
}
