/* The C door to qpdf's C API. The library is opened when the first PDF is read: `render` needs none of it, and
   it brings GnuTLS along, whose start costs a sixth of a cold run. */
#ifndef CTRANG_QPDF_SHIM_H
#define CTRANG_QPDF_SHIM_H
#include <dlfcn.h>
#include <qpdf/qpdf-c.h>

/* The library, or null when it is not installed. */
static inline void *trang_qpdf_library(void) {
    static void *library;
    void *found = __atomic_load_n(&library, __ATOMIC_ACQUIRE);
    if (!found) {
        found = dlopen("libqpdf.so.29", RTLD_NOW | RTLD_LOCAL);
        if (!found) found = dlopen("libqpdf.so", RTLD_NOW | RTLD_LOCAL);
        __atomic_store_n(&library, found, __ATOMIC_RELEASE);
    }
    return found;
}

#define TRANG_QPDF(name) ((__typeof__(&name))dlsym(trang_qpdf_library(), #name))

static inline int trang_qpdf_is_there(void) { return trang_qpdf_library() != 0; }
static inline char const *trang_qpdf_version(void) { return TRANG_QPDF(qpdf_get_qpdf_version)(); }
static inline qpdf_data trang_qpdf_init(void) { return TRANG_QPDF(qpdf_init)(); }
static inline void trang_qpdf_cleanup(qpdf_data *data) { TRANG_QPDF(qpdf_cleanup)(data); }
static inline void trang_qpdf_set_suppress_warnings(qpdf_data data, QPDF_BOOL value) {
    TRANG_QPDF(qpdf_set_suppress_warnings)(data, value);
}
static inline QPDF_ERROR_CODE trang_qpdf_read_memory(
    qpdf_data data, char const *name, char const *buffer, unsigned long long size) {
    return TRANG_QPDF(qpdf_read_memory)(data, name, buffer, size, 0);
}
static inline qpdf_error trang_qpdf_get_error(qpdf_data data) { return TRANG_QPDF(qpdf_get_error)(data); }
static inline char const *trang_qpdf_get_error_full_text(qpdf_data data, qpdf_error error) {
    return TRANG_QPDF(qpdf_get_error_full_text)(data, error);
}
static inline qpdf_oh trang_qpdf_get_root(qpdf_data data) { return TRANG_QPDF(qpdf_get_root)(data); }
static inline qpdf_oh trang_qpdf_get_trailer(qpdf_data data) { return TRANG_QPDF(qpdf_get_trailer)(data); }
static inline qpdf_oh trang_qpdf_oh_get_key(qpdf_data data, qpdf_oh object, char const *key) {
    return TRANG_QPDF(qpdf_oh_get_key)(data, object, key);
}
static inline QPDF_BOOL trang_qpdf_oh_is_dictionary(qpdf_data data, qpdf_oh object) {
    return TRANG_QPDF(qpdf_oh_is_dictionary)(data, object);
}
static inline QPDF_BOOL trang_qpdf_oh_is_string(qpdf_data data, qpdf_oh object) {
    return TRANG_QPDF(qpdf_oh_is_string)(data, object);
}
static inline QPDF_BOOL trang_qpdf_oh_is_array(qpdf_data data, qpdf_oh object) {
    return TRANG_QPDF(qpdf_oh_is_array)(data, object);
}
static inline QPDF_BOOL trang_qpdf_oh_is_stream(qpdf_data data, qpdf_oh object) {
    return TRANG_QPDF(qpdf_oh_is_stream)(data, object);
}
static inline char const *trang_qpdf_oh_get_utf8_value(qpdf_data data, qpdf_oh object) {
    return TRANG_QPDF(qpdf_oh_get_utf8_value)(data, object);
}
static inline char const *trang_qpdf_oh_get_binary_string_value(qpdf_data data, qpdf_oh object, size_t *length) {
    return TRANG_QPDF(qpdf_oh_get_binary_string_value)(data, object, length);
}
static inline QPDF_BOOL trang_qpdf_oh_is_null(qpdf_data data, qpdf_oh object) {
    return TRANG_QPDF(qpdf_oh_is_null)(data, object);
}
static inline QPDF_BOOL trang_qpdf_oh_is_name(qpdf_data data, qpdf_oh object) {
    return TRANG_QPDF(qpdf_oh_is_name)(data, object);
}
static inline char const *trang_qpdf_oh_get_name(qpdf_data data, qpdf_oh object) {
    return TRANG_QPDF(qpdf_oh_get_name)(data, object);
}
static inline QPDF_BOOL trang_qpdf_oh_is_integer(qpdf_data data, qpdf_oh object) {
    return TRANG_QPDF(qpdf_oh_is_integer)(data, object);
}
static inline long long trang_qpdf_oh_get_int_value(qpdf_data data, qpdf_oh object) {
    return TRANG_QPDF(qpdf_oh_get_int_value)(data, object);
}
static inline qpdf_oh trang_qpdf_oh_get_dict(qpdf_data data, qpdf_oh object) {
    return TRANG_QPDF(qpdf_oh_get_dict)(data, object);
}
static inline int trang_qpdf_oh_get_array_n_items(qpdf_data data, qpdf_oh object) {
    return TRANG_QPDF(qpdf_oh_get_array_n_items)(data, object);
}
static inline qpdf_oh trang_qpdf_oh_get_array_item(qpdf_data data, qpdf_oh object, int index) {
    return TRANG_QPDF(qpdf_oh_get_array_item)(data, object, index);
}
static inline QPDF_ERROR_CODE trang_qpdf_oh_get_stream_data(
    qpdf_data data, qpdf_oh object, enum qpdf_stream_decode_level_e level, QPDF_BOOL *filtered,
    unsigned char **bytes, size_t *length) {
    return TRANG_QPDF(qpdf_oh_get_stream_data)(data, object, level, filtered, bytes, length);
}
#endif
