#include "csolver.h"
#include "solving.h"

#include <coin/Cbc_C_Interface.h>
#include <coin/Clp_C_Interface.h>
#include <math.h>
#include <stdlib.h>

struct csolver_linear {
  Clp_Simplex *model;
};

csolver_linear *csolver_linear_open(int32_t column_count, int32_t row_count, const int32_t *starts,
                                    const int32_t *rows, const double *coefficients,
                                    const double *row_lower, const double *row_upper) {
  csolver_linear *opened = calloc(1, sizeof(csolver_linear));
  double *zeros = calloc((size_t)column_count + 1, sizeof(double));
  if (opened != NULL && zeros != NULL) opened->model = Clp_newModel();
  if (opened != NULL && opened->model != NULL) {
    Clp_setLogLevel(opened->model, 0);
    Clp_setPrimalTolerance(opened->model, 1e-9);
    Clp_loadProblem(opened->model, column_count, row_count, starts, rows, coefficients, zeros,
                    zeros, zeros, row_lower, row_upper);
  } else {
    free(opened);
    opened = NULL;
  }
  free(zeros);
  return opened;
}

void csolver_linear_close(csolver_linear *linear) {
  if (linear == NULL) return;
  Clp_deleteModel(linear->model);
  free(linear);
}

void csolver_linear_bound(csolver_linear *linear, const double *lower, const double *upper) {
  Clp_chgColumnLower(linear->model, lower);
  Clp_chgColumnUpper(linear->model, upper);
}

void csolver_linear_price(csolver_linear *linear, const double *costs) {
  Clp_chgObjCoefficients(linear->model, costs);
}

void csolver_linear_add_row(csolver_linear *linear, int32_t count, const int32_t *columns,
                            const double *coefficients, double lower, double upper) {
  const int starts[2] = {0, count};
  Clp_addRows(linear->model, 1, &lower, &upper, starts, columns, coefficients);
}

int32_t csolver_linear_solve(csolver_linear *linear, double *values, double *prices) {
  Clp_Simplex *model = linear->model;
  Clp_primal(model, 0);
  int status = Clp_status(model);
  if (status == 1) return CSOLVER_INFEASIBLE;
  if (status == 2) return CSOLVER_UNBOUNDED;
  if (status != 0) return CSOLVER_FAILED;
  const double *found = Clp_primalColumnSolution(model);
  const double *duals = Clp_dualRowSolution(model);
  for (int column = 0; column < Clp_numberColumns(model); column++) values[column] = found[column];
  for (int row = 0; row < Clp_numberRows(model); row++) prices[row] = duals[row];
  return CSOLVER_OPTIMAL;
}

static Cbc_Model *searched(csolver_linear *linear, const uint8_t *is_whole, int32_t node_limit) {
  Clp_Simplex *source = linear->model;
  Cbc_Model *model = Cbc_newModel();
  Cbc_setLogLevel(model, 0);
  Cbc_loadProblem(model, Clp_numberColumns(source), Clp_numberRows(source),
                  Clp_getVectorStarts(source), Clp_getIndices(source), Clp_getElements(source),
                  Clp_columnLower(source), Clp_columnUpper(source), Clp_objective(source),
                  Clp_rowLower(source), Clp_rowUpper(source));
  for (int column = 0; column < Clp_numberColumns(source); column++) {
    if (is_whole[column]) Cbc_setInteger(model, column);
  }
  Cbc_setParameter(model, "log", "0");
  Cbc_setParameter(model, "threads", "0");
  Cbc_setParameter(model, "randomCbcSeed", "20250101");
  Cbc_setParameter(model, "randomSeed", "20250101");
  Cbc_setMaximumNodes(model, node_limit);
  Cbc_solve(model);
  return model;
}

int32_t csolver_linear_solve_whole(csolver_linear *linear, const uint8_t *is_whole,
                                   int32_t node_limit, double *values, double *bound) {
  pthread_mutex_lock(&csolver_solving);
  Cbc_Model *model = searched(linear, is_whole, node_limit);
  int32_t outcome = CSOLVER_FAILED;
  const double *best = Cbc_bestSolution(model);
  *bound = Cbc_getBestPossibleObjValue(model);
  if (Cbc_isAbandoned(model)) {
    outcome = CSOLVER_FAILED;
  } else if (Cbc_isProvenInfeasible(model)) {
    outcome = CSOLVER_INFEASIBLE;
  } else if (best == NULL) {
    outcome = CSOLVER_NOTHING_FOUND;
  } else {
    for (int column = 0; column < Clp_numberColumns(linear->model); column++) {
      values[column] = is_whole[column] ? round(best[column]) : best[column];
    }
    int proved = Cbc_isProvenOptimal(model) && Cbc_status(model) == 0;
    outcome = proved ? CSOLVER_OPTIMAL : CSOLVER_LIMITED;
  }
  Cbc_deleteModel(model);
  pthread_mutex_unlock(&csolver_solving);
  return outcome;
}
