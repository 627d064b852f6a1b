// Numbers and dates as people write them. YAML readers differ in what they make of `010`,
// `1e3` or `2.0`; here only one spelling counts, and every other one is told how to
// become it.

#include "taut/read/values.hpp"
#include "taut/text/number.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace taut {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The dashes and the minus that word processors put in place of a hyphen.
constexpr std::string_view long_dashes[] = {"\u2212", "\u2013", "\u2014", "\u2010",
                                            "\u2011", "\uFE63", "\uFF0D"};

std::string_view without_sign(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+'))
    text.remove_prefix(1);
  return text;
}

// What to write instead of something that is no number, or nothing.
std::string number_help(std::string_view text, const Ask& ask) {
  for (const std::string_view dash : long_dashes)
    if (text.starts_with(dash))
      return fmt::format("replace the long dash by -: write -{}",
                         text.substr(dash.size()));
  if (ask.node.style() != ScalarStyle::plain && is_digits(without_sign(text)))
    return fmt::format("write {} without quotes", text);
  const std::size_t dot = text.find('.');
  if (ask.shape.kind == ValueKind::whole && dot != std::string_view::npos &&
      is_digits(without_sign(text.substr(0, dot))) &&
      text.find_first_not_of('0', dot + 1) == std::string_view::npos)
    return fmt::format("write {}", text.substr(0, dot));
  if (ask.shape.kind == ValueKind::number && text.find(',') != std::string_view::npos)
    return "write a point before the decimals and nothing between the thousands";
  return fmt::format("write digits alone, such as {}",
                     ask.shape.kind == ValueKind::whole && ask.shape.min < 0
                         ? fmt::format("{} or {}", ask.shape.min, ask.shape.max)
                         : std::string("3"));
}

void tell_bad_number(const Ask& ask) {
  ask.diags.add({.id = DiagId::bad_number,
                 .where = ask.node.span(),
                 .message = fmt::format("'{}' takes {}, not '{}'", ask.key,
                                        described(ask.shape), ask.node.text()),
                 .help = number_help(ask.node.text(), ask)});
}

// `010` is ten to some and eight to others.
bool tell_leading_zero(const Ask& ask) {
  const std::string_view text = ask.node.text();
  std::string_view digits = without_sign(text);
  if (digits.size() < 2 || digits.front() != '0' || !is_digits(digits))
    return false;
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
  ask.diags.add(
      {.id = DiagId::bad_number,
       .where = ask.node.span(),
       .message = fmt::format("'{}' is written with a leading zero", text),
       .help = fmt::format("write {}{}", text.front() == '-' ? "-" : "", digits)});
  return true;
}

void tell_out_of_range(const Ask& ask) {
  ask.diags.add({.id = DiagId::out_of_range,
                 .where = ask.node.span(),
                 .message = fmt::format("'{}' takes {}, not {}", ask.key,
                                        described(ask.shape), ask.node.text())});
}

bool is_plain_scalar(const Ask& ask) {
  return ask.node.is_scalar() && ask.node.style() == ScalarStyle::plain;
}

// YYYY, YYYY-MM or YYYY-MM-DD that is in the calendar.
bool is_date(std::string_view text, bool whole) {
  const bool shape =
      is_digits(text.substr(0, 4)) &&
      (text.size() == 10 || (!whole && (text.size() == 4 || text.size() == 7)));
  if (!shape)
    return false;
  const auto part = [&](std::size_t at) {
    int value = -1;
    const std::string_view digits = text.substr(at + 1, 2);
    if (text[at] == '-' && digits.size() == 2 && is_digits(digits))
      std::from_chars(digits.data(), digits.data() + 2, value);
    return value;
  };
  int year = 0;
  std::from_chars(text.data(), text.data() + 4, year);
  const int month = text.size() >= 7 ? part(4) : 1;
  const int day = text.size() == 10 ? part(7) : 1;
  if (month < 0 || day < 0)
    return false;
  return std::chrono::year_month_day{std::chrono::year{year},
                                     std::chrono::month{static_cast<unsigned>(month)},
                                     std::chrono::day{static_cast<unsigned>(day)}}
      .ok();
}

}  // namespace

std::optional<int> read_whole(const Ask& ask) {
  if (!ask.node.is_scalar()) {
    tell_wrong_type(ask);
    return {};
  }
  const std::string_view text = ask.node.text();
  if (!is_plain_scalar(ask) || !is_digits(without_sign(text))) {
    tell_bad_number(ask);
    return {};
  }
  if (tell_leading_zero(ask))
    return {};
  int value = 0;
  const char* begin = text.data() + (text.front() == '+' ? 1 : 0);
  const auto parsed = std::from_chars(begin, text.data() + text.size(), value);
  if (parsed.ec != std::errc{} || value < ask.shape.min || value > ask.shape.max) {
    tell_out_of_range(ask);
    return {};
  }
  return value;
}

std::optional<double> read_number(const Ask& ask) {
  if (!ask.node.is_scalar()) {
    tell_wrong_type(ask);
    return {};
  }
  const std::string_view text = ask.node.text();
  const std::size_t dot = std::min(text.find('.'), text.size());
  const bool shape = is_plain_scalar(ask) &&
                     is_digits(without_sign(text.substr(0, dot))) &&
                     (dot == text.size() || is_digits(text.substr(dot + 1)));
  if (!shape) {
    tell_bad_number(ask);
    return {};
  }
  if (tell_leading_zero(ask))
    return {};
  const bool negative = text.front() == '-';
  const auto value = decimal(without_sign(text));
  if (!value || (negative && *value > 0)) {
    tell_out_of_range(ask);
    return {};
  }
  return value;
}

bool is_day(std::string_view text) {
  return is_date(text, true);
}

std::optional<std::string_view> read_date(const Ask& ask) {
  const bool whole = ask.shape.kind == ValueKind::date;
  if (ask.node.is_scalar() && is_date(ask.node.text(), whole))
    return ask.node.text();
  ask.diags.add({.id = DiagId::bad_date,
                 .where = ask.node.span(),
                 .message = fmt::format("'{}' takes {}, not {}", ask.key,
                                        described(ask.shape), found_there(ask.node)),
                 .help = "write the year, the month and the day as numbers that the "
                         "calendar has, such as 2018-06-30"});
  return {};
}

std::optional<std::pair<int, int>> read_range(const Ask& ask) {
  const std::vector<Located> items = ask.node.items();
  if (items.size() != 2) {
    tell_wrong_type(ask);
    return {};
  }
  const Value bound{.kind = ValueKind::whole, .min = ask.shape.min, .max = ask.shape.max};
  const auto low = read_whole({ask.key, bound, items[0], ask.diags});
  const auto high = read_whole({ask.key, bound, items[1], ask.diags});
  if (!low || !high)
    return {};
  if (*low > *high) {
    ask.diags.add(
        {.id = DiagId::bad_range,
         .where = ask.node.span(),
         .message = fmt::format("'{}' goes from {} down to {}", ask.key, *low, *high),
         .help = fmt::format("write the lower one first: '{}: [{}, {}]'", ask.key, *high,
                             *low)});
    return {};
  }
  return std::pair(*low, *high);
}

}  // namespace taut
