/* The C door to HarfBuzz and its subsetter, and to the checksums of GLib, which HarfBuzz brings along. */
#ifndef CTRANG_HARFBUZZ_SHIM_H
#define CTRANG_HARFBUZZ_SHIM_H
#include <glib.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
#endif
