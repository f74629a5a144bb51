/* The C door to HarfBuzz and its subsetter. */
#ifndef CTRANG_HARFBUZZ_SHIM_H
#define CTRANG_HARFBUZZ_SHIM_H
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
#endif
