// libyaml is the strict reader: it refuses what yaml-cpp 0.7 lets pass (unclosed quotes,
// `%a: 1`, `[1,,2]`) and knows where each token ends. It counts characters, we count
// bytes, so each mark is converted by walking on from the last one: events come almost in
// order, which makes the whole conversion one pass over the file.

#include "taut/read/yaml_events.hpp"

#include "taut/text/utf8.hpp"

#include <yaml.h>

#include <memory>

namespace taut {
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

namespace {

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

bool reads_as_null(const YamlEvent& event) {
  if (event.kind != YamlEvent::Kind::scalar || event.style != ScalarStyle::plain)
    return false;
  const std::string_view v = event.value;
  return v.empty() || v == "~" || v == "null" || v == "Null" || v == "NULL";
}

struct LibyamlParser {
  explicit LibyamlParser(std::string_view text)
      : start(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0),
        cursor(text, start) {
    yaml_parser_initialize(&parser);
    const std::string_view body = text.substr(start);
    yaml_parser_set_input_string(
        &parser, reinterpret_cast<const unsigned char*>(body.data()), body.size());
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  }
  ~LibyamlParser() {
    yaml_event_delete(&event);
    yaml_parser_delete(&parser);
  }
  LibyamlParser(const LibyamlParser&) = delete;
  LibyamlParser& operator=(const LibyamlParser&) = delete;

  std::uint32_t offset(const yaml_mark_t& mark) { return cursor.byte_of(mark.index); }

  SyntaxProblem problem() {
    SyntaxProblem problem;
    problem.problem = parser.problem == nullptr ? "out of memory" : parser.problem;
    problem.at = offset(parser.problem_mark);
    problem.context_at = problem.at;
    if (parser.context != nullptr) {
      problem.context = parser.context;
      problem.context_at = offset(parser.context_mark);
    }
    return problem;
  }

  std::size_t start;
  ByteCursor cursor;
  yaml_parser_t parser = {};
  yaml_event_t event = {};
};

StrictReader::StrictReader(std::string_view text)
    : parser_(std::make_unique<LibyamlParser>(text)) {}

StrictReader::~StrictReader() = default;

std::optional<YamlEvent> StrictReader::next() {
  while (!problem_) {
    yaml_event_t& event = parser_->event;
    yaml_event_delete(&event);
    if (yaml_parser_parse(&parser_->parser, &event) != 1) {
      problem_ = parser_->problem();
      break;
    }
    if (event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT)
      break;
    if (std::optional<YamlEvent> seen = translate(event)) {
      seen->begin = parser_->offset(event.start_mark);
      seen->end = parser_->offset(event.end_mark);
      return seen;
    }
  }
  return std::nullopt;
}

TokensBefore tokens_before(std::string_view text, std::size_t limit) {
  TokensBefore found;
  const auto parser = std::make_unique<LibyamlParser>(text);
  yaml_token_t token;
  for (bool more = true; more;) {
    if (yaml_parser_scan(&parser->parser, &token) != 1)
      break;
    const std::uint32_t begin = parser->offset(token.start_mark);
    more = token.type != YAML_STREAM_END_TOKEN && begin < limit;
    if (more && token.type == YAML_FLOW_SEQUENCE_START_TOKEN)
      found.brackets += '[';
    else if (more && token.type == YAML_FLOW_MAPPING_START_TOKEN)
      found.brackets += '{';
    else if (more && !found.brackets.empty() &&
             (token.type == YAML_FLOW_SEQUENCE_END_TOKEN ||
              token.type == YAML_FLOW_MAPPING_END_TOKEN))
      found.brackets.pop_back();
    else if (more && token.type == YAML_SCALAR_TOKEN)
      found.scalars.push_back(
          {begin, parser->offset(token.end_mark), style_of(token.data.scalar.style)});
    yaml_token_delete(&token);
  }
  return found;
}

}  // namespace taut
