/* The C door to LibYAML. */
#ifndef CTRANG_YAML_SHIM_H
#define CTRANG_YAML_SHIM_H
#include <yaml.h>
#endif
