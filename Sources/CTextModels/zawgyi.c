#include "CTextModels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t model[] = {
#embed "models/zawgyi.model"
};

const uint8_t *ctextmodels_zawgyi(void) { return model; }

int64_t ctextmodels_zawgyi_length(void) { return sizeof model; }
