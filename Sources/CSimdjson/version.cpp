#include "CSimdjson.h"
#include <simdjson.h>

#define LL_TEXT_OF(token) #token
#define LL_TEXT(token) LL_TEXT_OF(token)

extern "C" const char *ll_simdjson_version(void) { return LL_TEXT(SIMDJSON_VERSION); }
