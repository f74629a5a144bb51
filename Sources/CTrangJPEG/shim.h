/* The C door to TurboJPEG: decodes photographs, for PNG output (PDF and SVG keep the JPEG) and to see whether they are whole. */
#ifndef CTRANG_JPEG_SHIM_H
#define CTRANG_JPEG_SHIM_H
#include <turbojpeg.h>
#endif
