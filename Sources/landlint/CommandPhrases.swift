import Findings
import Plan

/// The Chinese of what the command says of arguments, files and settings, which is made in English
/// where it is found out. What ArgumentParser says of options it does not know stays as it is.
enum CommandPhrases {
  static func text(_ message: String, _ language: Language) -> String {
    language == .zh ? phrases.chinese(message) : message
  }

  private static let phrases = SpokenPhrases(options + files + places + fixes + others)

  private static let options: [(english: String, chinese: String)] = [
    ("{} and --plot exclude each other: a baseline is of all plots", "{} 与 --plot 不能同用:基线是全部宗地的"),
    ("--ratchet needs --baseline FILE", "--ratchet 须与 --baseline FILE 同用"),
    (
      "--full and --format {} exclude each other: --full is text",
      "--full 与 --format {} 不能同用:--full 是文字"
    ),
    ("-o NAME.txt writes it beside another format", "另用 -o NAME.txt 写出"),
    ("{} and {} exclude each other", "{} 与 {} 不能同用"),
    ("{} needs files, not standard input", "{} 须用文件,不能用标准输入"),
    ("--changed-since expects a file or a revision of git", "--changed-since 应为文件或 git 版本"),
    ("--changed-since FILE compares one file", "--changed-since FILE 只比较一个文件"),
    ("with several name a revision of git", "多个文件时请写 git 版本"),
    (
      "--changed-since: '{}' is neither a file nor a revision of the git repository of {}",
      "--changed-since:“{}”既不是文件,也不是 {} 所在 git 仓库的版本"
    ),
    ("git: {}", "git:{}"),
    (
      "--changed-since: the files lie in several repositories of git",
      "--changed-since:文件在几个 git 仓库中"
    ),
    ("--plot: no plot of the input has the id '{}'", "--plot:输入中没有代码为“{}”的宗地"),
    (
      "--area planar: areas of a map projection are the plan's, and --no-plan has none",
      "--area planar:投影由规划给定,--no-plan 时没有"
    ),
    ("--crs: PROJ knows no reference system '{}'", "--crs:PROJ 不认识坐标系“{}”"),
    ("the clock gives no day", "系统时钟没有日期"), ("use --as-of YYYY-MM-DD", "请用 --as-of YYYY-MM-DD"),
    ("--as-of expects YYYY-MM-DD, not '{}'", "--as-of 应为 YYYY-MM-DD,写的是“{}”"),
    ("{}: the plan knows no field '{}'", "{}:规划方案没有字段“{}”"),
    ("--fields expects names of fields, parted by commas", "--fields 应为字段名,以逗号分隔"),
    ("--on needs --join FILE", "--on 须与 --join FILE 同用"),
    ("--join needs --on FIELD, such as --on {}", "--join 须与 --on 字段同用,如 --on {}"),
    ("--join: {} is a workbook", "--join:{} 是工作簿"),
    ("tables are CSV: save the sheet as CSV UTF-8", "表须为 CSV:请将工作表另存为 CSV UTF-8"),
    (
      "{}: '{}' asks for nothing: neither INP240 nor INP241 is looked at",
      "{}:对“{}”的要求不起作用:INP240、INP241 都不检查"
    ),
    ("--required-field expects the name of a column", "--required-field 应为列名"),
    (
      "--required-field: '{}' is a column more than the {} that can be read",
      "--required-field:加上“{}”已超过可读的 {} 列"
    ),
    (
      "--threshold: {} expects a number from 0 in {}, not '{}'",
      "--threshold:{} 应为不小于 0 的数(单位 {}),写的是“{}”"
    ),
    ("--threshold: {} expects a number in {}, not '{}'", "--threshold:{} 应为数(单位 {}),写的是“{}”"),
    ("{}: '{}' is given twice", "{}:“{}”给了两次"),
    ("it takes one file", "只能给一个文件"), ("give it once", "请只给一次"),
    ("--layer: '{}' and '{}' are one layer", "--layer:“{}”与“{}”是同一图层"),
    (
      "--threshold: neither the plan nor a check has a limit '{}'",
      "--threshold:规划和数据检查都没有限值“{}”"
    ),
    ("--threshold: {} cannot be below 0", "--threshold:{} 不能小于 0"),
    ("--threshold: {} expects 0 to {} {}, not '{}'", "--threshold:{} 应为 0 至 {} {},写的是“{}”"),
    ("--threshold: {} is fixed by {} and cannot be changed", "--threshold:{} 由 {} 所定,不能更改"),
    ("--catalogue: the plan has no catalogue '{}'", "--catalogue:规划方案没有名录“{}”"),
    ("--intended-gaps: the layer '{}' has no file", "--intended-gaps:图层“{}”没有文件"),
    ("give it one with --layer", "请用 --layer 给出"),
    (
      "--intended-gaps: '{}' is neither a layer of the plan nor a file",
      "--intended-gaps:“{}”既不是规划的图层,也不是文件"
    ),
    ("--layer: the plan has no layer '{}'", "--layer:规划方案没有图层“{}”"),
    ("--layer: '{}' has levels", "--layer:图层“{}”分级别"), ("say which: {}", "请写明:{}"),
    ("--max-shift {}: no boundary moves so far", "--max-shift {}:不会移动界线"),
    ("--select {}: it moves boundaries", "--select {}:此项移动界线"), ("add --unsafe", "须加 --unsafe"),
    ("{}: expected CODE and one of {}, found '{}'", "{}:应为代码和 {} 之一,写的是“{}”"),
    ("expected CODE and one of {}, found '{}'", "应为代码和 {} 之一,写的是“{}”"),
    (
      "{}: no check of files and shapes has the code or family '{}', "
        + "and of a plan's --no-plan judges none",
      "{}:数据检查中没有代码或代码族“{}”,--no-plan 时不判定规划的规则"
    ),
    (
      "no check of files and shapes has the code or family '{}', "
        + "and of a plan's --no-plan judges none",
      "数据检查中没有代码或代码族“{}”,--no-plan 时不判定规划的规则"
    ),
    (
      "{}: {} is a limit of the plan's rules, and --no-plan judges none of them",
      "{}:{} 是规划规则的限值,--no-plan 时不判定这些规则"
    ),
    ("{}: no rule has the code or family '{}'", "{}:没有代码或代码族为“{}”的规则"),
    ("{}: {} is switched off by severities", "{}:{} 已被 severities 关闭"),
    (
      "{}: {} is required and not among the rules that select and ignore leave",
      "{}:须判定的 {} 不在 select 和 ignore 留下的规则中"
    ),
    (
      "{} is required and not among the rules that select and ignore leave",
      "须判定的 {} 不在 select 和 ignore 留下的规则中"
    ),
    (
      "{}: no rule is left of those that select asks for: nothing would be judged",
      "{}:select 所选的规则无一留下,没有可判定的"
    ),
    (
      "no rule is left of those that select asks for: nothing would be judged",
      "select 所选的规则无一留下,没有可判定的"
    ),
    (
      "{}: {} is advisory by the words of the plan, and cannot be made louder",
      "{}:{} 依规划措辞为倡导性,级别不能提高"
    ),
    ("the plan has no rule '{}'", "规划方案没有规则“{}”"), ("did you mean '{}'?", "是否想写“{}”?"),
    ("did you mean {}?", "是否想写 {}?"),
    ("--format knows no '{}'", "--format 没有“{}”"),
    ("--format gpkg: a GeoPackage needs a file", "--format gpkg:GeoPackage 须写入文件"),
    ("--format xlsx: a workbook needs a file", "--format xlsx:工作簿须写入文件"),
    ("use -o {}", "请用 -o {}"), ("use --plan DIR", "请用 --plan DIR"),
    ("no format is known for '{}'", "不知道“{}”应为何种格式"), ("known endings: {}", "可用的扩展名:{}"),
    (
      "{}: rules takes files with --provisions only", "{}:rules 只在写 --provisions 时可给文件"
    ),
    ("without it the list is of the plan", "不写时列出规划的规则"),
    ("--format {} belongs to --provisions", "--format {} 只用于 --provisions"),
    (
      "--manual and --format {} exclude each other: the manual is a folder of pages",
      "--manual 与 --format {} 不能同用:手册是一个文件夹的网页"
    ),
    (
      "--join, --on, --layer and --as-of belong to --provisions with parcel files",
      "--join、--on、--layer、--as-of 只用于 --provisions 并给出宗地文件"
    ),
    ("--join, --on, --layer and --as-of need parcel files", "--join、--on、--layer、--as-of 须有宗地文件"),
    ("--watch reads files again, which a pipe cannot be", "--watch 要重读文件,管道不能重读"),
    ("--settings: {}: no such file", "--settings:{}:没有此文件"),
    ("{} expects a number from {}, not {}", "{} 应为不小于 {} 的数,写的是 {}"),
    ("{} expects {}, not '{}'", "{} 应写作 {},写的是“{}”"),
    ("{} expects a file", "{} 应为文件"), ("{} expects a file, not -", "{} 应为文件,不能写 -"),
    ("standard output takes what --format names", "标准输出由 --format 指定"),
  ]

