#include "taut/layout/route.hpp"

#include <array>

namespace taut {

std::vector<Curve> route(const RouteRequest& request) {
  struct Answered {
    RouteRequest request;
    std::vector<Curve> curves;
  };
  thread_local std::array<Answered, 2> last;
  Answered& kept = last[request.fixed.empty() ? 0 : 1];
  if (kept.request != request)
    kept = {request, route_with_price(request).curves};
  return kept.curves;
}

}  // namespace taut
