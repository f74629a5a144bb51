/* The C door to Pango, Cairo, HarfBuzz and Fontconfig. Inline functions fill what Swift cannot import:
   GObject cast macros, variadic functions and macros with arguments. */
#ifndef CTRANG_PANGO_SHIM_H
#define CTRANG_PANGO_SHIM_H

#include <cairo-ft.h>
#include <cairo-svg.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

/* Gives a Pango font map our own Fontconfig configuration (a GObject cast is a macro). */
static inline void ctrang_font_map_set_config(PangoFontMap *map, FcConfig *config) {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
}

/* Sets the resolution of a Cairo font map, in dots per inch. */
static inline void ctrang_font_map_set_resolution(PangoFontMap *map, double dpi) {
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), dpi);
}

/* The font map's base object, to be released with g_object_unref. */
static inline void ctrang_object_unref(void *object) { g_object_unref(object); }

/* The scaled font behind a Pango font, borrowed; NULL when it is not a Cairo font. */
static inline cairo_scaled_font_t *ctrang_font_scaled(PangoFont *font) {
    return PANGO_IS_CAIRO_FONT(font) ? pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font))
                                     : NULL;
}

#endif
