#include "CTextModels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t model[] = {
#embed "models/languages.model"
};

const uint8_t *ctextmodels_languages(void) { return model; }

int64_t ctextmodels_languages_length(void) { return sizeof model; }
