/* The C door to zlib. */
#ifndef CTRANG_ZLIB_SHIM_H
#define CTRANG_ZLIB_SHIM_H
#include <zlib.h>
#endif
