import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

/// Files in the encodings from before Unicode.
@Suite struct EncodingTests {
    static func decode(
        _ bytes: [UInt8], _ encoding: TextEncoding? = nil, findings: Findings = Findings()
    ) throws(Diagnostic) -> String {
        try TextDecoding.decode(bytes, file: "f", encoding: encoding, findings: findings)
    }

    static func western(_ text: String) -> [UInt8] {
        text.unicodeScalars.compactMap(EncodingTables.westernByte)
    }

    static let sentence = "Đảng ủy phường tổ chức Đại hội, ra Nghị quyết về phát triển kinh tế."

    /// What glibc makes of every byte.
    static func witness(_ name: String, _ bytes: [UInt8]) throws -> String? {
        let folder = try ScratchFolder()
        try folder.write(Data(bytes), "in")
        let outcome = try Command.run(
            "iconv", ["-f", name, "-t", "UTF-8", folder.path + "/in"])
        return outcome.status == 0 ? outcome.output : nil
    }

    @Test(arguments: [
        (TextEncoding.tcvn3, "TCVN5712-1", [0xA0...0xFF]),
        (
            .tcvn5712, "TCVN5712-1",
            [0x01...0x02, 0x04...0x06, 0x11...0x17, 0x20...0x7E, 0x80...0xFF]
        ),
        (.viscii, "VISCII", [0x02...0x02, 0x14...0x14, 0x20...0x7E, 0x80...0xFF]),
        (
            .windows1258, "CP1258",
            [0x20...0x7E, 0x80...0x80, 0x82...0x89, 0x91...0x99, 0xA0...0xFF]
        ),
    ])
    func `tables agree with those of glibc`(
        encoding: TextEncoding, name: String, ranges: [ClosedRange<UInt8>]
    ) throws {
        // A letter between the bytes keeps combining marks apart.
        let bytes = ranges.flatMap { $0.flatMap { [$0, UInt8(ascii: "z")] } }
        guard let text = try Self.witness(name, bytes) else {
            #expect(ProcessInfo.processInfo.environment["CI"] == nil, "no iconv for \(name)")
            return
        }
        #expect(encoding.text(bytes) == TextDecoding.composed(text))
    }

