#include "taut/draw/frame.hpp"

#include "taut/draw/advice.hpp"
#include "taut/draw/legend.hpp"
#include "taut/draw/title.hpp"

namespace taut {

double open_map(Page& page, const MapRequest& request, const Shown& shown) {
  const Speaker& speaker = request.speaker;
  Drawing& drawing = page.drawing;
  drawing.title = request.options.title.empty()
                      ? title_of_map(speaker, request.findings, shown)
                      : on_one_line(request.options.title);
  drawing.description = description_of_map(speaker, shown);
  const bool synergy = request.options.only == View::Only::synergy;
  return add_title(page, synergy ? "SYNERGY MAP" : "TENSION MAP", drawing.title,
                   subtitle_of_map(speaker, shown));
}

Frame add_legend_and_footer(Page& page, const MapRequest& request, const Shown& shown,
                            double top, const std::string& footer,
                            std::size_t footer_lines, double legend_right,
                            double between) {
  const double bottom = add_footer(page, footer, footer_lines);
  const auto legend = legend_of(request.model(), shown);
  const double legend_top =
      bottom - 4 - between - legend_height(page, legend, legend_right);
  add_legend(page, legend_top + page.style.legend * 0.8, legend, legend_right);
  return {{page.left(), top + 3, legend_right, legend_top - 5}, bottom};
}

void judge(MapResult& result, const Page& page, Box zone, const std::string& instead) {
  result.check = check_map(page.drawing, page.words, zone, page.style.floor);
  result.legibility = legibility_of(page.drawing, result.check.quality, page.reasons);
  for (std::string& sentence : advice_on(result.check, instead))
    result.advice.push_back(std::move(sentence));
}

void hand_over(MapResult& result, Page&& page, LayoutLock lock, std::string_view picture,
               LockedPicture places) {
  if (!picture.empty())
    lock.pictures[std::string(picture)] = std::move(places);
  result.lock = write_lock(lock);
  result.drawing = std::move(page.drawing);
}

}  // namespace taut
