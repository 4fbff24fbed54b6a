#include "CSimdjson.h"

#include <simdjson.h>

// SIMDJSON_VERSION is a bare token (3.0.1): it is expanded first, then made a string.
#define LL_TEXT_OF(token) #token
#define LL_TEXT(macro) LL_TEXT_OF(macro)

extern "C" const char *ll_simdjson_version(void) { return LL_TEXT(SIMDJSON_VERSION); }
