import Testing

@testable import TrangPreview

/// Who is let in, and how addresses are read.
@Suite struct GateTests {
    private let gate = Gatekeeper(port: 8726, token: "abc123")

    private func status(_ method: String, host: String, uri: String = "/abc123/") -> Int? {
        gate.refusal(Request(method: method, uri: uri, host: host))?.status
    }

    @Test(arguments: [
        "/", "", "/abc123", "/abc12/", "/abc1234/", "/ABC123/", "/page.css", "//abc123/",
        "/abc12%33/",
        "/x/abc123/", "/?abc123", "*",
    ])
    func `without the token of the address nothing is served`(uri: String) {
        #expect(status("GET", host: "localhost:8726", uri: uri) == 403)
    }

    @Test func `behind the token the path is as it was, and every run has another`() {
        for path in ["/", "/page.svg", "/../page.css"] {
            let request = Request(method: "GET", uri: "/abc123" + path, host: "localhost:8726")
            #expect(gate.refusal(request) == nil && gate.path(of: request) == path)
        }
        let tokens = Set((0..<100).map { _ in Gatekeeper.newToken() })
        #expect(tokens.count == 100)
        #expect(
            tokens.allSatisfy { $0.count == 26 && $0.allSatisfy { $0.isLetter || $0.isNumber } })
        #expect(gate.address == "http://127.0.0.1:8726/abc123/")
    }

    @Test(arguments: ["localhost:8726", "127.0.0.1:8726", "[::1]:8726", "LOCALHOST:8726"])
    func `this computer's own names are let in to read`(host: String) {
        #expect(status("GET", host: host) == nil)
        #expect(status("HEAD", host: host) == nil)
    }

    @Test(arguments: [
        "", "localhost", "localhost:80", "evil.example:8726", "localhost.evil.example:8726",
        "127.0.0.1:8726.evil.example", "0.0.0.0:8726", "192.168.1.7:8726", "evil@localhost:8726",
    ])
    func `any other name is refused, also when it leads here`(host: String) {
        #expect(status("GET", host: host) == 403)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get"])
    func `nothing but reading is allowed`(method: String) {
        let answer = gate.refusal(Request(method: method, uri: "/abc123/", host: "localhost:8726"))
        #expect(answer?.status == 405)
        #expect(answer?.headers["Allow"] == "GET, HEAD")
    }

    @Test func `queries are decoded`() {
        let request = Request(
            method: "GET", uri: "/page.svg?term=Terms%2Fkhu%C3%AA+trung&page=3&empty=&bare&bad=%zz",
            host: "Localhost:1")
        #expect(request.path == "/page.svg")
        #expect(request.value("term") == "Terms/khuê trung")
        #expect(request.number("page") == 3)
        #expect(request.value("empty") == nil && request.value("bare") == nil)
        #expect(request.value("bad") == nil)
        #expect(request.host == "localhost:1")
    }

    @Test(arguments: [
        ("Terms/khue-trung/2015-2020", "summary", "khue-trung-2015-2020-summary"),
        ("a/b", nil, "a-b"), ("x", "folder/my \"own\".yaml", "x-myown"),
        ("Tổ/Đội", nil, "T-i"), ("\"\r\n", nil, "report"),
    ])
    func `names of downloads are plain`(term: String, layout: String?, name: String) {
        #expect(PageServer.fileName(ProofBoard.Subject(term: term, layout: layout)) == name)
    }
}
