// Menus that open from a button: arrows move, Escape and a click elsewhere close.

/// Joins a button to the list of buttons that it opens.
export function join_menu(button, list) {
  const items = () => [...list.querySelectorAll("button:not([disabled])")];
  const open = (yes) => {
    list.hidden = !yes;
    button.setAttribute("aria-expanded", String(yes));
  };
  open(false);
  button.setAttribute("aria-haspopup", "true");
  button.addEventListener("click", () => {
    open(list.hidden);
    if (!list.hidden) items()[0]?.focus();
  });
  list.addEventListener("click", (event) => {
    if (event.target.closest("button")) open(false);
  });
  const box = button.parentElement;
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) open(false);
  });
  document.addEventListener("pointerdown", (event) => {
    if (!box.contains(event.target)) open(false);
  });
  box.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const all = items(), here = all.indexOf(document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") {
      event.stopPropagation();
      open(false);
      button.focus();
    } else if (to !== undefined) {
      event.preventDefault();
      all[(to + all.length) % all.length]?.focus();
    }
  });
}
