#include "taut/suggest/rules.hpp"

#include "taut/suggest/reasons.hpp"

namespace taut {

// Measured on models/minusma-2018.yaml, minusca-2017.yaml and unmiss-2021.yaml, which the
// rules were made with, judged-elsewhere on each beside the two others;
// tests/unit/suggest/suggest_on_missions_test.cpp counts again.
const std::vector<ProposalRule>& suggestion_rules() {  // NOLINT: a table
  static const std::vector<ProposalRule> rules{
      {.id = "scrutiny-against-talks",
       .proposes = "The first task reports on a party whose consent the second, which "
                   "mediates, needs.",
       .if_not = "The party puts up with reports for the sake of the talks.",
       .literature = "S. Sebastián and A. Gorur, UN Peacekeeping & Host-State Consent, "
                     "Stimson Center (2018).",
       .from_keys = "reports_on impartial",
       .to_keys = "impartial needs_consent_of",
       .proposed = 3,
       .right = 3,
       .why = scrutiny_against_talks},
      {.id = "opposed-preconditions",
       .proposes = "Both tasks wait for the same thing, and different parties insist on "
                   "it.",
       .if_not = "The parties agree on who goes first.",
       .literature = "None was read that says so in general; the rule was made from the "
                     "reforms and the disarmament in Mali.",
       .from_keys = "",
       .to_keys = "",
       .proposed = 2,
       .right = 2,
       .why = opposed_preconditions},
      {.id = "contested-vote",
       .proposes = "The first task prepares a vote; the second mediates between parties.",
       .if_not = "The parties agree on the vote and on its day.",
       .literature = "S. Sebastián and A. Gorur, UN Peacekeeping & Host-State Consent, "
                     "Stimson Center (2018).",
       .from_keys = "",
       .to_keys = "impartial needs_consent_of",
       .proposed = 2,
       .right = 2,
       .why = contested_vote},
      {.id = "talks-against-scrutiny",
       .proposes = "The first task mediates and needs the consent of a party; the second "
                   "reports on that party or helps to bring it to court.",
       .if_not = "The talks ask for no silence and no amnesty.",
       .literature = "Negotiating Peace and Justice in the Central African Republic, "
                     "Global Observatory (2019).",
       .from_keys = "impartial needs_consent_of",
       .to_keys = "reports_on prosecutes impartial",
       .proposed = 8,
       .right = 6,
       .why = talks_against_scrutiny},
      {.id = "reporting-on-the-backed",
       .proposes =
           "The first task reports on a party accused of grave abuses; the second "
           "arms, trains or restores that party.",
       .if_not = "What is reported neither stops nor sours the support.",
       .literature = "Human rights due diligence policy, A/67/775-S/2013/110 (2013).",
       .from_keys = "reports_on impartial",
       .to_keys = "arms_or_trains restores",
       .proposed = 7,
       .right = 5,
       .why = reporting_on_the_backed},
      {.id = "benefits-for-some",
       .proposes = "The first task brings a benefit to some parties; the second mediates "
                   "and needs the consent of a party that is not among them.",
       .if_not = "The others have what they want, or want nothing of it.",
       .literature = "None was read that says so in general; the rule was made from the "
                     "signatories of the Agreement in Mali.",
       .from_keys = "rewards",
       .to_keys = "impartial needs_consent_of",
       .proposed = 3,
       .right = 2,
       .why = benefits_for_some},
      {.id = "taking-sides",
       .proposes = "The first task uses force on a party, or arms one that fights; the "
                   "second must be seen as impartial and needs consent.",
       .if_not = "The parties tell those who fight from those who mediate.",
       .literature = "J. Karlsrud, Towards UN counter-terrorism operations?, Third World "
                     "Quarterly (2017).",
       .from_keys = "uses_force_on arms_or_trains",
       .to_keys = "impartial needs_consent_of",
       .proposed = 8,
       .right = 5,
       .why = taking_sides},
      {.id = "blurred-lines",
       .proposes = "The first task takes part in the fight or looks like aid in the same "
                   "places; the second needs distance from the use of force.",
       .if_not = "People tell aid workers from the mission.",
       .literature = "M. Sauter, A Shrinking Humanitarian Space: Peacekeeping "
                     "Stabilization Projects and Violence in Mali, International "
                     "Peacekeeping (2022).",
       .from_keys = "uses_force_on aid_like",
       .to_keys = "needs_distance",
       .proposed = 5,
       .right = 3,
       .why = blurred_lines},
      {.id = "strengthening-an-abuser",
       .proposes =
           "The first task arms, trains or restores a party that is accused of "
           "grave abuses or that people do not trust; the second protects people.",
       .if_not = "That party no longer harms those who are protected.",
       .literature =
           "P. Labuda, With or Against the State? Reconciling the Protection of "
           "Civilians and Host-State Support, International Peace Institute "
           "(2020).",
       .from_keys = "arms_or_trains restores",
       .to_keys = "protects needs_trust_of",
       .proposed = 10,
       .right = 5,
       .why = strengthening_an_abuser},
      {.id = "handing-over",
       .proposes = "The first task leads people to a party that they do not trust; the "
                   "second lives on their trust.",
       .if_not = "People do not hold the change against those who stay.",
       .literature = "None was read that says so in general; the rule was made from the "
                     "protection sites of South Sudan.",
       .from_keys = "supports needs_trust_of",
       .to_keys = "needs_trust_of",
       .proposed = 4,
       .right = 2,
       .why = handing_over},
      {.id = "violent-vote",
       .proposes = "The first task prepares a vote; the second protects people.",
       .if_not = "No party is expected to use violence around the vote.",
       .literature = "L. Spink, In South Sudan, Keep UN Peacekeepers Focused on Evolving "
                     "Risks for Civilians, Just Security (2021).",
       .from_keys = "",
       .to_keys = "protects needs_trust_of",
       .proposed = 2,
       .right = 1,
       .why = violent_vote},
      {.id = "returns-and-land",
       .proposes = "The first task brings displaced people back; the second reconciles "
                   "communities.",
       .if_not = "Nobody contests the land and the posts of those who return.",
       .literature =
           "J. Craze, Why the return of displaced people is such a thorny issue "
           "in South Sudan, The New Humanitarian (2022).",
       .from_keys = "",
       .to_keys = "",
       .proposed = 2,
       .right = 1,
       .why = returns_and_land},
      {.id = "returns-and-votes",
       .proposes = "The first task brings displaced people back; the second prepares a "
                   "vote.",
       .if_not = "Who votes where is agreed, or no vote is near.",
       .literature =
           "J. Craze, Why the return of displaced people is such a thorny issue "
           "in South Sudan, The New Humanitarian (2022).",
       .from_keys = "",
       .to_keys = "",
       .proposed = 2,
       .right = 1,
       .why = returns_and_votes},
      {.id = "justice-against-incentive",
       .proposes = "The first task helps to bring a party to court, or to list it; the "
                   "second brings that party a benefit or mediates with it.",
       .if_not = "The party does not expect to be pursued.",
       .literature = "Negotiating Peace and Justice in the Central African Republic, "
                     "Global Observatory (2019).",
       .from_keys = "prosecutes sanctions",
       .to_keys = "rewards impartial needs_consent_of",
       .proposed = 11,
       .right = 5,
       .why = justice_against_incentive},
      {.id = "backing-the-reported",
       .proposes = "The first task arms, trains or restores a party accused of grave "
                   "abuses; the second reports on that party.",
       .if_not = "The reports are as free as they would be without the support.",
       .literature = "Human rights due diligence policy, A/67/775-S/2013/110 (2013).",
       .from_keys = "arms_or_trains restores",
       .to_keys = "reports_on impartial",
       .proposed = 7,
       .right = 3,
       .why = backing_the_reported},
      {.id = "protection-from-a-partner",
       .proposes =
           "The first task protects people; the second arms, trains or restores a "
           "party from which they may have to be protected.",
       .if_not = "Protecting people from that party does not cost its cooperation.",
       .literature = "S. Sebastián and A. Gorur, UN Peacekeeping & Host-State Consent, "
                     "Stimson Center (2018).",
       .from_keys = "protects needs_trust_of",
       .to_keys = "arms_or_trains restores",
       .proposed = 10,
       .right = 4,
       .why = protection_from_a_partner},
      {.id = "distrusted-state",
       .proposes = "The first task restores a party that people do not trust; the second "
                   "lives on their trust.",
       .if_not = "People judge the second task by itself.",
       .literature =
           "S. Zimmerman, Defining State Authority: UN Peace Operations Efforts "
           "to Extend State Authority in Mali and the Central African Republic, "
           "Stability (2020).",
       .from_keys = "restores",
       .to_keys = "needs_trust_of",
       .proposed = 15,
       .right = 5,
       .why = distrusted_state},
      {.id = "force-beside-reconciliation",
       .proposes = "The first task takes part in the fight in the places in which the "
                   "second reconciles.",
       .if_not = "Those who reconcile are not those who are fought.",
       .literature =
           "D. Curran and C. Hunt, Stabilization at the Expense of Peacebuilding "
           "in UN Peacekeeping Operations, Global Governance (2020).",
       .from_keys = "uses_force_on",
       .to_keys = "",
       .proposed = 3,
       .right = 1,
       .why = force_beside_reconciliation},
      {.id = "judged-elsewhere",
       .proposes =
           "Another mandate judged a tension between tasks of the same types, and "
           "none judged anything else of them.",
       .if_not = "This mandate differs in what made it a tension there.",
       .literature = "The sources of the other mandate.",
       .from_keys = "",
       .to_keys = "",
       .proposed = 95,
       .right = 29,
       .why = nullptr},
      {.id = "sheltering-from-a-party",
       .proposes = "The first task protects people also from a party accused of grave "
                   "abuses; the second mediates and needs that party's consent.",
       .if_not = "That party does not hold the protection against the mission.",
       .literature = "The Impact of Host-State Consent on the Protection of Civilians in "
                     "UN Peacekeeping, Civil Wars (2023).",
       .from_keys = "protects",
       .to_keys = "impartial needs_consent_of",
       .proposed = 4,
       .right = 1,
       .why = sheltering},
  };
  return rules;
}

}  // namespace taut
