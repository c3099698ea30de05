// Sends the file in pieces, shows how far it is, and goes on where it stopped. Without this script the form does it at once.
const PIECE = 5 * 1024 * 1024;
const TRIES = 5;

async function answer(response) {
  const told = await response.json();
  if (!response.ok) {
    throw Object.assign(new Error(told.problem), { status: response.status, received: told.received });
  }
  return told;
}

async function begin(address, form, file, remembered) {
  const id = localStorage.getItem(remembered);
  if (id) {
    const before = await fetch(`${address}/${id}`);
    if (before.ok) {
      return before.json();
    }
  }
  const body = new URLSearchParams({
    source: form.elements.source.value,
    period: form.elements.period.value,
    fileName: file.name,
    bytes: file.size,
  });
  const begun = await answer(await fetch(address, { method: "POST", body }));
  localStorage.setItem(remembered, begun.upload);
  return begun;
}

// A piece that did not arrive is sent again; the server says from which byte.
async function sendPieces(address, upload, file, progress) {
  let received = upload.received;
  let tries = 0;
  while (received < file.size) {
    try {
      const piece = file.slice(received, received + PIECE);
      const headers = { "Content-Type": "application/octet-stream" };
      const sent = await fetch(`${address}/${upload.upload}?offset=${received}`, { method: "POST", headers, body: piece });
      received = (await answer(sent)).received;
      tries = 0;
    } catch (failure) {
      if (failure.status === 409) {
        received = failure.received;
      } else if (failure.status || ++tries > TRIES) {
        throw failure;
      } else {
        await new Promise((go) => setTimeout(go, 1000 * tries));
      }
    }
    progress(received / file.size);
  }
}

async function send(form, file) {
  const address = `${form.getAttribute("action")}/uploads`;
  const status = form.querySelector("[role=status]");
  const told = status.querySelector("span");
  const bar = status.querySelector("progress");
  const remembered = ["upload", form.elements.source.value, form.elements.period.value, file.name, file.size, file.lastModified].join("/");
  status.hidden = false;
  try {
    const upload = await begin(address, form, file, remembered);
    await sendPieces(address, upload, file, (share) => {
      bar.value = share;
      told.textContent = `${form.dataset.going}: ${Math.floor(share * 100)} %`;
    });
    told.textContent = form.dataset.checking;
    const done = await answer(await fetch(`${address}/${upload.upload}/finish`, { method: "POST" }));
    localStorage.removeItem(remembered);
    location.assign(`${form.getAttribute("action")}/${done.receipt}`);
  } catch (failure) {
    if (failure.status === 422) {
      localStorage.removeItem(remembered);
    }
    told.textContent = failure.status ? failure.message : form.dataset.stopped;
  }
}

for (const form of document.querySelectorAll("form.upload")) {
  form.addEventListener("submit", (event) => {
    const file = form.elements.file.files[0];
    if (file && window.fetch) {
      event.preventDefault();
      send(form, file);
    }
  });
}
