// C ABI over simdjson: find feature spans, decode one span completely.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
const char *ll_simdjson_version(void);
#ifdef __cplusplus
}
#endif
#endif
