#include "taut/layout/place.hpp"
