// A link with data-dialog leads to a confirmation page. With a script the form of that page opens over this one.
function dialog() {
  const element = document.createElement("dialog");
  element.className = "tl-dialog";
  element.addEventListener("close", () => element.remove());
  document.body.append(element);
  return element;
}

async function show(link) {
  try {
    const response = await fetch(link.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const form = page.querySelector("[data-confirm]");
    if (!response.ok || !form) {
      location.assign(link.href);
      return;
    }
    const element = dialog();
    element.append(document.adoptNode(form));
    const title = element.querySelector("[data-confirm-title]");
    title.id = "confirm-title";
    // The question is read first, and Enter pressed once too often answers nothing.
    title.tabIndex = -1;
    title.autofocus = true;
    element.setAttribute("aria-labelledby", title.id);
    element.showModal();
  } catch {
    location.assign(link.href);
  }
}

document.addEventListener("click", (event) => {
  const close = event.target.closest("dialog [data-close]");
  if (close) {
    event.preventDefault();
    close.closest("dialog").close();
    return;
  }
  const link = event.target.closest("a[data-dialog]");
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    show(link);
  }
});
