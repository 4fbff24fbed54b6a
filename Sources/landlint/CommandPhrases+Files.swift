extension CommandPhrases {
  /// What is wrong with a file or folder.
  static let files: [(english: String, chinese: String)] = [
    ("a file name is empty", "文件名为空"),
    ("{}: no file of parcels in this folder or below ({})", "{}:此文件夹及以下没有宗地文件({})"),
    ("others are named themselves", "其他文件请直接写出文件名"),
    ("{}: the folder cannot be read", "{}:文件夹无法读取"),
    ("name it by itself where a pipe is meant", "如确为管道,请直接写出其名"),
    ("{} is given twice", "{} 给了两次"), ("its plots would count twice", "其宗地会计两次"),
    ("{} is written by two reports", "{} 由两份报告写入"), ("{} is written twice", "{} 写入两次"),
    ("name another file", "请另取文件名"), ("name another folder", "请另取文件夹"),
    ("{} would overwrite the input {}", "{} 会覆盖输入文件 {}"),
    ("{} would overwrite a file of the plan", "{} 会覆盖方案包的文件"),
    ("{} would lie among the files of the plan", "{} 会写入方案包的文件之间"),
    ("{}: cannot be written: {}", "{}:无法写入:{}"), ("{}: cannot be written", "{}:无法写入"),
    ("{}: cannot be put in place: {}", "{}:无法放到原处:{}"),
    ("standard output: writing failed: {}", "标准输出:写入失败:{}"),
    ("standard output: writing failed", "标准输出:写入失败"),
    ("{}: writing failed: {}", "{}:写入失败:{}"),
    ("what stood there before is untouched", "原有内容未改动"),
    ("{}: cannot be made: {}", "{}:无法建立:{}"), ("{}: cannot be read", "{}:无法读取"),
    ("{}: longer than {} MiB", "{}:超过 {} MiB"), ("{}: not UTF-8", "{}:不是 UTF-8"),
    ("{}: a GeoPackage needs a file, not a pipe or a device", "{}:GeoPackage 须写入文件,不能写入管道或设备"),
    ("{}: a workbook needs a file, not a pipe or a device", "{}:工作簿须写入文件,不能写入管道或设备"),
    (
      "{} was not written: not all of its inputs could be judged",
      "{} 未写出:其输入未能全部判定"
    ),
    ("--manual: {}: no folder that can be read", "--manual:{} 不是可读的文件夹"),
    ("--manual: {} is the folder of a plan", "--manual:{} 是方案包的文件夹"),
    (
      "--manual: {} is not empty and holds no manual of an earlier run",
      "--manual:{} 不是空文件夹,也没有先前写出的手册"
    ),
    ("name a new or an empty folder", "请另取新的或空的文件夹"),
    ("standard input: no temporary file can be made in {}: {}", "标准输入:无法在 {} 中建立临时文件:{}"),
    ("standard input: reading failed: {}", "标准输入:读取失败:{}"),
    ("standard input: no room in {} for a copy: {}", "标准输入:{} 中没有存放副本的空间:{}"),
    ("standard input: the copy cannot be read: {}", "标准输入:副本无法读取:{}"),
  ]

  /// Inputs that have several settings.
  static let places: [(english: String, chinese: String)] = [
    ("{} and {} have different settings (none, {})", "{} 与 {} 的设置不同(无;{})"),
    ("{} and {} have different settings ({}, none)", "{} 与 {} 的设置不同({};无)"),
    ("{} and {} have different settings ({}, {})", "{} 与 {} 的设置不同({};{})"),
    (
      "{}: check them in two runs, or name one file by --settings FILE",
      "{}:请分两次运行,或用 --settings FILE 指定一个文件"
    ),
    (
      "check them in two runs, or name one file by --settings FILE",
      "请分两次运行,或用 --settings FILE 指定一个文件"
    ),
    ("a file of --annotate is of one set", "--annotate 的文件只能属于一组设置"),
    (
      "a baseline is of one set (each landlint.yaml may name its own)",
      "基线只能属于一组设置(各 landlint.yaml 可各自写明)"
    ),
    ("--plot judges one plot", "--plot 只判定一宗"), ("--watch looks at one set", "--watch 只看一组设置"),
    ("'{}' and '{}' on standard output cannot follow each other", "标准输出上“{}”与“{}”不能前后相接"),
    ("{} is of one set: {}", "{} 只能属于一组设置:{}"),
    ("{} on standard output", "标准输出上的 {}"),
    (
      "{} would hold {} runs, and code scanning takes 20 of a file",
      "{} 会有 {} 次运行,而代码扫描每个文件只收 20 次"
    ),
    (
      "its totals are of one run (JSON Lines, .jsonl, holds several)",
      "其合计属于一次运行(JSON Lines,即 .jsonl,可容多次)"
    ),
    ("its rows do not say of which run they are", "其各行不写明属于哪次运行"),
    ("a page is of one plan and one day", "网页只属于一个规划、一日"),
    ("its layers are of one plan", "其图层只属于一个规划"),
    ("plans, layers or languages that differ have other columns", "规划、图层或语言不同则列不同"),
    ("{}: these settings hold for {} and not for {}", "{}:这些设置适用于 {} 而不适用于 {}"),
    ("check them in two runs", "请分两次运行"),
    (
      "{} and {} write {}: name a file for each, or check {} and {} in two runs",
      "{} 与 {} 都写入 {}:请各取文件名,或将 {} 与 {} 分两次运行"
    ),
  ]

  static let fixes: [(english: String, chinese: String)] = [
    ("{}: fix repairs GeoJSON, byte by byte", "{}:fix 只逐字节修复 GeoJSON"),
    ("mend this file where it was made, or export it first: {}", "请在原软件中修改,或先导出:{}"),
    (
      "mend this file where it was made, or export its tables first, each by itself ({}): {}",
      "请在原软件中修改,或先逐表导出({}):{}"
    ),
    ("-o is given {} times", "-o 写了 {} 次"), ("fix writes one file", "fix 只写一个文件"),
    ("-o takes one file", "-o 只对一个文件"), ("without it each is mended in its place", "不写 -o 则逐个就地修复"),
    ("--diff writes nothing", "--diff 不写入文件"), ("-o excludes it", "不能与 -o 同用"),
    ("-o {} is the input itself", "-o {} 就是输入文件"), ("leave -o out", "请去掉 -o"),
    ("- goes to standard output and stands alone", "- 写到标准输出,只能单独使用"),
    ("no fix is called '{}'", "没有名为“{}”的修复"),
    ("{}: is no regular file", "{}:不是普通文件"), ("pipe it through '{}'", "请用管道经 {}"),
    ("{}: is write-protected", "{}:是只读文件"), ("nothing was changed", "未作任何改动"),
    ("{}: cannot be read again", "{}:无法再次读取"), ("{}: was changed while it was read", "{}:读取时被改动"),
    ("nothing was written", "未写入任何内容"),
  ]
}
