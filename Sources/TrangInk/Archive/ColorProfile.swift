/// A profile of sRGB for the output intent: the primaries of IEC 61966-2-1 adapted to D50 (Bradford)
/// and its curve as parameters, in an ICC version 4 profile of under 600 bytes. Made here, because the
/// profiles that libraries make carry the time of their making.
enum ColorProfile {
    static let sRGB = made()

    private static func made() -> [UInt8] {
        let curve = parametric([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
        let tags: [(String, [UInt8])] = [
            ("desc", text("sRGB")), ("cprt", text("No copyright")),
            ("wtpt", xyz(0.9642, 1, 0.8249)),
            (
                "chad",
                array(
                    "sf32",
                    [
                        1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491,
                        -0.0092345, 0.0150436, 0.7521316,
                    ])
            ),
            ("rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)),
            ("gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)),
            ("bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)), ("rTRC", curve), ("gTRC", curve),
            ("bTRC", curve),
        ]
        var table = big(UInt32(tags.count))
        var data: [UInt8] = []
        let start = 128 + 4 + 12 * tags.count
        var places: [(bytes: [UInt8], offset: Int)] = []
        for (name, bytes) in tags {
            let offset: Int
            if let known = places.first(where: { $0.bytes == bytes }) {
                offset = known.offset
            } else {
                offset = start + data.count
                places.append((bytes, offset))
                data += bytes
                while data.count % 4 != 0 { data.append(0) }
            }
            table += Array(name.utf8) + big(UInt32(offset)) + big(UInt32(bytes.count))
        }
        var header = big(UInt32(start + data.count)) + [0, 0, 0, 0] + big(0x0420_0000)
        header += Array("mntrRGB XYZ ".utf8)
        // A date has to be there; it is that of the standard's first version, not of the run.
        header += [1999, 10, 18, 0, 0, 0].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        header += Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
        header += fixed(0.9642) + fixed(1) + fixed(0.8249)
        header += [UInt8](repeating: 0, count: 128 - header.count)
        return header + table + data
    }

    private static func big(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func fixed(_ value: Double) -> [UInt8] {
        big(UInt32(bitPattern: Int32((value * 65536).rounded())))
    }

    private static func array(_ type: String, _ values: [Double]) -> [UInt8] {
        Array(type.utf8) + [0, 0, 0, 0] + values.flatMap(fixed)
    }

    private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
        array("XYZ ", [x, y, z])
    }

    private static func parametric(_ values: [Double]) -> [UInt8] {
        Array("para".utf8) + [0, 0, 0, 0, 0, 3, 0, 0] + values.flatMap(fixed)
    }

    private static func text(_ words: String) -> [UInt8] {
        let units = words.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        return Array("mluc".utf8) + [0, 0, 0, 0] + big(1) + big(12) + Array("enUS".utf8)
            + big(UInt32(units.count)) + big(28) + units
    }
}