  private static let others: [(english: String, chinese: String)] = [
    ("there is no command '{}'", "没有命令“{}”"), ("commands: {}", "可用的命令:{}"),
    ("See 'landlint --help'.", "见 landlint --help。"),
    ("'{}' is a file, not a command", "“{}”是文件,不是命令"), ("try: {}", "请试:{}"),
    ("{}: is a folder", "{}:是文件夹"),
    (
      "fix changes only files that are named, such as {}", "fix 只改动写明的文件,如 {}"
    ),
    ("compare expects a file a date, which is named itself", "compare 每个日期应写明一个文件"),
    ("compare expects two files or more, one a date", "compare 应有两个以上文件,每个日期一个"),
    (
      "--plan: the plans of the dates have different reference systems",
      "--plan:各日期的规划坐标系不同"
    ),
    ("areas would not be of one surface", "面积不在同一投影面上"),
    ("{} is given {} times for {} dates", "{} 给了 {} 次,日期却有 {} 个"),
    ("give it once a date, in the order of the files, or once", "请按文件次序每个日期给一次,或只给一次"),
    ("give it once a date, in the order of the files", "请按文件次序每个日期给一次"),
    (
      "{} does not say what day it is of (member as_of, or a day in its name)",
      "{} 没有写明日期(as_of 成员,或文件名中的日期)"
    ),
    ("say it with --as-of YYYY-MM-DD, once a date", "请用 --as-of YYYY-MM-DD 写明,每个日期一次"),
    ("two files are of the same day", "两个文件的日期相同"),
    ("say which day each is of with --as-of", "请用 --as-of 分别写明日期"),
    ("the files are of several days ({})", "文件的日期不一({})"),
    (
      "say one with --as-of, or set them against each other with landlint compare",
      "请用 --as-of 写明一日,或用 landlint compare 相互比较"
    ),
    (
      "no file says what day it is of (member as_of, or a day in its name)",
      "没有文件写明日期(as_of 成员,或文件名中的日期)"
    ),
    ("say it with --as-of YYYY-MM-DD", "请用 --as-of YYYY-MM-DD 写明"),
    (
      "an area statement has no pieces to draw", "面积统计表没有可画的图斑"
    ),
    ("write .csv, .md, .html, .json or .xlsx", "请写 .csv、.md、.html、.json 或 .xlsx"),
    ("no plan was found beside the program", "程序旁没有规划方案"),
    ("{}/plan.yaml: no such file", "{}/plan.yaml:没有此文件"),
    ("--plan expects a folder", "--plan 应为文件夹"),
    ("{}: the package has no provisions.yaml", "{}:方案包没有 provisions.yaml"),
    ("the plan cannot be proved: {}", "规划方案不能检验:{}"),
    ("the plan cannot be tried: {}", "规划方案不能试验:{}"),
    ("no rule has such a code", "没有这样代码的规则"),
    ("{}: expected code, change and reason", "{}:应有代码、改动和原因三栏"),
    ("git cannot be run: {}", "git 不能运行:{}"),
    (
      "an .html report needs the map library Leaflet: install Debian's libjs-leaflet",
      "网页报告须有地图库 Leaflet:请安装 Debian 的 libjs-leaflet"
    ),
  ]
}
