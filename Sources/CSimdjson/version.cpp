#include "CSimdjson.h"
#include <simdjson.h>

extern "C" const char *ll_simdjson_version(void) { return STRINGIFY(SIMDJSON_VERSION); }
