import Digests
import Values

/// By what a finding is known again in another run.
enum FindingFingerprint {
  /// Rule, plots and sources; equals within a run are told apart by an ordinal later.
  static func text(
    code: String, plots: [String], source: String, digest: SHA256Digest? = nil
  ) -> String {
    var text: [UInt8] = []
    text.append(code)
    for plot in plots.count > 1 ? plots.sorted() : plots {
      text.append(0x1F)
      text.append(plot)
    }
    text.append(0x1F)
    text.append(source)
    let digest = digest ?? SHA256Digest()
    digest.update(text[...])
    return "\(code)-\(digest.finish(digits: 16))"
  }
}