    @Test func `every letter of Vietnamese is written and read in TCVN 5712`() throws {
        let letters =
            "aăâeêioôơuưyđ".flatMap { letter in
                ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"].map {
                    (letter == "đ" ? "đ" : String(letter) + $0)
                        .precomposedStringWithCanonicalMapping
                }
            }
        let text = Set(letters + letters.map { $0.uppercased() }).sorted().joined(separator: " ")
        let folder = try ScratchFolder()
        try folder.write(text, "in")
        let outcome = try Command.run(
            "bash", ["-c", "iconv -f UTF-8 -t TCVN5712-1 in > out"], in: folder.path)
        guard outcome.status == 0 else {
            #expect(ProcessInfo.processInfo.environment["CI"] == nil, "\(outcome.errors)")
            return
        }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out")))
        #expect(TextEncoding.tcvn5712.text(bytes) == text)
    }

    @Test func `bytes of TCVN3 are an error that shows the line, and are read when named`() throws {
        let bytes = Array("unit: x\n".utf8) + Self.western("§¶ng uû ph­êng NghÞ quyÕt ®¹i héi\n")
        let fault = try #require(throws: Diagnostic.self) { try Self.decode(bytes) }
        #expect(
            fault.finding
                == .legacyEncoding(
                    encoding: "tcvn3", line: "Đảng uỷ phường Nghị quyết đại hội"))
        #expect(fault.place == Place(file: "f", line: 2))
        let findings = Findings()
        #expect(
            try Self.decode(bytes, .tcvn3, findings: findings)
                == "unit: x\nĐảng uỷ phường Nghị quyết đại hội\n")
        #expect(findings.all.map(\.finding) == [.encodingConverted(encoding: "tcvn3")])
    }

    @Test func `the same letters pasted as Unicode are an error as well`() throws {
        for (text, encoding, line) in [
            ("a\n§¶ng uû ph­êng", TextEncoding.tcvn3, "Đảng uỷ phường"),
            ("a\nÑaûng boä phöôøng naêm 2020", .vni, "Đảng bộ phường năm 2020"),
        ] {
            let fault = try #require(throws: Diagnostic.self) {
                try Self.decode(Array(text.utf8))
            }
            #expect(fault.finding == .legacyEncoding(encoding: encoding.rawValue, line: line))
            #expect(fault.place?.line == 2)
            #expect(try Self.decode(Array(text.utf8), encoding) == "a\n" + line)
        }
    }

    @Test func `VNI is read from bytes, capitals and small letters`() throws {
        let bytes = Self.western(
            "ÑAÛNG BOÄ PHÖÔØNG: ñaïi hoäi, nghò quyeát, tyû leä, kyõ thuaät, saün coù, thaúng, Ò Æ Ó Î, ì í"
        )
        #expect(
            try Self.decode(bytes, .vni)
                == "ĐẢNG BỘ PHƯỜNG: đại hội, nghị quyết, tỷ lệ, kỹ thuật, sẵn có, thẳng, Ị Ỉ Ĩ Ỵ, ì í"
        )
        let fault = try #require(throws: Diagnostic.self) { try Self.decode(bytes) }
        #expect(fault.finding.code == "legacy-encoding")
        guard case .legacyEncoding("vni", _) = fault.finding else {
            Issue.record("\(fault)")
            return
        }
    }

    @Test(arguments: [(TextEncoding.windows1258, "CP1258"), (.viscii, "VISCII")])
    func `Windows-1258 and VISCII are told and read`(encoding: TextEncoding, name: String) throws {
        let folder = try ScratchFolder()
        try folder.write(Self.sentence, "in")
        let outcome = try Command.run(
            "bash", ["-c", "iconv -f UTF-8 -t \(name) in > out"], in: folder.path)
        try #require(outcome.status == 0)
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out")))
        #expect(try Self.decode(bytes, encoding) == Self.sentence)
        let fault = try #require(throws: Diagnostic.self) { try Self.decode(bytes) }
        #expect(fault.finding == .legacyEncoding(encoding: encoding.rawValue, line: Self.sentence))
    }

    @Test func `what is plainly Unicode stays so, whatever is named`() throws {
        let texts = [
            Self.sentence, "các xã", "plain", "", "© « ® » Ø", "«Đảng» «ủy»",
            "« Đảng » 5 °C · ½ naïve façade señor Ørsted",
        ]
        for encoding in [nil] + TextEncoding.allCases.map(Optional.some) {
            for text in texts {
                let findings = Findings()
                #expect(try Self.decode(Array(text.utf8), encoding, findings: findings) == text)
                #expect(findings.all.isEmpty)
            }
        }
    }

    @Test func `UTF-16 without a mark is read when named`() throws {
        for isLittle in [true, false] {
            let bytes = Self.sentence.utf16.flatMap { unit -> [UInt8] in
                let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
                return isLittle ? pair : pair.reversed()
            }
            #expect(try Self.decode(bytes, .utf16) == Self.sentence)
        }
    }

    @Test func `the wrong name for an encoding is said`() throws {
        let bytes = Self.western("Ñaûng boä phöôøng, ñaïi hoäi, nghò quyeát naêm")
        let fault = try #require(throws: Diagnostic.self) { try Self.decode(bytes, .tcvn3) }
        guard case .legacyEncoding("vni", _) = fault.finding else {
            Issue.record("\(fault)")
            return
        }
    }

    @Test func `capitals of the ABC fonts are mended where the word shows them`() {
        #expect(
            TextEncoding.tcvn3.text(Self.western("§¹I HéI §¶ng vµ TæNG KÕT"))
                == "ĐẠI HỘI Đảng và TỔNG KẾT")
        #expect(
            TextEncoding.tcvn3.text(Self.western("Vµ UBND \u{93}th«n\u{94} Cã"))
                == "Và UBND thôn Có")
        #expect(TextEncoding.tcvn3.text([0x93, 0x41, 0x94]) == "“A”")
    }

    @Test func `semicolons, blank lines and empty columns of a Vietnamese Excel are read`() throws {
        let table = try CSVReader.read(
            ";;;\n\nTT;Chỉ tiêu, số;Kết quả;;\n1;a;11,74;;\n;;;;\n", file: "f")
        #expect(
            ([table.header] + table.rows).map { $0.map(\.text) } == [
                ["TT", "Chỉ tiêu, số", "Kết quả"], ["1", "a", "11,74"],
            ])
        let declared = try CSVReader.read("sep=;\na;b\n1,5;2\n", file: "f")
        #expect(declared.rows[0].map(\.text) == ["1,5", "2"])
        #expect(declared.rows[0][0].place.line == 3)
    }

    /// What is known at one look is what looking closely finds.
    @Test func `plain files are read alike, however they are looked at`() throws {
        for value in UInt32(0)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "phường \(Character(scalar))ư"
            let bytes = Array(text.utf8)
            guard PlainVietnamese.isPlain(bytes, from: 0) else { continue }
            #expect(try Array(TextDecoding.decode(bytes, file: "f").utf8) == bytes)
            let closely = try TextDecoding.decode(bytes, file: "f", encoding: .utf8)
            #expect(Array(closely.utf8) == bytes, "\(value)")
            #expect(Array(TextDecoding.composed(text).utf8) == bytes, "\(value)")
        }
        let vietnamese = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
        let all = Array((vietnamese + vietnamese.lowercased() + "– — “” ‘’ … •").utf8)
        #expect(PlainVietnamese.isPlain(all, from: 0))
        for prefix in 1..<all.count where all[prefix] & 0xC0 == 0x80 {
            // Cut inside a character.
            #expect(!PlainVietnamese.isPlain(Array(all[..<prefix]), from: 0))
        }
        for text in ["a\r\n", "a\u{0}", "o\u{300}", "ß", "Ä", "€", "²"] {
            #expect(!PlainVietnamese.isPlain(Array(text.utf8), from: 0), "\(text)")
        }
        let marked = [0xEF, 0xBB, 0xBF] + Array("ố".utf8)
        #expect(try TextDecoding.decode(marked, file: "f") == "ố")
    }
}
