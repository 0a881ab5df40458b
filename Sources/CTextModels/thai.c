#include "CTextModels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The model holds numbers of two and of four bytes that are read in place.
_Alignas(64) static const uint8_t model[] = {
#embed "models/thai.model"
};

const uint8_t *ctextmodels_thai(void) { return model; }

int64_t ctextmodels_thai_length(void) { return sizeof model; }
