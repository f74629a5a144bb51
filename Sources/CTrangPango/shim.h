/* The C door to Pango, Cairo and Fontconfig. The libraries are opened at the first call: they bring two dozen
   others along, whose start would be a tenth of a cold run, and a PDF of Latin text needs none of them. Each
   function stands here under its own name with `trang_` before it; without the libraries it gives nothing. */
#ifndef CTRANG_PANGO_SHIM_H
#define CTRANG_PANGO_SHIM_H

#include <cairo-svg.h>
#include <cairo.h>
#include <dlfcn.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

/* PangoCairo, with all that it depends on; null when it is not installed. */
static inline void *trang_pango_library(void) {
    static void *library;
    void *found = __atomic_load_n(&library, __ATOMIC_ACQUIRE);
    if (!found) {
        found = dlopen("libpangocairo-1.0.so.0", RTLD_NOW | RTLD_LOCAL);
        __atomic_store_n(&library, found, __ATOMIC_RELEASE);
    }
    return found;
}

static inline void *trang_pango_find(const char *name) {
    void *library = trang_pango_library();
    return library ? dlsym(library, name) : 0;
}

/* Finds a function once. */
#define TRANG_FIND(name)                                                                                      \
    static __typeof__(&name) kept;                                                                            \
    __typeof__(&name) found = __atomic_load_n(&kept, __ATOMIC_ACQUIRE);                                       \
    if (!found) {                                                                                             \
        found = (__typeof__(&name))trang_pango_find(#name);                                                   \
        __atomic_store_n(&kept, found, __ATOMIC_RELEASE);                                                     \
    }

#define TRANG_DOES(name, parameters, arguments)                                                               \
    static inline void trang_##name parameters {                                                              \
        TRANG_FIND(name)                                                                                      \
        if (found) found arguments;                                                                           \
    }

#define TRANG_GIVES(type, name, parameters, arguments)                                                        \
    static inline type trang_##name parameters {                                                              \
        TRANG_FIND(name)                                                                                      \
        return found ? found arguments : (type)0;                                                             \
    }

TRANG_GIVES(FcBool, FcConfigAppFontAddFile, (FcConfig *config, const FcChar8 *file), (config, file))
TRANG_GIVES(FcConfig *, FcConfigCreate, (void), ())
TRANG_DOES(FcConfigDestroy, (FcConfig *config), (config))
TRANG_GIVES(FcBool, FcConfigSetCurrent, (FcConfig *config), (config))
TRANG_DOES(cairo_clip, (cairo_t *cr), (cr))
TRANG_DOES(cairo_close_path, (cairo_t *cr), (cr))
TRANG_GIVES(cairo_path_t *, cairo_copy_path, (cairo_t *cr), (cr))
TRANG_GIVES(cairo_t *, cairo_create, (cairo_surface_t *target), (target))
TRANG_DOES(cairo_curve_to,
    (cairo_t *cr, double x1, double y1, double x2, double y2, double x3, double y3),
    (cr, x1, y1, x2, y2, x3, y3))
TRANG_DOES(cairo_destroy, (cairo_t *cr), (cr))
TRANG_DOES(cairo_fill, (cairo_t *cr), (cr))
TRANG_DOES(cairo_fill_preserve, (cairo_t *cr), (cr))
TRANG_DOES(cairo_font_face_destroy, (cairo_font_face_t *font_face), (font_face))
TRANG_GIVES(cairo_font_face_t *, cairo_font_face_reference, (cairo_font_face_t *font_face), (font_face))
TRANG_GIVES(cairo_font_options_t *, cairo_font_options_create, (void), ())
TRANG_DOES(cairo_font_options_destroy, (cairo_font_options_t *options), (options))
TRANG_DOES(cairo_font_options_set_hint_metrics,
    (cairo_font_options_t *options, cairo_hint_metrics_t hint_metrics),
    (options, hint_metrics))
TRANG_DOES(cairo_font_options_set_hint_style,
    (cairo_font_options_t *options, cairo_hint_style_t hint_style),
    (options, hint_style))
TRANG_GIVES(cairo_pattern_t *, cairo_get_source, (cairo_t *cr), (cr))
TRANG_DOES(cairo_glyph_path,
    (cairo_t *cr, const cairo_glyph_t *glyphs, int num_glyphs),
    (cr, glyphs, num_glyphs))
TRANG_GIVES(cairo_surface_t *, cairo_image_surface_create,
    (cairo_format_t format, int width, int height),
    (format, width, height))
TRANG_GIVES(cairo_surface_t *, cairo_image_surface_create_from_png_stream,
    (cairo_read_func_t read_func, void *closure),
    (read_func, closure))
