// Not a module: it runs before the first paint, so that a chosen theme does not flash.
(() => {
  const root = document.documentElement;
  root.dataset.js = "";
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    }
  } catch {
    // Storage is forbidden here: the system's theme it is.
  }
})();
