/// Lists the public declarations of a source file, as they are formatted in this house.
struct PublicSurface {
    /// One a line, each behind the type it stands in.
    private(set) var declarations: [String] = []

    private enum Scope {
        case type(name: String, isProtocol: Bool, isPublicEnum: Bool)
        case other
    }

    private var scopes: [Scope] = []
    private var pending = ""

    init(_ source: String) {
        for line in source.split(separator: "\n") {
            let code = Self.stripped(String(line)).trimmingSpaces
            if !code.isEmpty { read(code) }
        }
    }

    /// The line without its comment, and without the brackets in its texts.
    private static func stripped(_ line: String) -> String {
        var code = ""
        var isInText = false
        var previous: Character = " "
        for character in line {
            if character == "\"", previous != "\\" { isInText.toggle() }
            if !isInText, character == "/", previous == "/" { return String(code.dropLast()) }
            if !isInText || !"{}()".contains(character) { code.append(character) }
            previous = character
        }
        return code
    }

    private mutating func read(_ code: String) {
        let isDeclaration = code.hasPrefix("public ") || Self.isConformance(code)
        var isListed = isDeclaration
        if case .type(_, let isProtocol, let isPublicEnum) = scopes.last, pending.isEmpty {
            isListed = isListed || isProtocol && code != "}"
            isListed = isListed || isPublicEnum && code.hasPrefix("case ")
        }
        if !pending.isEmpty || isListed {
            pending += (pending.isEmpty ? "" : " ") + code
            if isComplete(pending) {
                list(pending)
                let whole = pending
                pending = ""
                follow(whole)
            }
        } else {
            follow(code)
        }
    }

    private func isComplete(_ code: String) -> Bool {
        let opened = code.count { $0 == "(" } - code.count { $0 == ")" }
        return opened == 0 && code.last != "," && code.last != ":"
    }

    private mutating func list(_ code: String) {
        var head = code
        var isRequirement = false
        if case .type(_, let isProtocol, _) = scopes.last { isRequirement = isProtocol }
        if !isRequirement {
            head = Self.beforeBody(head)
            if let value = head.firstRange(of: " = "), !head.contains("("), head.contains(":") {
                head = String(head[..<value.lowerBound])
            }
        }
        let names = scopes.compactMap { scope in
            if case .type(let name, _, _) = scope { name } else { nil }
        }
        let place = names.isEmpty ? "" : names.joined(separator: ".") + " | "
        declarations.append(place + head.trimmingSpaces)
        // An enum on one line has its cases there.
        if code.hasPrefix("public enum "), let start = code.firstIndex(of: "{"),
            let end = code.lastIndex(of: "}")
        {
            let body = code[code.index(after: start)..<end]
            let name = Self.name(of: code) ?? ""
            declarations.append("\(name) | " + String(body).trimmingSpaces)
        }
    }

    /// An extension that only says what a type can do.
    private static func isConformance(_ code: String) -> Bool {
        code.hasPrefix("extension ") && code.contains(":") && !code.contains(" where ")
    }

    /// What stands before the first brace outside of all brackets.
    private static func beforeBody(_ code: String) -> String {
        var depth = 0
        for index in code.indices {
            if code[index] == "(" { depth += 1 }
            if code[index] == ")" { depth -= 1 }
            if code[index] == "{", depth == 0 { return String(code[..<index]) }
        }
        return code
    }

    /// Keeps track of the braces.
    private mutating func follow(_ code: String) {
        var isFirst = true
        for character in code {
            if character == "{" {
                scopes.append(isFirst ? scope(code) : .other)
                isFirst = false
            } else if character == "}", !scopes.isEmpty {
                scopes.removeLast()
            }
        }
    }

    private func scope(_ code: String) -> Scope {
        guard let name = Self.name(of: code) else { return .other }
        return .type(
            name: name, isProtocol: code.hasPrefix("public protocol "),
            isPublicEnum: code.hasPrefix("public enum "))
    }

    private static func name(of code: String) -> String? {
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "extension", "actor"]
        let words = code.split { " :<{".contains($0) }
        guard let index = words.firstIndex(where: kinds.contains), index + 1 < words.count,
            words[..<index].allSatisfy({
                ["public", "final", "private", "fileprivate", "indirect"].contains($0)
            })
        else { return nil }
        return String(words[index + 1])
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
