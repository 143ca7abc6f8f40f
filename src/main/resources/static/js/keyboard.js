// Keys that work everywhere: / to search, g and a letter to go to a page, ? for the list. They wait while one types,
// and can be turned off in the list for people who speak or press keys by accident.
const OFF = "keys-off";
let goes = false;
let timer;

const typing = (event) =>
  event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog");

function isOff() {
  try {
    return localStorage.getItem(OFF) === "true";
  } catch {
    return false;
  }
}

function go(letter) {
  for (const link of document.querySelectorAll("a[data-go]")) {
    if (link.dataset.go === letter) {
      location.assign(link.href);
      return true;
    }
  }
  return false;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event) || isOff()) {
    return;
  }
  if (goes) {
    goes = false;
    clearTimeout(timer);
    if (go(event.key)) {
      event.preventDefault();
    }
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    document.querySelector("[data-search]")?.focus();
  } else if (event.key === "?") {
    event.preventDefault();
    document.getElementById("keys")?.showModal();
  } else if (event.key === "g") {
    goes = true;
    timer = setTimeout(() => {
      goes = false;
    }, 1500);
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys]")) {
    document.querySelector("[data-keys-on]").checked = !isOff();
    document.getElementById("keys").showModal();
  }
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-keys-on]")) {
    try {
      localStorage.setItem(OFF, String(!event.target.checked));
    } catch {
      // Not remembered: the keys stay as they are.
    }
  }
});
