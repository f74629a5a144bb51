/// The ranges of page labels, in PDF syntax: a new one where numbers do not go on by one.
enum PageLabels {
    static func ranges(_ labels: [String]) -> String {
        var ranges: [String] = []
        var expected: (prefix: String, number: Int)?
        for (index, label) in labels.enumerated() {
            var bytes = label.utf8[...]
            while let last = bytes.last, (0x30...0x39).contains(last) { bytes.removeLast() }
            let prefix = String(label[..<bytes.endIndex])
            guard let number = Int(label[bytes.endIndex...]), number > 0 else {
                ranges.append("\(index) << /P \(PDFText.string(label)) >>")
                expected = nil
                continue
            }
            if let expected, expected == (prefix, number) {
                // The range goes on.
            } else {
                var range = "\(index) << /S /D"
                if !prefix.isEmpty { range += " /P \(PDFText.string(prefix))" }
                if number != 1 { range += " /St \(number)" }
                ranges.append(range + " >>")
            }
            expected = (prefix, number + 1)
        }
        return ranges.joined(separator: " ")
    }
}
