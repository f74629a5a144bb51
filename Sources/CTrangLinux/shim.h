/* The C door to what Linux and its C library know of memory beyond POSIX. */
#ifndef CTRANG_LINUX_SHIM_H
#define CTRANG_LINUX_SHIM_H

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* Readies a process that will live for a few hundredths of a second. Every page of memory that is touched for
   the first time costs a microsecond: the heap therefore grows by whole huge pages, gives nothing back, and
   serves large pieces too. All of this is advice: where the system declines, it is slower, not wrong. */
static inline void trang_ready_memory(void) {
    const uintptr_t huge = 2 << 20;
    mallopt(M_MMAP_THRESHOLD, 64 << 20);
    mallopt(M_TRIM_THRESHOLD, 128 << 20);
    mallopt(M_TOP_PAD, 4 * huge);
    char *grown = malloc(64 << 10);
    if (!grown) return;
    uintptr_t end = (uintptr_t)sbrk(0);
    uintptr_t next = (uintptr_t)grown + malloc_usable_size(grown) + sizeof(size_t);
    uintptr_t start = (next + huge - 1) & ~(huge - 1);
    if (start + huge > end || start - next < 64) return;
    /* What lies before the first huge page is taken, kept and never touched; nor may a byte behind it have been
       touched before the advice. */
    char *volatile skipped = malloc(start - next - sizeof(size_t));
    if ((uintptr_t)skipped == next) madvise((void *)start, end - start, MADV_HUGEPAGE);
    free(grown);
}
#endif
