import ArgumentParser
import Testing
import Trang

@testable import TrangCLI

/// What is read without ArgumentParser is read as ArgumentParser reads it.
@Suite struct PlainCommandLineTests {
    @Test(arguments: [
        [], ["Terms"], ["a", "b/c", "--force"], ["--output", "out", "a"], ["a", "--strict"],
        ["--layout", "summary", "a", "--layout", "x/y.yaml"], ["--fonts", "f", "--duplex"],
        ["--grayscale", "--profile", "plain", "a"], ["a", "--profile", "a-2a+ua-1"], ["ố/ộ x"],
    ])
    func `plain words mean the same`(words: [String]) throws {
        let plain = try #require(PlainCommandLine.render(["render"] + words))
        let whole = try RenderCommand.parse(words).asked
        #expect(String(reflecting: plain.options) == String(reflecting: whole.options))
        #expect(plain.mouth.style == whole.mouth.style)
        #expect(plain.mouth.language == whole.mouth.language)
        #expect(plain.reportFile == whole.reportFile)
    }

    @Test(arguments: [
        [], ["check", "a"], ["render", "--help"], ["render", "-h"], ["render", "--output"],
        ["render", "--output", "--force"], ["render", "--output=x"], ["render", ""],
        ["render", "--", "a"], ["render", "--jobs", "2"], ["render", "--force", "--force"],
        ["render", "--output", "a", "--output", "b"], ["render", "--profile", "x"],
        ["render", "--nonsense"], ["render", "-"], ["render", "--output", ""], ["--version"],
    ])
    func `what is not plain is left alone`(words: [String]) {
        #expect(PlainCommandLine.render(words)?.options.paths == nil)
    }
}
