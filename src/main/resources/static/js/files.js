// A file may be dropped on the area around its field.
const area = (event) => event.target.closest?.("[data-drop]");

for (const type of ["dragenter", "dragover"]) {
  document.addEventListener(type, (event) => {
    if (area(event)) {
      event.preventDefault();
      area(event).classList.add("over");
    }
  });
}

for (const type of ["dragleave", "drop"]) {
  document.addEventListener(type, (event) => {
    area(event)?.classList.remove("over");
  });
}

document.addEventListener("drop", (event) => {
  const input = area(event)?.querySelector("input[type=file]");
  if (!input || event.dataTransfer.files.length === 0) {
    return;
  }
  event.preventDefault();
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
});
