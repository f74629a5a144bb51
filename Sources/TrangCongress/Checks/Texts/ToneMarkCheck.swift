import TrangModel

/// Tone marks that stand in two ways in one term: either is right, both together look careless.
enum ToneMarkCheck: AllTextsCheck {
    struct Mixed: CheckFinding {
        static let code = "mixed-tone-marks"
        static let about = "Tone marks placed both as in `hòa` and as in `hoà`."
        let habits: MixedHabits

        var english: MessageWords {
            MessageWords(
                "tone marks stand in two ways: as in '\(habits.common.example)' (\(habits.common.count)) and as in '\(habits.rare.example)' (\(habits.rare.count))",
                hint: "choose one of them; names of people and places may keep theirs")
        }
        var vietnamese: MessageWords {
            MessageWords(
                "đặt dấu thanh theo hai kiểu: như '\(habits.common.example)' (\(habits.common.count) lần) và như '\(habits.rare.example)' (\(habits.rare.count) lần)",
                hint: "nên thống nhất một kiểu; tên riêng có thể giữ nguyên")
        }
    }

    static let findings: [any CheckFinding.Type] = [Mixed.self]

    static func check(_ texts: [TermTexts.Text], findings: Findings) {
        var habit = Habit()
        for (text, place) in texts {
            ToneMarks.each(in: text) { word, style in
                habit.add(word, style: style.rawValue, at: place)
            }
        }
        if let mixed = habit.mixed { findings.add(Mixed(habits: mixed), at: mixed.rare.place) }
    }
}
