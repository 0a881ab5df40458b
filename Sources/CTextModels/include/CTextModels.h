/// The trained models of `Text`, as read-only bytes of the program itself: nothing to install or to lose.
#ifndef CTEXTMODELS_H
#define CTEXTMODELS_H

#include <stdint.h>

#pragma clang assume_nonnull begin

/// Returns the first byte of the model that tells Zawgyi from Unicode.
const uint8_t *ctextmodels_zawgyi(void);
/// Returns how many bytes that model has.
int64_t ctextmodels_zawgyi_length(void);
/// Returns the first byte of the model that finds Thai words; it is aligned for numbers of eight bytes.
const uint8_t *ctextmodels_thai(void);
/// Returns how many bytes that model has.
int64_t ctextmodels_thai_length(void);
/// Returns the first byte of the model that finds Lao words; it is aligned for numbers of eight bytes.
const uint8_t *ctextmodels_lao(void);
/// Returns how many bytes that model has.
int64_t ctextmodels_lao_length(void);
/// Returns the first byte of the model that finds Khmer words; it is aligned for numbers of eight bytes.
const uint8_t *ctextmodels_khmer(void);
/// Returns how many bytes that model has.
int64_t ctextmodels_khmer_length(void);
/// Returns the first byte of the model that finds Burmese words; it is aligned for numbers of eight bytes.
const uint8_t *ctextmodels_burmese(void);
/// Returns how many bytes that model has.
int64_t ctextmodels_burmese_length(void);
/// Returns the first byte of the model that tells languages in Latin script apart.
const uint8_t *ctextmodels_languages(void);
/// Returns how many bytes that model has.
int64_t ctextmodels_languages_length(void);

#pragma clang assume_nonnull end

#endif
