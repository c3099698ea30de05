// What the table page can do more where scripts run: drag dimensions between rows, columns and the
// rest, and copy lines. Everything works without it, by the buttons of the form.
(() => {
  const form = document.querySelector("form.choose");
  let dragged = null;

  const drop = (zone, before) => {
    const list = zone.querySelector("ul");
    list.insertBefore(dragged, before);
    const field = dragged.querySelector("input");
    const side = zone.dataset.side;
    if (side === "filters") field.removeAttribute("name");
    else field.name = side;
    form.requestSubmit(form.querySelector(".buttons button"));
  };

  if (form) {
    for (const chip of form.querySelectorAll(".chip")) {
      chip.draggable = true;
      chip.addEventListener("dragstart", (event) => {
        dragged = chip;
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", chip.querySelector("input").value);
      });
      chip.addEventListener("dragend", () => { dragged = null; });
    }
    for (const zone of form.querySelectorAll(".zone")) {
      zone.addEventListener("dragover", (event) => {
        if (dragged) event.preventDefault();
      });
      zone.addEventListener("drop", (event) => {
        if (!dragged) return;
        event.preventDefault();
        const chip = event.target.closest(".chip");
        drop(zone, chip && zone.contains(chip) && chip !== dragged ? chip : null);
      });
    }
  }

  if (navigator.clipboard) {
    for (const line of document.querySelectorAll("[data-copy]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "move";
      button.textContent = line.dataset.copy;
      button.addEventListener("click", () =>
        navigator.clipboard.writeText(line.querySelector("code").textContent));
      line.after(button);
    }
  }
})();
