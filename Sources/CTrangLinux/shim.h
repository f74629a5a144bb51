/* The C door to what Linux and its C library know of memory beyond POSIX. */
#ifndef CTRANG_LINUX_SHIM_H
#define CTRANG_LINUX_SHIM_H

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

/* Readies a process that will live for a few hundredths of a second. Every page of memory that is touched for
   the first time costs a microsecond: the heap therefore grows by whole huge pages, gives nothing back, and
   serves large pieces too; and what the program's file holds is mapped in one go. All of this is advice: where
   the system declines, it is slower, not wrong. */
static inline void trang_ready_memory(void) {
    mallopt(M_MMAP_THRESHOLD, 64 << 20);
    mallopt(M_TRIM_THRESHOLD, 128 << 20);
    mallopt(M_TOP_PAD, 8 << 20);
    void *grown = malloc(64 << 10);
    uintptr_t start = (uintptr_t)grown & ~(uintptr_t)4095;
    free(grown);
    if (grown) madvise((void *)start, 3 << 20, MADV_POPULATE_WRITE);
}
#endif
