import CTrangHarfBuzz

/// How plain words are shaped in a font: HarfBuzz's plan, made once and not looked for at every word.
@safe
final class ShapingWay {
    private let plan: OpaquePointer
    private var properties = unsafe hb_segment_properties_t()
    /// No ligatures: they would extract as U+FB01, and the text must stay the author's.
    private let features = ["liga", "clig", "dlig"].map { name in
        var feature = hb_feature_t()
        _ = unsafe hb_feature_from_string(name + "=0", -1, &feature)
        return feature
    }

    /// Latin letters in the Vietnamese way, from left to right.
    init?(_ font: OpenFont) {
        unsafe properties.direction = HB_DIRECTION_LTR
        unsafe properties.script = HB_SCRIPT_LATIN
        unsafe properties.language = hb_language_from_string("vi", -1)
        guard
            let plan = unsafe hb_shape_plan_create(
                hb_font_get_face(font.pointer), &properties, features, UInt32(features.count), nil)
        else { return nil }
        unsafe self.plan = plan
    }

    deinit { unsafe hb_shape_plan_destroy(plan) }

    /// Shapes the text of a buffer in the font that the way was made for.
    func shape(_ buffer: OpaquePointer, _ font: OpenFont) -> Bool {
        unsafe hb_buffer_set_segment_properties(buffer, &properties)
        return unsafe hb_shape_plan_execute(
            plan, font.pointer, buffer, features, UInt32(features.count)) != 0
    }
}
