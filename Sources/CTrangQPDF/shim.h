/* The C door to qpdf's C API. */
#ifndef CTRANG_QPDF_SHIM_H
#define CTRANG_QPDF_SHIM_H
#include <qpdf/qpdf-c.h>
#endif
