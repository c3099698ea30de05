// Keys for the buttons of a pair: each names its own. Without this script the buttons do the same.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (typing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});

// A page shown again from memory may be out of date: ask for it anew.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
