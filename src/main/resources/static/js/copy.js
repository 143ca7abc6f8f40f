// Copies the text of an element; an address of this application is copied with its host.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    return;
  }
  const text = document.getElementById(button.dataset.copy).textContent.trim();
  try {
    await navigator.clipboard.writeText(text.startsWith("/") ? location.origin + text : text);
    say(button, "Copied");
  } catch {
    say(button, "Not allowed here");
  }
});

function say(button, word) {
  button.dataset.label ??= button.textContent;
  button.textContent = word;
  button.setAttribute("aria-live", "polite");
  setTimeout(() => {
    button.textContent = button.dataset.label;
  }, 2000);
}
