import Plan
import Testing

/// Sentences that are made in English and told in Chinese.
@Suite struct SpokenPhrasesTests {
  private static let phrases = SpokenPhrases([
    ("{} would overwrite the input {}", "{} 会覆盖输入文件 {}"), ("name another file", "请另取文件名"),
    ("--plot: no plot has the id '{}'", "--plot:没有代码为“{}”的宗地"),
    ("{}: cannot be written: {}", "{}:无法写入:{}"),
    ("{} and {} have different settings ({}, {})", "{} 与 {} 的设置不同({};{})"),
  ])

  @Test(arguments: [
    ("-o a would overwrite the input b; name another file", "-o a 会覆盖输入文件 b;请另取文件名"),
    // What a user wrote is no clause and no noun of a plan.
    ("--plot: no plot has the id 'a; b'", "--plot:没有代码为“a; b”的宗地"),
    ("a and b have different settings (x, none)", "a 与 b 的设置不同(x;none)"),
    ("a.csv: cannot be written: No space left on device", "a.csv:无法写入:磁盘已满"),
    ("x.yaml:3:7: --plot: no plot has the id 'P'", "x.yaml:3:7: --plot:没有代码为“P”的宗地"),
    // What is said of plan packages is known too, what nobody knows stays as it is.
    ("no rule has the code or family 'X'", "没有代码或代码族为“X”的规则"),
    ("Unknown option '--x'; see help", "Unknown option '--x'; see help"),
    ("a.csv: cannot be written: Is a directory\nname another file", "a.csv:无法写入:是文件夹\n请另取文件名"),
  ])
  func chinese(english: String, chinese: String) {
    #expect(Self.phrases.chinese(english) == chinese)
  }
}
