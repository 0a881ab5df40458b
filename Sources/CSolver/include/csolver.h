#ifndef CSOLVER_H
#define CSOLVER_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A linear objective over columns that are 0 or 1, and rows that bound weighted sums of them.
typedef struct csolver_programme csolver_programme;

/// What a call came to.
enum {
  /// The answer is the best there is, within the gap that was asked for.
  CSOLVER_OPTIMAL = 0,
  /// The search ended at its limit with an answer that may not be the best.
  CSOLVER_LIMITED = 1,
  /// No answer keeps all rows and beats the floor.
  CSOLVER_INFEASIBLE = 2,
  /// The search ended at its limit without an answer.
  CSOLVER_NOTHING_FOUND = 3,
  /// The solver gave up.
  CSOLVER_FAILED = 4,
  /// There is no limit to how small the objective can be made.
  CSOLVER_UNBOUNDED = 5,
};

/// Copies a programme that `csolver_close` frees, or returns null when memory runs out.
///
/// The matrix is stored by columns: column `c` has the entries `starts[c] ..< starts[c + 1]` of
/// `rows` and `coefficients`. A row bound of ±1e30 or beyond is none.
csolver_programme *csolver_open(int32_t column_count, int32_t row_count, const int32_t *starts,
                                const int32_t *rows, const double *coefficients,
                                const double *objective, const double *row_lower,
                                const double *row_upper);

/// Frees a programme; null is fine.
void csolver_close(csolver_programme *programme);

/// Maximises over fractions of columns, and prices the rows.
///
/// `duals` has room for one number a row: what the objective gains for each unit that the row's
/// binding bound is moved up.
int32_t csolver_relax(const csolver_programme *programme, double *duals);

/// Maximises over whole columns, on one thread and with fixed seeds: the same call gives the same
/// answer.
///
/// The answer may stay `gap` below the best; only answers above `floor` count; the search visits
/// about `node_limit` nodes. `solution` has room for one number a column, each 0 or 1 when an
/// answer is there. Calls from several threads wait for each other. Nothing is printed.
int32_t csolver_maximise(const csolver_programme *programme, double gap, double floor,
                         int32_t node_limit, double *solution);

/// A linear objective to be made small, over columns and rows that both have bounds, which may be
/// changed and solved again from where the last solution was.
typedef struct csolver_linear csolver_linear;

/// Makes a programme that `csolver_linear_close` frees, or returns null when memory runs out.
///
/// The matrix is stored by columns as in `csolver_open`; a bound of ±1e30 or beyond is none.
csolver_linear *csolver_linear_open(int32_t column_count, int32_t row_count, const int32_t *starts,
                                    const int32_t *rows, const double *coefficients,
                                    const double *row_lower, const double *row_upper);

/// Frees a programme; null is fine.
void csolver_linear_close(csolver_linear *linear);

/// Sets the bounds of all columns, which are 0 at first.
void csolver_linear_bound(csolver_linear *linear, const double *lower, const double *upper);

/// Sets what a unit of each column costs, which is nothing at first.
void csolver_linear_price(csolver_linear *linear, const double *costs);

/// Adds a row below the others.
void csolver_linear_add_row(csolver_linear *linear, int32_t count, const int32_t *columns,
                            const double *coefficients, double lower, double upper);

/// Minimises over fractions of columns; `values` has room for one number a column, and `prices` for
/// one a row: what the objective grows by for each unit that the row's binding bound is moved up.
int32_t csolver_linear_solve(csolver_linear *linear, double *values, double *prices);

/// Minimises over columns of which those marked with 1 are whole, on one thread and with fixed
/// seeds: the same call gives the same answer.
///
/// The search visits about `node_limit` nodes. `values` has room for one number a column, and
/// `bound` gets what no answer can be below. Calls from several threads wait for each other.
int32_t csolver_linear_solve_whole(csolver_linear *linear, const uint8_t *is_whole,
                                   int32_t node_limit, double *values, double *bound);

#ifdef __cplusplus
}
#endif

#endif
