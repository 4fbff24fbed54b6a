import Findings

/// What pages without a script begin with, up to their body.
enum HTMLHead {
  static func text(_ title: String, style: [UInt8], _ language: Language) -> String {
    """
    <!doctype html>
    <html lang="\(language == .zh ? "zh-CN" : "en")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(XMLText.content(title))</title>
    <style>
    \(String(decoding: style, as: UTF8.self))</style>
    </head>

    """
  }
}
