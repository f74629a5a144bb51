/* The C door to Expat: reads the XML of workbooks. */
#ifndef CTRANG_EXPAT_SHIM_H
#define CTRANG_EXPAT_SHIM_H
#include <expat.h>
#endif
