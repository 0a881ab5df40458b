/// Counts how often a thread takes memory, for tests and benchmarks that promise it does not.
#ifndef CALLOCATIONS_H
#define CALLOCATIONS_H

#include <stdint.h>

#pragma clang assume_nonnull begin

/// Returns how often this thread has allocated memory or made it larger since it began.
///
/// A program that links this library has the counting allocation functions in place of glibc's.
int64_t callocations_of_this_thread(void);

#pragma clang assume_nonnull end

#endif
