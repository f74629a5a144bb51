import TrangModel

/// Ranges that are written in two ways in one term.
enum RangeCheck: AllTextsCheck {
    struct Mixed: CheckFinding {
        static let code = "mixed-ranges"
        static let about =
            "Ranges written both as `12 - 15` and as `10-12`, or with hyphen and dash."
        let habits: MixedHabits

        var english: MessageWords {
            MessageWords(
                "ranges are written in two ways: '\(habits.common.example)' (\(habits.common.count)) and '\(habits.rare.example)' (\(habits.rare.count))",
                hint: "choose one of them")
        }
        var vietnamese: MessageWords {
            MessageWords(
                "khoảng số viết theo hai kiểu: '\(habits.common.example)' (\(habits.common.count) lần) và '\(habits.rare.example)' (\(habits.rare.count) lần)",
                hint: "nên thống nhất một kiểu")
        }
    }

    static let findings: [any CheckFinding.Type] = [Mixed.self]

    static func check(_ texts: [TermTexts.Text], findings: Findings) {
        var habit = Habit()
        for (text, place) in texts {
            NumberRange.each(in: text) { printed, style in
                habit.add(printed, style: style, at: place)
            }
        }
        if let mixed = habit.mixed { findings.add(Mixed(habits: mixed), at: mixed.rare.place) }
    }
}
