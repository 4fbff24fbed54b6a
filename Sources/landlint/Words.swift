import Findings

/// Both languages of a text, as the machine's formats of the command write them.
struct Words: Encodable {
  var zh: String
  var en: String

  init(_ words: Bilingual) {
    zh = words.zh
    en = words.en
  }
}
