// A form with data-guard asks before a page with changes is left; and no form is sent twice by a double click.
const DOUBLE_CLICK_MS = 3000;
let changed = false;

document.addEventListener("input", (event) => {
  if (event.target.closest("form[data-guard]")) {
    changed = true;
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.getAttribute("method") !== "post") {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  changed = false;
  // The answer may be a file, which leaves this page standing: the form must then work again.
  form.dataset.sent = "true";
  setTimeout(() => delete form.dataset.sent, DOUBLE_CLICK_MS);
});

window.addEventListener("beforeunload", (event) => {
  if (changed) {
    event.preventDefault();
  }
});
