/* The C door to libzip: takes workbooks apart. */
#ifndef CTRANG_ZIP_SHIM_H
#define CTRANG_ZIP_SHIM_H
#include <zip.h>
#endif
