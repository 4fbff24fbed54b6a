import Findings
import Foundation

/// What `explain --format json` prints: the sections of a rule's page, in both languages.
struct ExplanationDocument: Encodable {
  struct Section: Encodable {
    var heading: Words
    var items: [Item]
  }

  /// A line, or an expression of CQL2 under a few words.
  struct Item: Encodable {
    var text: Words
    var expression: String?
  }

  var schema = "landlint-explanation/1"
  var rule: RuleList.Entry
  var sections: [Section]
  var examples: [ExampleRecord]

  init(
    _ card: RuleCard, _ sections: [RuleArticle.Section], isOfPlan: Bool, examples: [ExampleRecord]
  ) {
    rule = RuleList.Entry(card, isOfPlan: isOfPlan)
    self.sections = sections.map { section in
      Section(
        heading: Words(section.heading),
        items: section.items.map { item in
          switch item {
          case .words(let words): Item(text: Words(words))
          case .code(let words, let code): Item(text: Words(words), expression: code)
          }
        })
    }
    self.examples = examples
  }

  /// One document with sorted names.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

/// A case file of a check, and what landlint finds in it.
struct ExampleRecord: Encodable {
  struct Found: Encodable {
    var code: String
    /// From 1; of the file.
    var line: Int?
    var column: Int?
    var excepted: Bool
    var message: Words
  }

  /// `violating` or `conforming`.
  var kind: String
  var file: String
  /// What is wrong in the file; nil where nothing is.
  var wrong: Words?
  var findings: [Found]
}
