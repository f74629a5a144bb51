/* The C door to HarfBuzz and its subsetter. The subsetter is opened when the first subset is cut: a run whose fonts
   were prepared never needs it. */
#ifndef CTRANG_HARFBUZZ_SHIM_H
#define CTRANG_HARFBUZZ_SHIM_H
#include <dlfcn.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

/* The subsetter, or null when it is not installed. */
static inline void *trang_subset_library(void) {
    static void *library;
    void *found = __atomic_load_n(&library, __ATOMIC_ACQUIRE);
    if (!found) {
        found = dlopen("libharfbuzz-subset.so.0", RTLD_NOW | RTLD_LOCAL);
        __atomic_store_n(&library, found, __ATOMIC_RELEASE);
    }
    return found;
}

#define TRANG_SUBSET(name) ((__typeof__(&name))dlsym(trang_subset_library(), #name))

static inline int trang_subset_is_there(void) { return trang_subset_library() != 0; }
static inline hb_subset_input_t *trang_subset_input_create(void) {
    return TRANG_SUBSET(hb_subset_input_create_or_fail)();
}
static inline void trang_subset_input_destroy(hb_subset_input_t *input) {
    TRANG_SUBSET(hb_subset_input_destroy)(input);
}
static inline hb_set_t *trang_subset_input_glyph_set(hb_subset_input_t *input) {
    return TRANG_SUBSET(hb_subset_input_glyph_set)(input);
}
static inline hb_set_t *trang_subset_input_set(hb_subset_input_t *input, hb_subset_sets_t set) {
    return TRANG_SUBSET(hb_subset_input_set)(input, set);
}
static inline void trang_subset_input_set_flags(hb_subset_input_t *input, unsigned flags) {
    TRANG_SUBSET(hb_subset_input_set_flags)(input, flags);
}
static inline hb_face_t *trang_subset_or_fail(hb_face_t *face, const hb_subset_input_t *input) {
    return TRANG_SUBSET(hb_subset_or_fail)(face, input);
}
#endif
