// PROJ, its experimental half (making systems from parts, dropping heights), and the geodesic
// functions that are built into the same library.
#include <geodesic.h>
#include <proj.h>
#include <proj_experimental.h>
