#include "cli/example_model.hpp"

namespace taut::cli {

const std::string_view example_model =
    R"yaml(# yaml-language-server: $schema=taut.schema.json
#
# A mandate and how its tasks pull against each other. The mission, the resolution and all
# that is said of them are invented: write your own over them.
#
#   taut check FILE            is the text in order?
#   taut conflicts FILE        where do the tasks pull against each other?
#   taut map FILE -o map.png   the picture
#
taut: 1

mandate:
  title: "Mission in the Amber Islands (invented example)"
  mission: AMBER
  resolution: a draft of our own

# The documents you rely on. Every judgement below names the ones that carry it.
sources:
  draft: {title: Draft mandate of the Amber Islands mission (invented)}
  study: {title: What islanders say of the police (invented)}

# What the Council wants in the end, and how much each objective counts.
objectives:
  settlement:
    title: a political settlement that lasts
    weight: 3
    sources: [draft]
    basis: stated
  safety:
    title: people are safe
    weight: 2
    sources: [draft]
    basis: stated

pillars:
  politics: {title: Politics}
  security: {title: Security and rule of law}

# Statements about the situation: they hold, do not hold, or are unknown.
conditions:
  police-accused:
    title: the police are accused of abuses
    holds: true
    sources: [study]
    basis: derived
  talks-stalled:
    title: the talks have stalled
    holds: unknown
    basis: unverified

# Measures that ease a tension when they are in place.
safeguards:
  vetting:
    title: officers are vetted before they are trained
    in_place: false
    sources: [draft]
    basis: stated

actors:
  government: {title: the Government, kind: host-state}
  islanders:
    title: the people of the outer islands
    kind: population
    trusts_not: [government]

# What the mandate asks for. The name in front of the colon is yours; links refer to it.
tasks:
  mediation:
    title: good offices between the Government and the outer islands
    short: good offices
    pillar: politics
    paragraph: "4(a)"
    priority: 1
    serves: {settlement: 3}
    needs_trust_of: [islanders]
    sources: [draft]
    basis: stated
  dialogue:
    title: support to a dialogue among the communities
    short: community dialogue
    pillar: politics
    paragraph: "4(b)"
    priority: 2
    serves: {settlement: 2}
    requires: [mediation]        # it cannot begin without
    sources: [draft]
    basis: stated
  protection:
    title: protection of civilians under threat
    short: protection of civilians
    pillar: security
    paragraph: "4(c)"
    priority: 1
    serves: {safety: 3}
    sources: [draft]
    basis: stated
  police:
    title: training and equipment of the national police
    short: police training
    pillar: security
    paragraph: "4(d)"
    priority: 2
    serves: {safety: 2}
    needs_consent_of: [government]
    sources: [draft]
    basis: stated
  reporting:
    title: monitoring of and public reporting on human rights
    short: human rights reporting
    pillar: security
    paragraph: "4(e)"
    priority: 2
    serves: {safety: 1, settlement: 1}
    reports_on: [government]
    sources: [draft]
    basis: stated

# One entry is one judgement: who influences whom, how strongly, why, and says who.
# score: -3 makes impossible, -2 works against, -1 limits, 1 to 3 helps.
links:
  # A mutual tension has `between` instead of `from` and `to`, and may have two reasons.
  - id: T1
    between: [police, reporting]
    score: -2
    because:
      police-reporting: witnesses do not speak to a mission that trains those whom they accuse
      reporting-police: the Government bars trainers whose mission reports on its police
    when: [police-accused]       # without this there is no tension
    shifts: {vetting: +1}        # in place, it makes the tension weaker by 1
    basis: derived
    confidence: medium
    sources: [study]
  - id: T2
    from: police
    to: mediation
    score: -1
    because: islanders take a mission that equips the police for the Government's ally
    shifts: {talks-stalled: -1}  # if it holds, the tension grows by 1
    basis: derived
    confidence: medium
    sources: [study]
  - id: T3
    from: protection
    to: dialogue
    score: -1
    because: armed escorts at the meetings keep some communities away
    basis: inferred
    confidence: low
    sources: [study]
  - id: S1
    from: mediation
    to: [dialogue, protection]   # one judgement, two tasks
    score: 2
    because: an agreed ceasefire opens the roads to the meetings and lowers the violence
    basis: derived
    confidence: medium
    sources: [draft]
  - id: S2
    from: reporting
    to: protection
    score: 1
    because: early reports show where people are in danger
    basis: derived
    confidence: medium
    sources: [draft]

# What would be if. Try: taut conflicts FILE -s vetted
scenarios:
  vetted:
    title: Officers are vetted before they are trained
    safeguards: {vetting: true}
)yaml";

}  // namespace taut::cli
