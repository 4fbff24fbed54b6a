// PROJ and the geodesic functions that are built into the same library.
#include <geodesic.h>
#include <proj.h>
