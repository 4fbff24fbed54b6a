/// The same words in Chinese and in English; every text a person reads exists in both.
public struct Bilingual: Hashable, Sendable {
  public var zh: String
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  public subscript(language: Language) -> String {
    language == .zh ? zh : en
  }
}

/// By the Chinese words, then the English ones: whatever the language of a report, one order.
extension Bilingual: Comparable {
  public static func < (first: Bilingual, second: Bilingual) -> Bool {
    (first.zh, first.en) < (second.zh, second.en)
  }
}

public enum Language: String, Sendable, CaseIterable {
  case zh
  case en
}
