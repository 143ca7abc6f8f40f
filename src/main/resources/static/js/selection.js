// Rows of a table: select all, select a range with Shift, count, and "all that match".
const bar = () => document.querySelector("[data-selection]");
const rows = () => [...document.querySelectorAll("[data-select]")];
const head = () => document.querySelector("[data-select-all]");
const matching = () => document.querySelector("[data-select-matching]");
let last = null;

function words(ticked) {
  if (matching()?.checked) {
    return "All matching selected";
  }
  return ticked === 0 ? "None selected" : `${ticked.toLocaleString("en-US")} selected`;
}

function show() {
  if (!bar()) {
    return;
  }
  const ticks = rows();
  const ticked = ticks.filter((tick) => tick.checked).length;
  const some = ticked > 0 || matching()?.checked;
  bar().classList.toggle("none", !some);
  const count = bar().querySelector("[data-count]");
  if (count.textContent !== words(ticked)) {
    count.textContent = words(ticked);
  }
  bar().querySelector("[data-select-none]").hidden = !some;
  for (const button of bar().querySelectorAll("button[formaction]")) {
    button.disabled = !some;
  }
  if (head()) {
    head().checked = ticks.length > 0 && ticked === ticks.length;
    head().indeterminate = ticked > 0 && ticked < ticks.length;
  }
}

function setAll(checked) {
  for (const tick of rows()) {
    tick.checked = checked;
  }
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-select-none]")) {
    setAll(false);
    if (matching()) {
      matching().checked = false;
    }
    show();
    return;
  }
  const tick = event.target.closest("[data-select]");
  if (!tick) {
    return;
  }
  const ticks = rows();
  const from = ticks.indexOf(last);
  if (event.shiftKey && from >= 0) {
    const to = ticks.indexOf(tick);
    for (const between of ticks.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      between.checked = tick.checked;
    }
  }
  last = tick;
  show();
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-select-all]")) {
    setAll(event.target.checked);
  }
  if (event.target.matches("[data-select-all], [data-select-matching], [data-select]")) {
    show();
  }
});

// A page that comes back from the browser's history keeps its ticks.
window.addEventListener("pageshow", show);
document.addEventListener("htmx:afterSwap", show);
show();
