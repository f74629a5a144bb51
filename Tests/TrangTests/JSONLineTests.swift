import Foundation
import Testing
import TrangModel

@testable import Trang

/// JSON that other programs read, whatever a text holds.
@Suite struct JSONLineTests {
    @Test func `a message is one line, and its texts come back as they were`() throws {
        let text = "\"a\\b\"/\u{1}\u{8}\t\n\r\u{2028}Đảng bộ 😀\u{300}</script>"
        let place = Place(file: text, line: 3, column: 7, cell: "G3", sheet: text)
        let message = Message(
            Diagnostic(.cellError(text: text), at: place), of: text, language: .english)
        #expect(!message.json.contains { $0.isNewline && $0 != "\u{2028}" })
        let data = Data(message.json.utf8)
        let found = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        for key in ["file", "sheet", "term"] { #expect(found[key] as? String == text, "\(key)") }
        #expect(found["message"] as? String == message.text)
        #expect(found["line"] as? Int == 3 && found["column"] as? Int == 7)
        #expect(found["severity"] as? String == message.severity.rawValue)
    }

    @Test func `what is not known is no key, and seconds are numbers`() throws {
        var record = ReportRecord("u/t", layout: nil, status: .upToDate)
        record.seconds = 0.125
        #expect(
            record.json == """
                {"errors":0,"files":[],"seconds":0.125,"status":"up-to-date","term":"t","unit":"u",\
                "warnings":0}
                """)
        #expect([Double.nan, 1.5].jsonLine == "[\"nan\",1.5]")
    }
}
