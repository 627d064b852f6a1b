#include "taut/layout/geometry.hpp"