TRANG_GIVES(unsigned char *, cairo_image_surface_get_data, (cairo_surface_t *surface), (surface))
TRANG_GIVES(cairo_format_t, cairo_image_surface_get_format, (cairo_surface_t *surface), (surface))
TRANG_GIVES(int, cairo_image_surface_get_height, (cairo_surface_t *surface), (surface))
TRANG_GIVES(int, cairo_image_surface_get_stride, (cairo_surface_t *surface), (surface))
TRANG_GIVES(int, cairo_image_surface_get_width, (cairo_surface_t *surface), (surface))
TRANG_DOES(cairo_line_to, (cairo_t *cr, double x, double y), (cr, x, y))
TRANG_DOES(cairo_matrix_init,
    (cairo_matrix_t *matrix, double xx, double yx, double xy, double yy, double x0, double y0),
    (matrix, xx, yx, xy, yy, x0, y0))
TRANG_DOES(cairo_move_to, (cairo_t *cr, double x, double y), (cr, x, y))
TRANG_DOES(cairo_new_path, (cairo_t *cr), (cr))
TRANG_DOES(cairo_paint, (cairo_t *cr), (cr))
TRANG_DOES(cairo_path_destroy, (cairo_path_t *path), (path))
TRANG_DOES(cairo_pattern_set_filter, (cairo_pattern_t *pattern, cairo_filter_t filter), (pattern, filter))
TRANG_DOES(cairo_rectangle,
    (cairo_t *cr, double x, double y, double width, double height),
    (cr, x, y, width, height))
TRANG_DOES(cairo_restore, (cairo_t *cr), (cr))
TRANG_DOES(cairo_save, (cairo_t *cr), (cr))
TRANG_DOES(cairo_scale, (cairo_t *cr, double sx, double sy), (cr, sx, sy))
TRANG_GIVES(cairo_font_face_t *, cairo_scaled_font_get_font_face,
    (cairo_scaled_font_t *scaled_font),
    (scaled_font))
TRANG_DOES(cairo_set_dash,
    (cairo_t *cr, const double *dashes, int num_dashes, double offset),
    (cr, dashes, num_dashes, offset))
TRANG_DOES(cairo_set_font_face, (cairo_t *cr, cairo_font_face_t *font_face), (cr, font_face))
TRANG_DOES(cairo_set_font_options, (cairo_t *cr, const cairo_font_options_t *options), (cr, options))
TRANG_DOES(cairo_set_font_size, (cairo_t *cr, double size), (cr, size))
TRANG_DOES(cairo_set_line_cap, (cairo_t *cr, cairo_line_cap_t line_cap), (cr, line_cap))
TRANG_DOES(cairo_set_line_width, (cairo_t *cr, double width), (cr, width))
TRANG_DOES(cairo_set_source_rgb, (cairo_t *cr, double red, double green, double blue), (cr, red, green, blue))
TRANG_DOES(cairo_set_source_surface,
    (cairo_t *cr, cairo_surface_t *surface, double x, double y),
    (cr, surface, x, y))
TRANG_DOES(cairo_show_text_glyphs,
    (cairo_t *cr, const char *utf8, int utf8_len, const cairo_glyph_t *glyphs, int num_glyphs, const cairo_text_cluster_t *clusters, int num_clusters, cairo_text_cluster_flags_t cluster_flags),
    (cr, utf8, utf8_len, glyphs, num_glyphs, clusters, num_clusters, cluster_flags))
TRANG_GIVES(cairo_status_t, cairo_status, (cairo_t *cr), (cr))
TRANG_GIVES(const char *, cairo_status_to_string, (cairo_status_t status), (status))
TRANG_DOES(cairo_stroke, (cairo_t *cr), (cr))
TRANG_DOES(cairo_surface_destroy, (cairo_surface_t *surface), (surface))
TRANG_DOES(cairo_surface_finish, (cairo_surface_t *surface), (surface))
TRANG_DOES(cairo_surface_flush, (cairo_surface_t *surface), (surface))
TRANG_GIVES(cairo_surface_type_t, cairo_surface_get_type, (cairo_surface_t *surface), (surface))
TRANG_DOES(cairo_surface_mark_dirty, (cairo_surface_t *surface), (surface))
TRANG_GIVES(cairo_status_t, cairo_surface_set_mime_data,
    (cairo_surface_t *surface, const char *mime_type, const unsigned char *data, unsigned long length, cairo_destroy_func_t destroy, void *closure),
    (surface, mime_type, data, length, destroy, closure))
TRANG_GIVES(cairo_status_t, cairo_surface_status, (cairo_surface_t *surface), (surface))
TRANG_GIVES(cairo_status_t, cairo_surface_write_to_png_stream,
    (cairo_surface_t *surface, cairo_write_func_t write_func, void *closure),
    (surface, write_func, closure))
