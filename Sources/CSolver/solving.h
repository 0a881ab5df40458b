#ifndef CSOLVER_SOLVING_H
#define CSOLVER_SOLVING_H

#include <pthread.h>

/// Held by whoever runs CBC: CbcMain1 reads its parameters through static buffers, so only one
/// search may run at a time.
extern pthread_mutex_t csolver_solving;

#endif
