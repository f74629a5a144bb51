/* The C door to Pango and Cairo, and to what stands behind both: Fontconfig, FreeType and HarfBuzz. Functions here
   stand in for macros that Swift does not import. */
#ifndef CTRANG_PANGO_SHIM_H
#define CTRANG_PANGO_SHIM_H

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <freetype/tttables.h>
#include <hb-subset.h>
#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

/* Gives a Pango font map a Fontconfig configuration of its own. */
static inline void trang_font_map_set_config(PangoFontMap *map, FcConfig *config) {
    pango_fc_font_map_set_config((PangoFcFontMap *)map, config);
}

/* Sets the resolution of a Cairo font map, in dots per inch. */
static inline void trang_font_map_set_resolution(PangoFontMap *map, double dpi) {
    pango_cairo_font_map_set_resolution((PangoCairoFontMap *)map, dpi);
}

/* The Cairo font behind a font of a Cairo font map, borrowed. */
static inline cairo_scaled_font_t *trang_font_scaled(PangoFont *font) {
    return pango_cairo_font_get_scaled_font((PangoCairoFont *)font);
}

/* The Fontconfig pattern that a font was made from, borrowed. */
static inline FcPattern *trang_font_pattern(PangoFont *font) {
    return pango_fc_font_get_pattern((PangoFcFont *)font);
}

#endif
