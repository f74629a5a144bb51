import Testing
import TrangModel
import TrangTestSupport

@testable import TrangCharts

/// Grounds and tones stay apart for every eye, and on a copier.
extension PlotTests {
    /// Colours as the three common colour blindnesses see them (Viénot, Brettel and Mollon 1999, for
    /// dichromats, in linear light; tritan after Brettel 1997 in its one-plane form).
    static func seen(_ color: Color, _ matrix: [[Double]]) -> [Double] {
        let linear = [color.red, color.green, color.blue].map { byte -> Double in
            let value = Double(byte) / 255
            return value * value
        }
        return matrix.map { row in zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    static let sights: [(String, [[Double]])] = [
        ("usual", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
        ("protan", [[0.1124, 0.8876, 0], [0.1124, 0.8876, 0], [0.004, -0.004, 1]]),
        ("deutan", [[0.2927, 0.7073, 0], [0.2927, 0.7073, 0], [-0.0223, 0.0223, 1]]),
        ("tritan", [[1, 0.1446, -0.1446], [0, 0.8592, 0.1408], [0, 0.8592, 0.1408]]),
        ("copier", [[0.21, 0.72, 0.07], [0.21, 0.72, 0.07], [0.21, 0.72, 0.07]]),
    ]

    @Test func `no two of the first eight grounds look alike, whatever colours one sees`() {
        for (name, sight) in Self.sights {
            for one in 0..<8 {
                for other in (one + 1)..<8 {
                    let (a, b) = (Ground.series(one, Self.style), Ground.series(other, Self.style))
                    guard case .solid(let first) = a, case .solid(let second) = b else {
                        // Textures differ from each other and from any solid ground.
                        #expect(a.texture != b.texture, "\(name) \(one) \(other)")
                        continue
                    }
                    let (x, y) = (Self.seen(first, sight), Self.seen(second, sight))
                    let light = { (c: [Double]) in
                        (0.21 * c[0] + 0.72 * c[1] + 0.07 * c[2]).squareRoot()
                    }
                    // Steps of at least 12 % in lightness, as the design asks of neighbours.
                    #expect(abs(light(x) - light(y)) >= 0.12, "\(name): \(one) and \(other)")
                }
            }
        }
    }

    @Test func `the tones of verdicts stay apart for every eye`() {
        let tones = [Self.style.accent, Self.style.bar, Self.style.quiet]
        for (name, sight) in Self.sights {
            for (one, other) in zip(tones, tones.dropFirst()) {
                let (x, y) = (Self.seen(one, sight), Self.seen(other, sight))
                let light = { (c: [Double]) in
                    (0.21 * c[0] + 0.72 * c[1] + 0.07 * c[2]).squareRoot()
                }
                #expect(abs(light(x) - light(y)) >= 0.12, "\(name)")
            }
        }
    }
}

extension Ground {
    /// What kind of ground it is.
    var texture: String {
        switch self {
        case .solid(let color): "solid \(color.hex)"
        case .hatched(_, let down): "hatched \(down)"
        case .dotted: "dotted"
        case .lined: "lined"
        case .hollow: "hollow"
        case .crossed: "crossed"
        }
    }
}
