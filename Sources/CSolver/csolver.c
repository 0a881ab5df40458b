#include "csolver.h"
#include "solving.h"

#include <coin/Cbc_C_Interface.h>
#include <coin/Clp_C_Interface.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

pthread_mutex_t csolver_solving = PTHREAD_MUTEX_INITIALIZER;

// Tighter than the library's 1e-7: a row whose largest coefficient is 1 then tells single minor
// units apart while that coefficient stands for up to a hundred million of them.
#define PRIMAL_TOLERANCE 1e-9

struct csolver_programme {
  int32_t column_count;
  int32_t row_count;
  int32_t *starts;
  int32_t *rows;
  double *coefficients;
  double *costs;
  double *upper;
  double *row_lower;
  double *row_upper;
};

static void *copied(const void *source, size_t count, size_t size) {
  void *copy = malloc(count * size + 1);
  if (copy != NULL && count > 0) memcpy(copy, source, count * size);
  return copy;
}

csolver_programme *csolver_open(int32_t column_count, int32_t row_count, const int32_t *starts,
                                const int32_t *rows, const double *coefficients,
                                const double *objective, const double *row_lower,
                                const double *row_upper) {
  csolver_programme *opened = calloc(1, sizeof(csolver_programme));
  if (opened == NULL) return NULL;
  size_t columns = (size_t)column_count, entries = (size_t)starts[column_count];
  opened->column_count = column_count;
  opened->row_count = row_count;
  opened->starts = copied(starts, columns + 1, sizeof(int32_t));
  opened->rows = copied(rows, entries, sizeof(int32_t));
  opened->coefficients = copied(coefficients, entries, sizeof(double));
  opened->costs = copied(objective, columns, sizeof(double));
  opened->upper = copied(objective, columns, sizeof(double));
  opened->row_lower = copied(row_lower, (size_t)row_count, sizeof(double));
  opened->row_upper = copied(row_upper, (size_t)row_count, sizeof(double));
  if (opened->starts == NULL || opened->rows == NULL || opened->coefficients == NULL ||
      opened->costs == NULL || opened->upper == NULL || opened->row_lower == NULL ||
      opened->row_upper == NULL) {
    csolver_close(opened);
    return NULL;
  }
  // CBC's cutoff and bound are those of a minimisation whatever the sense, so everything is
  // minimised.
  for (size_t column = 0; column < columns; column++) {
    opened->costs[column] = -objective[column];
    opened->upper[column] = 1;
  }
  return opened;
}

void csolver_close(csolver_programme *programme) {
  if (programme == NULL) return;
  free(programme->starts);
  free(programme->rows);
  free(programme->coefficients);
  free(programme->costs);
  free(programme->upper);
  free(programme->row_lower);
  free(programme->row_upper);
  free(programme);
}

int32_t csolver_relax(const csolver_programme *programme, double *duals) {
  Clp_Simplex *model = Clp_newModel();
  Clp_setLogLevel(model, 0);
  Clp_setPrimalTolerance(model, PRIMAL_TOLERANCE);
  Clp_loadProblem(model, programme->column_count, programme->row_count, programme->starts,
                  programme->rows, programme->coefficients, NULL, programme->upper,
                  programme->costs, programme->row_lower, programme->row_upper);
  Clp_dual(model, 0);

  int32_t outcome = CSOLVER_FAILED;
  int status = Clp_status(model);
  if (status == 0) {
    const double *prices = Clp_dualRowSolution(model);
    for (int32_t row = 0; row < programme->row_count; row++) duals[row] = -prices[row];
    outcome = CSOLVER_OPTIMAL;
  } else if (status == 1) {
    outcome = CSOLVER_INFEASIBLE;
  }
  Clp_deleteModel(model);
  return outcome;
}

static Cbc_Model *loaded(const csolver_programme *programme) {
  Cbc_Model *model = Cbc_newModel();
  Cbc_setLogLevel(model, 0);
  Cbc_loadProblem(model, programme->column_count, programme->row_count, programme->starts,
                  programme->rows, programme->coefficients, NULL, programme->upper,
                  programme->costs, programme->row_lower, programme->row_upper);
  for (int32_t column = 0; column < programme->column_count; column++) {
    Cbc_setInteger(model, column);
  }
  Cbc_setParameter(model, "log", "0");
  Cbc_setParameter(model, "threads", "0");
  Cbc_setParameter(model, "randomCbcSeed", "20250101");
  Cbc_setParameter(model, "randomSeed", "20250101");
  Cbc_setParameter(model, "primalTolerance", "1e-9");
  // At the library's 1e-6 a column just below 1 is taken for 1, found to break a full budget by a
  // hair, and its whole branch is dropped: feasible problems then end as infeasible ones.
  Cbc_setParameter(model, "integerTolerance", "1e-9");
  // The callers hand in small cores with a few dense rows, where plain branching beats cuts and
  // heuristics three to five times.
  Cbc_setParameter(model, "cuts", "off");
  Cbc_setParameter(model, "heuristicsOnOff", "off");
  return model;
}

static int32_t outcome_of(Cbc_Model *model, int32_t column_count, double *solution) {
  if (Cbc_isAbandoned(model)) return CSOLVER_FAILED;
  if (Cbc_isProvenInfeasible(model)) return CSOLVER_INFEASIBLE;
  const double *best = Cbc_bestSolution(model);
  if (best == NULL) return CSOLVER_NOTHING_FOUND;
  for (int32_t column = 0; column < column_count; column++) {
    solution[column] = best[column] > 0.5 ? 1 : 0;
  }
  int proved = Cbc_isProvenOptimal(model) && Cbc_status(model) == 0;
  return proved ? CSOLVER_OPTIMAL : CSOLVER_LIMITED;
}

int32_t csolver_maximise(const csolver_programme *programme, double gap, double floor,
                         int32_t node_limit, double *solution) {
  pthread_mutex_lock(&csolver_solving);
  Cbc_Model *model = loaded(programme);
  Cbc_setAllowableGap(model, gap);
  Cbc_setMaximumNodes(model, node_limit);
  if (isfinite(floor)) Cbc_setCutoff(model, -floor);
  Cbc_solve(model);
  int32_t outcome = outcome_of(model, programme->column_count, solution);
  Cbc_deleteModel(model);
  pthread_mutex_unlock(&csolver_solving);
  return outcome;
}
