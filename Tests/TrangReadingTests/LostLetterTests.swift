import Foundation
import Testing
import TrangModel

@testable import TrangReading

/// Text that other programs have spoilt is told by what spoilt it.
@Suite struct LostLetterTests {
    static let table = "TT;Chỉ tiêu;Đơn vị;Kết quả\n1;Tỷ lệ hộ nghèo;%;1,35\n"
    static let prose = "Nhiệm kỳ vừa qua, xã đạt nhiều kết quả. Vì sao? Vì dân tin.\n"

    /// What a program writes that knows only some letters: `?` for all others.
    static func lossy(_ text: String, keeping known: (Unicode.Scalar) -> UInt8?) -> [UInt8] {
        text.unicodeScalars.map { known($0) ?? UInt8(ascii: "?") }
    }

    static func fault(_ bytes: [UInt8]) -> Diagnostic? {
        do throws(Diagnostic) {
            _ = try TextDecoding.decode(bytes, file: "f")
            return nil
        } catch { return error }
    }

    static func loss(_ fault: Diagnostic?) -> LetterLoss? {
        if case .lettersLost(_, let how) = fault?.finding { how } else { nil }
    }

    @Test(arguments: [table, prose, "unit: phường Khuê Trung\nprovince: tỉnh Quảng Nam\n"])
    func `question marks in place of letters`(text: String) {
        let western = Self.fault(Self.lossy(text, keeping: EncodingTables.westernByte))
        let ascii = Self.fault(Self.lossy(text) { $0.isASCII ? UInt8($0.value) : nil })
        // Saved once more, as UTF-8.
        let again = Self.fault(
            Array(
                EncodingTables.westernText(
                    Self.lossy(text, keeping: EncodingTables.westernByte)
                ).utf8))
        for fault in [western, ascii, again] {
            #expect(Self.loss(fault) == .questionMarks)
            #expect(fault?.place?.line == 1)
        }
    }

    @Test func `one paragraph among others is found at its place`() {
        let fault = Self.fault(Array((Self.prose + "\nT? l? h? nghèo gi?m.\n").utf8))
        #expect(Self.loss(fault) == .questionMarks)
        #expect(fault?.place == Place(file: "f", line: 3, column: 2))
    }

    @Test(arguments: [
        prose, "# Vì sao?\n\n- Làm gì? làm thế nào? ở đâu?\n- “Ở đâu?”, ông hỏi. (?)\n",
        "Xem https://a.vn/tim?q=a?b&c=d và www.b.vn?x. Bao nhiêu kg? Bao nhiêu km?\n",
        "Vì sao?Vì dân. Thế nào?thế nào\n", "a,b\n?,?\n", "Bao nhiêu ha? 5 ha? hay 6 ha?\n",
    ])
    func `a question is no fault`(text: String) {
        #expect(Self.fault(Array(text.utf8)) == nil)
        #expect(Self.fault(Array(text.replacing("\n", with: "\r\n").utf8)) == nil)
    }

    @Test func `a question in an old encoding is no fault either`() throws {
        let bytes = EncodingTests.western(
            "Ñaûng boä phöôøng quyeát taâm gì? laøm theá naøo? thöïc hieän nghò quyeát")
        guard case .legacyEncoding("vni", _) = Self.fault(bytes)?.finding else {
            Issue.record("\(String(describing: Self.fault(bytes)))")
            return
        }
    }

    @Test func `signs in place of letters`() {
        let fault = Self.fault(Array("Một.\r\n\r\nTỷ l\u{FFFD} hộ nghèo.\r\n".utf8))
        #expect(Self.loss(fault) == .replacementSigns)
        #expect(fault?.place == Place(file: "f", line: 3, column: 5))
    }

    @Test(arguments: [TextEncoding.vni, .windows1258], [table, prose, "unit: xã Tam Hợp\n"])
    func `text that was read wrongly and saved again`(page: TextEncoding, text: String) {
        // VNI stands for Windows-1252 here, of whose bytes it is made.
        let table = EncodingTables.table(page)
        var mistaken = String.UnicodeScalarView()
        for byte in text.utf8 { mistaken.append(table[Int(byte)]) }
        let fault = Self.fault(Array(("Đầu tiên.\n" + String(mistaken)).utf8))
        guard case .mistaken(let was) = Self.loss(fault) else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(fault?.place?.line == 2)
        #expect(text.contains(was.prefix(4)), "\(was)")
    }

    @Test(arguments: [
        "“HỢP TÁC XÃ” và XÃ–PHƯỜNG, «cá», VĂN “Ă”…", "Café à la française, Ångström: 5 Å",
    ])
    func `letters before signs are no such text`(text: String) {
        #expect(Self.fault(Array(text.utf8)) == nil)
    }

    static func wide(_ text: String, isLittle: Bool, mark: Bool) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + text.unicodeScalars.map(\.value)).flatMap { value in
            let bytes = (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32($0))) }
            return isLittle ? bytes.reversed() : bytes
        }
    }

    @Test(arguments: [true, false])
    func `UTF-32 is read by its mark and named without one`(isLittle: Bool) throws {
        let bytes = Self.wide(Self.table, isLittle: isLittle, mark: true)
        #expect(try TextDecoding.decode(bytes, file: "f") == Self.table)
        let cut = Self.fault(bytes.dropLast(2))
        #expect(cut?.finding == .notText(reason: .brokenUTF32))
        let unmarked = Self.fault(Self.wide(Self.table, isLittle: isLittle, mark: false))
        #expect(unmarked?.finding == .notText(reason: .unmarkedUTF32))
        #expect(unmarked?.place == Place(file: "f"))
    }

    @Test func `what has zeros is told apart`() {
        let wide = Self.table.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(Self.fault(wide)?.finding == .notText(reason: .unmarkedUTF16))
        #expect(
            Self.fault(Array("PK\u{3}\u{4}abc\0\0def\u{5}ghi".utf8))?.finding
                == .notText(reason: .binary))
        // Question marks in the data of a program are none in place of letters.
        #expect(
            Self.fault(Array("\u{89}PNG".utf8) + [0xFF, 0] + Array("a?b c?d ??e".utf8))?.finding
                == .notText(reason: .binary))
        #expect(Self.fault([0x41, 0xFF, 0x42])?.finding == .notText(reason: .brokenUTF8))
    }
}
