// The views of a mandate, in the order of the switcher.

export const views = [
  { id: "map", label: "Map", hint: "all tensions, with their reasons" },
  { id: "slide", label: "Slide", hint: "the dozen pairs that matter most, for a projector" },
  { id: "focus", label: "Focus", hint: "one task: what strains it, what it carries and needs" },
  { id: "matrix", label: "Matrix", hint: "every task against every other" },
  { id: "profile", label: "Profile", hint: "what each task brings and costs" },
  { id: "phases", label: "Phases", hint: "the tasks in the order in which they can run" },
  { id: "camps", label: "Camps", hint: "which tasks stand together, which against each other" },
  { id: "change", label: "Change", hint: "what differs from another mandate or scenario" },
];

const asks = { matrix: "matrix", profile: "prioritize", phases: "sequence", camps: "camps" };

/// The request that draws the view of a session, or {say: sentence} where one is missing.
export function view_request(session) {
  const { view, theme } = session;
  const options = { "--theme": theme };
  const lock = session.locks[view] ?? "";
  if (view === "map") return { ask: "map", form: "svg", options, lock };
  if (view === "slide")
    return { ask: "map", form: "svg", options: { ...options, "--size": "slide" }, lock };
  if (view === "focus") {
    const known = session.links?.tasks.has(session.focus);
    if (!known) session.focus = most_strained(session);
    if (session.focus === null) return { say: "There is no task to look at yet." };
    return { ask: "map", form: "svg", options: { ...options, "--focus": session.focus }, lock: "" };
  }
  if (view === "change") {
    if (session.other === null)
      return { say: "Choose a scenario or another mandate above to see what differs." };
    return { ask: "diff", form: "svg", options, other: session.other };
  }
  return { ask: asks[view], form: "svg", options };
}

// The task of which the first finding speaks, else the first task.
function most_strained(session) {
  const found = session.links?.findings.find((one) => one.tasks.length > 0);
  return found?.tasks[0] ?? session.model?.tasks[0]?.id ?? null;
}

/// Answers in words that stand beside the findings.
export const answers = [
  { id: "strategy", label: "Objectives" },
  { id: "advise", label: "What would help" },
  { id: "sequence", label: "Order" },
  { id: "prioritize", label: "What each task brings" },
  { id: "scenarios", label: "Scenarios" },
];
