/* The C door to libdeflate. */
#ifndef CTRANG_DEFLATE_SHIM_H
#define CTRANG_DEFLATE_SHIM_H
#include <libdeflate.h>
#endif
