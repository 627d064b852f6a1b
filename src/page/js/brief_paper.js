// The paper of a brief: its findings, and its words.

/// The words of an element or of a list of them, with single blanks.
export function words_of(parts) {
  return [parts].flat().map((part) => part.textContent).join(" ").replace(/\s+/g, " ").trim();
}

/// Every finding by its address: its heading, its elements, its words, the last of them.
export function findings_in(paper) {
  const found = new Map();
  for (const head of paper.querySelectorAll('[id^="finding:"]')) {
    const parts = [head];
    if (/^h\d$/.test(head.localName))
      for (let next = head.nextElementSibling;
           next && !/^(h\d|section)$/.test(next.localName) && !next.id && !next.classList.contains("checked"); next = next.nextElementSibling)
        parts.push(next);
    found.set(head.id, { head, parts, words: words_of(parts), last: parts.at(-1) });
  }
  return found;
}
