/* The C door to libzip: takes workbooks apart. The library is opened with the first workbook: it brings
   OpenSSL along, whose start every run would pay for. */
#ifndef CTRANG_ZIP_SHIM_H
#define CTRANG_ZIP_SHIM_H
#include <dlfcn.h>
#include <zip.h>

/* The library, or null when it is not installed. */
static inline void *trang_zip_library(void) {
    static void *library;
    void *found = __atomic_load_n(&library, __ATOMIC_ACQUIRE);
    if (!found) {
        found = dlopen("libzip.so.4", RTLD_NOW | RTLD_LOCAL);
        if (!found) found = dlopen("libzip.so", RTLD_NOW | RTLD_LOCAL);
        __atomic_store_n(&library, found, __ATOMIC_RELEASE);
    }
    return found;
}

#define TRANG_ZIP(name) ((__typeof__(&name))dlsym(trang_zip_library(), #name))

static inline int trang_zip_is_there(void) { return trang_zip_library() != 0; }
static inline zip_source_t *trang_zip_source_buffer_create(const void *bytes, zip_uint64_t size) {
    return TRANG_ZIP(zip_source_buffer_create)(bytes, size, 0, 0);
}
static inline zip_t *trang_zip_open_from_source(zip_source_t *source) {
    return TRANG_ZIP(zip_open_from_source)(source, ZIP_RDONLY, 0);
}
static inline void trang_zip_source_free(zip_source_t *source) { TRANG_ZIP(zip_source_free)(source); }
static inline void trang_zip_discard(zip_t *archive) { TRANG_ZIP(zip_discard)(archive); }
static inline zip_int64_t trang_zip_get_num_entries(zip_t *archive) {
    return TRANG_ZIP(zip_get_num_entries)(archive, 0);
}
/* The name of a part by its place, in UTF-8; null when there is none. */
static inline const char *trang_zip_get_name(zip_t *archive, zip_uint64_t index) {
    return TRANG_ZIP(zip_get_name)(archive, index, 0);
}
static inline void trang_zip_stat_init(zip_stat_t *status) { TRANG_ZIP(zip_stat_init)(status); }
static inline int trang_zip_stat_index(zip_t *archive, zip_uint64_t index, zip_stat_t *status) {
    return TRANG_ZIP(zip_stat_index)(archive, index, 0, status);
}
static inline zip_file_t *trang_zip_fopen_index(zip_t *archive, zip_uint64_t index) {
    return TRANG_ZIP(zip_fopen_index)(archive, index, 0);
}
static inline zip_int64_t trang_zip_fread(zip_file_t *part, void *bytes, zip_uint64_t size) {
    return TRANG_ZIP(zip_fread)(part, bytes, size);
}
static inline int trang_zip_fclose(zip_file_t *part) { return TRANG_ZIP(zip_fclose)(part); }
#endif
