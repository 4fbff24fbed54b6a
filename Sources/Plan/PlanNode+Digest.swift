import Digests
import Yams

extension PlanNode {
  /// Of what stands here, whatever its remarks, its layout and the order of its keys.
  ///
  /// - Parameter keys: members of a mapping that are left out.
  func digest(without keys: Set<String> = []) -> String {
    var words = ""
    Self.write(node, without: keys, to: &words)
    return SHA256Digest.text(of: Array(words.utf8))
  }

  /// Texts begin with their lengths, so that none runs into what follows.
  private static func write(_ node: Node, without keys: Set<String> = [], to words: inout String) {
    switch node {
    case .scalar(let scalar): words += "\(scalar.string.utf8.count):\(scalar.string)"
    case .sequence(let sequence):
      words += "["
      for item in sequence { write(item, to: &words) }
      words += "]"
    case .mapping(let mapping):
      words += "{"
      let members = mapping.filter { !keys.contains($0.key.string ?? "") }
        .sorted { ($0.key.string ?? "") < ($1.key.string ?? "") }
      for member in members {
        write(member.key, to: &words)
        write(member.value, to: &words)
      }
      words += "}"
    case .alias: words += "*"
    }
  }
}
