import Foundation
import Testing
import TrangTestSupport

/// What users of the library can name is written down, so that it changes only on purpose.
@Suite struct PublicSurfaceTests {
    @Test func `the public surface is the approved one`() throws {
        var lines: [String] = []
        for (path, text) in try HouseTests.sources("Trang") {
            let found = PublicSurface(text).declarations
            if !found.isEmpty { lines += ["// \(path)"] + found + [""] }
        }
        #expect(lines.count > 100)
        let difference = Golden.difference(
            lines.joined(separator: "\n"), "public-surface.txt")
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test func `the lister sees members, cases and requirements, and no more`() {
        let source = """
            /// A.
            public struct A: Sendable {
                var hidden = "{"
                /// B.
                public var b: [String] { ["public var c"] }
                /// D.
                public func d(
                    _ e: () -> Void = {}, f: String = "{f"
                ) -> Int { 1 }
                public var g = 1.5
                struct Inner { }
            }
            public enum E { case one, two }
            public enum F {
                case three
                func g(_ x: F) { switch x {
                    case .three: break
                } }
            }
            public protocol P: Sendable {
                var q: Int { get }
            }
            extension A { static func r() {} }
            extension A: P {}
            """
        #expect(
            PublicSurface(source).declarations == [
                "public struct A: Sendable", "A | public var b: [String]",
                "A | public func d( _ e: () -> Void = {}, f: String = \"f\" ) -> Int",
                "A | public var g = 1.5", "public enum E", "E | case one, two",
                "public enum F", "F | case three", "public protocol P: Sendable",
                "P | var q: Int { get }", "extension A: P",
            ])
    }
}
