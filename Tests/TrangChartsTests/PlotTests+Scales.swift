import Testing
import TrangModel
import TrangTestSupport

@testable import TrangCharts

/// Places along a scale, an edge and a circle.
extension PlotTests {
    @Test func `spread labels keep their order, their distance and their bounds`() {
        var generator = Generator(seed: 227)
        for _ in 0..<500 {
            let count = Int.random(in: 1...20, using: &generator)
            let wishes = (0..<count).map { _ in Double.random(in: 0...200, using: &generator) }
            let places = Spread.apart(wishes, gap: 9, in: 0...200)
            let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
            for (one, other) in zip(order, order.dropFirst()) {
                #expect(places[other] - places[one] > 9 - 1e-6)
            }
            #expect(places.allSatisfy { $0 >= -1e-6 && $0 <= 200 + 1e-6 })
            if count == 1 { #expect(places == wishes) }
        }
    }

    @Test func `ticks are round, rising and within any scale`() {
        var generator = Generator(seed: 229)
        for _ in 0..<500 {
            let low = Double.random(in: -1000...0, using: &generator)
            let high = Double.random(in: 0.01...1000, using: &generator)
            let scale = NumberScale([low, high], length: 100)
            let ticks = scale.ticks(5)
            #expect((2...12).contains(ticks.count))
            #expect(ticks.contains(0))
            #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
            #expect(ticks.allSatisfy { $0 >= low - 1e-6 && $0 <= high + 1e-6 })
            #expect(Set(NumberScale.labels(ticks)).count == ticks.count)
        }
    }

    @Test func `sine and cosine are those of the circle`() {
        for step in 0...100 {
            let turn = Double(step) / 100
            let (sine, cosine) = Circle.at(turn)
            #expect(abs(sine * sine + cosine * cosine - 1) < 1e-9)
        }
        #expect(abs(Circle.at(0.25).sine - 1) < 1e-9)
        #expect(abs(Circle.at(0.5).cosine + 1) < 1e-9)
    }
}
