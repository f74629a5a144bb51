/// One school year in figures: what an office keeps in its own database.
struct School {
    struct Grade {
        var name: String
        var classes: Int
        var pupils: Int
        var good: Double
        var average: String
    }

    var name: String
    var years: [String]
    var pupils: [Int]
    var grades: [Grade]
    /// Share of pupils who passed the entrance examination of high schools, in percent, a year.
    var admitted: [Double]
    /// Millions of đồng, year by year.
    var spent: [(what: String, amounts: [Double])]

    /// An invented school.
    static let example = School(
        name: "Trường THCS Bình Minh",
        years: ["2020", "2021", "2022", "2023", "2024", "2025"],
        pupils: [1_042, 1_078, 1_115, 1_180, 1_204, 1_240],
        grades: [
            Grade(name: "Khối 6", classes: 8, pupils: 328, good: 61.6, average: "7,4"),
            Grade(name: "Khối 7", classes: 8, pupils: 316, good: 63.9, average: "7,5"),
            Grade(name: "Khối 8", classes: 8, pupils: 304, good: 60.4, average: "7,2"),
            Grade(name: "Khối 9", classes: 7, pupils: 292, good: 66.4, average: "7,6"),
        ],
        admitted: [78.4, 79.1, 81.5, 84.0, 86.2, 88.7],
        spent: [
            ("Sách, thiết bị", [310, 342, 355, 410, 428, 455]),
            ("Sửa chữa", [120, 95, 210, 150, 180, 240]),
        ])
}
