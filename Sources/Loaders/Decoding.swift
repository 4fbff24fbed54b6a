func memberText(_ json: String?, key: String, inside: String) -> String? { nil }
func plainText(_ json: String?) -> String? { nil }
