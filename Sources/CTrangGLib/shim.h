/* The C door to GLib, which HarfBuzz brings along: normal forms of Unicode, and sums. */
#ifndef CTRANG_GLIB_SHIM_H
#define CTRANG_GLIB_SHIM_H
#include <glib.h>
#endif
