// Suggests titles of tables and names of places while a reader types. Without it the search works as well.
for (const box of document.querySelectorAll("input[data-suggestions]")) {
  box.addEventListener("focus", async () => {
    const answer = await fetch(box.dataset.suggestions);
    if (!answer.ok) return;
    const list = document.createElement("datalist");
    list.id = box.id + "-suggestions";
    for (const words of await answer.json()) list.append(new Option(words));
    box.after(list);
    box.setAttribute("list", list.id);
  }, { once: true });
}