TRANG_GIVES(cairo_surface_t *, cairo_svg_surface_create_for_stream,
    (cairo_write_func_t write_func, void *closure, double width_in_points, double height_in_points),
    (write_func, closure, width_in_points, height_in_points))
TRANG_DOES(cairo_svg_surface_set_document_unit,
    (cairo_surface_t *surface, cairo_svg_unit_t unit),
    (surface, unit))
TRANG_DOES(cairo_transform, (cairo_t *cr, const cairo_matrix_t *matrix), (cr, matrix))
TRANG_DOES(cairo_translate, (cairo_t *cr, double tx, double ty), (cr, tx, ty))
TRANG_GIVES(const char*, cairo_version_string, (void), ())
TRANG_DOES(g_object_unref, (gpointer object), (object))
TRANG_GIVES(PangoAttribute *, pango_attr_fallback_new, (gboolean enable_fallback), (enable_fallback))
TRANG_GIVES(PangoAttribute *, pango_attr_font_features_new, (const char *features), (features))
TRANG_DOES(pango_attr_list_insert, (PangoAttrList *list, PangoAttribute *attr), (list, attr))
TRANG_GIVES(PangoAttrList *, pango_attr_list_new, (void), ())
TRANG_DOES(pango_attr_list_unref, (PangoAttrList *list), (list))
TRANG_DOES(pango_cairo_context_set_font_options,
    (PangoContext *context, const cairo_font_options_t *options),
    (context, options))
TRANG_GIVES(cairo_scaled_font_t *, pango_cairo_font_get_scaled_font, (PangoCairoFont *font), (font))
TRANG_GIVES(PangoFontMap *, pango_cairo_font_map_new, (void), ())
TRANG_DOES(pango_cairo_font_map_set_resolution, (PangoCairoFontMap *fontmap, double dpi), (fontmap, dpi))
TRANG_GIVES(PangoFont *, pango_context_load_font,
    (PangoContext *context, const PangoFontDescription *desc),
    (context, desc))
TRANG_DOES(pango_context_set_round_glyph_positions,
    (PangoContext *context, gboolean round_positions),
    (context, round_positions))
TRANG_DOES(pango_fc_font_map_set_config,
    (PangoFcFontMap *fcfontmap, FcConfig *fcconfig),
    (fcfontmap, fcconfig))
TRANG_DOES(pango_font_description_free, (PangoFontDescription *desc), (desc))
TRANG_GIVES(PangoFontDescription *, pango_font_description_new, (void), ())
TRANG_DOES(pango_font_description_set_absolute_size, (PangoFontDescription *desc, double size), (desc, size))
TRANG_DOES(pango_font_description_set_family,
    (PangoFontDescription *desc, const char *family),
    (desc, family))
TRANG_DOES(pango_font_description_set_style, (PangoFontDescription *desc, PangoStyle style), (desc, style))
TRANG_DOES(pango_font_description_set_weight,
    (PangoFontDescription *desc, PangoWeight weight),
    (desc, weight))
TRANG_GIVES(PangoContext *, pango_font_map_create_context, (PangoFontMap *fontmap), (fontmap))
TRANG_GIVES(PangoLayoutLine *, pango_layout_get_line_readonly,
    (PangoLayout *layout, int line),
    (layout, line))
TRANG_GIVES(PangoLayout *, pango_layout_new, (PangoContext *context), (context))
TRANG_DOES(pango_layout_set_attributes, (PangoLayout *layout, PangoAttrList *attrs), (layout, attrs))
TRANG_DOES(pango_layout_set_font_description,
    (PangoLayout *layout, const PangoFontDescription *desc),
    (layout, desc))
TRANG_DOES(pango_layout_set_single_paragraph_mode, (PangoLayout *layout, gboolean setting), (layout, setting))
TRANG_DOES(pango_layout_set_text, (PangoLayout *layout, const char *text, int length), (layout, text, length))
TRANG_GIVES(const char *, pango_version_string, (void), ())

/* Gives a Pango font map our own Fontconfig configuration. */
static inline void trang_font_map_set_config(PangoFontMap *map, FcConfig *config) {
    trang_pango_fc_font_map_set_config((PangoFcFontMap *)map, config);
}

/* Sets the resolution of a Cairo font map, in dots per inch. */
static inline void trang_font_map_set_resolution(PangoFontMap *map, double dpi) {
    trang_pango_cairo_font_map_set_resolution((PangoCairoFontMap *)map, dpi);
}

/* The scaled font behind a font of a Cairo font map, borrowed. */
static inline cairo_scaled_font_t *trang_font_scaled(PangoFont *font) {
    return trang_pango_cairo_font_get_scaled_font((PangoCairoFont *)font);
}

#endif
