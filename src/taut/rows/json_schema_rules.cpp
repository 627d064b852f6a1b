#include "taut/rows/json_schema_rules.hpp"

namespace taut {
namespace {

// The mandate may stand in a file that this one includes.
constexpr std::string_view file_rules = R"({
  "required": ["taut"],
  "anyOf": [{"required": ["mandate"]}, {"required": ["include"]}]
})";

constexpr std::string_view task_rules = R"({
  "anyOf": [{"required": ["title"]}, {"required": ["short"]}],
  "if": {"properties": {"standing": {"const": true}}, "required": ["standing"]},
  "then": {
    "properties": {"phases": false},
    "errorMessage": "a standing task runs in every phase: drop `phases` or `standing`"
  }
})";

constexpr std::string_view link_rules = R"({
  "anyOf": [{"required": ["score"]}, {"required": ["judgements"]}],
  "if": {"required": ["between"]},
  "then": {
    "properties": {"from": false, "to": false},
    "errorMessage": "`between` names both ends: drop `from` and `to`"
  },
  "else": {"required": ["from", "to"]}
})";

constexpr std::string_view requirement_rules = R"({
  "anyOf": [{"required": ["task"]}, {"required": ["condition"]},
            {"required": ["safeguard"]}]
})";

constexpr std::string_view selector_rules = R"({
  "anyOf": [{"required": ["draws_on"]}, {"required": ["pillar"]},
            {"required": ["needs_consent_of"]}]
})";

constexpr std::string_view circumstances_rules = R"({
  "anyOf": [{"required": ["all"]}, {"required": ["any"]}, {"required": ["not"]}]
})";

constexpr std::string_view link_snippets = R"({
  "defaultSnippets": [
    {"label": "a tension", "description": "one task weakens another",
     "body": {"id": "${1:T01}", "from": "${2:task}", "to": "${3:task}",
              "score": "^${4:-1}", "because": "${5:why, in one sentence}",
              "basis": "${6:inferred}", "sources": ["${7:source}"]}},
    {"label": "a mutual tension", "description": "two tasks weaken each other",
     "body": {"id": "${1:T01}", "between": ["${2:task}", "${3:task}"],
              "score": "^${4:-1}", "because": "${5:why, in one sentence}",
              "basis": "${6:inferred}", "sources": ["${7:source}"]}},
    {"label": "a synergy", "description": "one task helps another",
     "body": {"id": "${1:S01}", "from": "${2:task}", "to": "${3:task}",
              "score": "^${4:1}", "because": "${5:why, in one sentence}",
              "basis": "${6:inferred}", "sources": ["${7:source}"]}}
  ]
})";

constexpr std::string_view phase_snippets = R"({
  "defaultSnippets": [
    {"label": "a phase", "description": "a period of the mandate",
     "body": {"id": "${1:name}", "title": "${2:what it is called}"}}
  ]
})";

constexpr std::string_view pressure_snippets = R"({
  "defaultSnippets": [
    {"label": "a pressure", "description": "a condition holds tasks back",
     "body": {"from": "${1:condition}", "to": "${2:task}", "score": "^${3:-1}",
              "because": "${4:why, in one sentence}", "basis": "${5:inferred}"}}
  ]
})";

constexpr std::string_view posture_link_snippets = R"({
  "defaultSnippets": [
    {"label": "a posture link", "description": "postures that go together or do not",
     "body": {"id": "${1:M01}", "from": "${2:task}", "to": "${3:task}",
              "scores": {"${4:posture}": {"${5:posture}": "^${6:1}"}},
              "because": "${7:why, in one sentence}", "basis": "${8:inferred}",
              "sources": ["${9:source}"]}}
  ]
})";

constexpr std::string_view decision_snippets = R"({
  "defaultSnippets": [
    {"label": "a decision", "description": "what was decided about a finding or a link",
     "body": {"id": "${1:D1}", "about": "${2:address of a finding, or a link}",
              "state": "${3:accepted}", "because": "${4:why, in one sentence}",
              "by": "${5:a role}"}}
  ]
})";

constexpr std::string_view named_task = R"({
  "defaultSnippets": [
    {"label": "a task", "description": "one mandated activity",
     "body": {"${1:name}": {"title": "${2:what the mandate asks for}",
              "short": "${3:its name in a sentence}", "paragraph": "${4:38(a)}",
              "basis": "${5:stated}"}}}
  ]
})";

constexpr std::string_view named_condition = R"({
  "defaultSnippets": [
    {"label": "a condition", "description": "a statement about the context",
     "body": {"${1:name}": {"title": "${2:a sentence that can be true or false}",
              "holds": "^${3:unknown}"}}}
  ]
})";

constexpr std::string_view named_safeguard = R"({
  "defaultSnippets": [
    {"label": "a safeguard", "description": "a measure that eases tensions",
     "body": {"${1:name}": {"title": "${2:the measure in words}",
              "in_place": "^${3:false}"}}}
  ]
})";

}  // namespace

std::string_view rules_between_keys(RowKind kind) {
  switch (kind) {
    case RowKind::file: return file_rules;
    case RowKind::task: return task_rules;
    case RowKind::link: return link_rules;
    case RowKind::requirement: return requirement_rules;
    case RowKind::selector: return selector_rules;
    case RowKind::circumstances: return circumstances_rules;
    default: return {};
  }
}

std::string_view snippets_for(RowKind kind) {
  switch (kind) {
    case RowKind::link: return link_snippets;
    case RowKind::phase: return phase_snippets;
    case RowKind::pressure: return pressure_snippets;
    case RowKind::posture_link: return posture_link_snippets;
    case RowKind::decision: return decision_snippets;
    default: return {};
  }
}

std::string_view snippets_for_named(RowKind kind) {
  switch (kind) {
    case RowKind::task: return named_task;
    case RowKind::condition: return named_condition;
    case RowKind::safeguard: return named_safeguard;
    default: return {};
  }
}

}  // namespace taut
