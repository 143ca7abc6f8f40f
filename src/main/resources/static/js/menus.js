// Menus are native disclosures; this closes them by Escape, by a click elsewhere and when another one opens.
const open = () => document.querySelectorAll("details.tl-drop[open]");

document.addEventListener("click", (event) => {
  for (const menu of open()) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") {
    return;
  }
  for (const menu of open()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A list of ticks shows what is ticked while it is being ticked.
document.addEventListener("change", (event) => {
  const shown = event.target.closest("details.tl-drop")?.querySelector("summary [data-any]");
  if (!shown) {
    return;
  }
  const labels = [...event.target.closest("details").querySelectorAll("input:checked")].map((tick) =>
    tick.closest("label").textContent.trim(),
  );
  shown.textContent = labels.join(", ") || shown.dataset.any;
});
