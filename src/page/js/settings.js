// Small choices that the browser remembers where it may.

/// A choice, or the usual one where nothing was kept.
export function remembered(name, usual) {
  try {
    return localStorage.getItem(`taut:${name}`) ?? usual;
  } catch {
    return usual;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(`taut:${name}`, value);
  } catch {
    // A browser that keeps nothing asks again.
  }
}

const themes = ["auto", "light", "dark"];
const dark_outside = window.matchMedia("(prefers-color-scheme: dark)");

/// "light" or "dark": what the page shows now.
export function theme_now() {
  const chosen = remembered("theme", "auto");
  if (chosen !== "auto") return chosen;
  return dark_outside.matches ? "dark" : "light";
}

/// Sets the page's theme from what was chosen; calls changed(theme) now and on each change.
export function follow_theme(button, changed) {
  const apply = () => {
    const chosen = remembered("theme", "auto");
    document.documentElement.dataset.theme = theme_now();
    button.textContent = { auto: "◐ Auto", light: "◐ Light", dark: "◐ Dark" }[chosen];
    button.title = "colours of the page and the picture: as the system has them, light or dark";
    changed(theme_now());
  };
  button.addEventListener("click", () => {
    const chosen = remembered("theme", "auto");
    remember("theme", themes[(themes.indexOf(chosen) + 1) % themes.length]);
    apply();
  });
  dark_outside.addEventListener("change", apply);
  apply();
}
