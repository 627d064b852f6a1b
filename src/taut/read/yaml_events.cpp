// libyaml is the strict reader: it refuses what yaml-cpp 0.7 lets pass (unclosed quotes,
// `%a: 1`, `[1,,2]`) and knows where each token ends. It counts characters, we count
// bytes, so each mark is converted by walking on from the last one: events come almost in
// order, which makes the whole conversion one pass over the file.

#include "taut/read/yaml_events.hpp"

#include "taut/text/utf8.hpp"

#include <yaml.h>

#include <memory>

namespace taut {
namespace {

class ByteCursor {
 public:
  ByteCursor(std::string_view text, std::size_t start) : text_(text), byte_(start) {}

  std::uint32_t byte_of(std::size_t character) {
    for (; character_ < character && byte_ < text_.size(); ++character_) {
      ++byte_;
      while (byte_ < text_.size() && continues_character(text_[byte_]))
        ++byte_;
    }
    for (; character_ > character; --character_) {
      --byte_;
      while (continues_character(text_[byte_]))
        --byte_;
    }
    return static_cast<std::uint32_t>(byte_);
  }

 private:
  std::string_view text_;
  std::size_t byte_;
  std::size_t character_ = 0;
};

class StrictParser {
 public:
  explicit StrictParser(std::string_view text)
      : start_(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0),
        cursor_(text, start_) {
    yaml_parser_initialize(&parser_);
    const std::string_view body = text.substr(start_);
    yaml_parser_set_input_string(
        &parser_, reinterpret_cast<const unsigned char*>(body.data()), body.size());
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
  }
  ~StrictParser() { yaml_parser_delete(&parser_); }
  StrictParser(const StrictParser&) = delete;
  StrictParser& operator=(const StrictParser&) = delete;

  bool parse(yaml_event_t* event) { return yaml_parser_parse(&parser_, event) == 1; }
  bool scan(yaml_token_t* token) { return yaml_parser_scan(&parser_, token) == 1; }
  std::uint32_t offset(const yaml_mark_t& mark) { return cursor_.byte_of(mark.index); }

  SyntaxProblem problem() {
    SyntaxProblem problem;
    problem.problem = parser_.problem == nullptr ? "out of memory" : parser_.problem;
    problem.at = offset(parser_.problem_mark);
    problem.context_at = problem.at;
    if (parser_.context != nullptr) {
      problem.context = parser_.context;
      problem.context_at = offset(parser_.context_mark);
    }
    return problem;
  }

 private:
  std::size_t start_;
  ByteCursor cursor_;
  yaml_parser_t parser_ = {};
};

template <typename Thing, void (*release)(Thing*)>
struct Released {
  Thing held = {};
  Released() = default;
  Released(const Released&) = delete;
  Released& operator=(const Released&) = delete;
  ~Released() { release(&held); }
};
using Event = Released<yaml_event_t, yaml_event_delete>;
using Token = Released<yaml_token_t, yaml_token_delete>;

ScalarStyle style_of(yaml_scalar_style_t style) {
  switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return ScalarStyle::quoted;
    case YAML_LITERAL_SCALAR_STYLE:
    case YAML_FOLDED_SCALAR_STYLE: return ScalarStyle::block;
    default: return ScalarStyle::plain;
  }
}

// None for the events that say nothing about the text itself.
std::optional<YamlEvent> translate(const yaml_event_t& event) {
  using Kind = YamlEvent::Kind;
  YamlEvent seen{.kind = Kind::document};
  switch (event.type) {
    case YAML_DOCUMENT_START_EVENT: return seen;
    case YAML_ALIAS_EVENT: seen.kind = Kind::alias; return seen;
    case YAML_SCALAR_EVENT: {
      const auto& scalar = event.data.scalar;
      seen.kind = Kind::scalar;
      seen.style = style_of(scalar.style);
      seen.has_anchor = scalar.anchor != nullptr;
      seen.has_tag = scalar.tag != nullptr;
      seen.value = {reinterpret_cast<const char*>(scalar.value), scalar.length};
      return seen;
    }
    case YAML_SEQUENCE_START_EVENT: {
      const auto& list = event.data.sequence_start;
      seen.kind = Kind::list_start;
      seen.in_brackets = list.style == YAML_FLOW_SEQUENCE_STYLE;
      seen.has_anchor = list.anchor != nullptr;
      seen.has_tag = list.tag != nullptr;
      return seen;
    }
    case YAML_MAPPING_START_EVENT: {
      const auto& map = event.data.mapping_start;
      seen.kind = Kind::map_start;
      seen.in_brackets = map.style == YAML_FLOW_MAPPING_STYLE;
      seen.has_anchor = map.anchor != nullptr;
      seen.has_tag = map.tag != nullptr;
      return seen;
    }
    case YAML_SEQUENCE_END_EVENT: seen.kind = Kind::list_end; return seen;
    case YAML_MAPPING_END_EVENT: seen.kind = Kind::map_end; return seen;
    default: return std::nullopt;
  }
}

}  // namespace

std::optional<SyntaxProblem> each_yaml_event(
    std::string_view text, const std::function<bool(const YamlEvent&)>& see) {
  const auto parser = std::make_unique<StrictParser>(text);
  while (true) {
    Event event;
    if (!parser->parse(&event.held))
      return parser->problem();
    if (event.held.type == YAML_STREAM_END_EVENT)
      return std::nullopt;
    std::optional<YamlEvent> seen = translate(event.held);
    if (!seen)
      continue;
    seen->begin = parser->offset(event.held.start_mark);
    seen->end = parser->offset(event.held.end_mark);
    if (!see(*seen))
      return std::nullopt;
  }
}

std::vector<ScalarToken> scalars_before(std::string_view text, std::uint32_t limit) {
  std::vector<ScalarToken> scalars;
  const auto parser = std::make_unique<StrictParser>(text);
  while (true) {
    Token token;
    if (!parser->scan(&token.held) || token.held.type == YAML_STREAM_END_TOKEN)
      return scalars;
    const std::uint32_t begin = parser->offset(token.held.start_mark);
    if (begin >= limit)
      return scalars;
    if (token.held.type == YAML_SCALAR_TOKEN)
      scalars.push_back({begin, parser->offset(token.held.end_mark),
                         style_of(token.held.data.scalar.style)});
  }
}

}  // namespace taut
