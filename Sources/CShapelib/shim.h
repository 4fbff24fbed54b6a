// Shapefiles (ESRI's technical description of July 1998) and dBase tables by Shapelib.
#include <shapefil.h>

// The library prints its complaints; what is wrong is told by whoever asked.
static inline void shp_silence(const char *message) { (void)message; }

static inline SHPHandle shp_open(const char *path) {
  SAHooks hooks;
  SASetupDefaultHooks(&hooks);
  hooks.Error = shp_silence;
  return SHPOpenLL(path, "rb", &hooks);
}

static inline DBFHandle dbf_open(const char *path) {
  SAHooks hooks;
  SASetupDefaultHooks(&hooks);
  hooks.Error = shp_silence;
  return DBFOpenLL(path, "rb", &hooks);
}
