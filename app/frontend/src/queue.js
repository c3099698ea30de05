/**
 * Filled forms that wait for a network, in the browser's own database. What is in it leaves it only when the server has
 * said that it has it (201), or that it never will take it (4xx); the server takes the same form twice as once.
 */

const DATABASE = 'koch-forms';
const STORE = 'filled';

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore(mode, work) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Each token has a queue of its own: a shared telephone does not mix offices. */
export class Queue {
  constructor(server) {
    this.server = server;
  }

  put(parts) {
    return inStore('readwrite', (store) => store.add({ server: this.server, parts, refused: '' }));
  }

  async all() {
    const keys = await inStore('readonly', (store) => store.getAllKeys());
    const values = await inStore('readonly', (store) => store.getAll());
    return values
      .map((value, at) => ({ key: keys[at], ...value }))
      .filter((value) => value.server === this.server);
  }

  /** Sends what waits, one after another; stops at the first that finds no network. */
  async send() {
    for (const filled of await this.all()) {
      if (filled.refused) continue;
      const body = new FormData();
      for (const { name, file } of filled.parts) body.append(name, file, name);
      let answer;
      try {
        answer = await fetch(`${this.server}/submission`, {
          method: 'POST',
          headers: { 'X-OpenRosa-Version': '1.0' },
          body,
        });
      } catch {
        return;
      }
      if (answer.status === 201 || answer.status === 202) {
        await inStore('readwrite', (store) => store.delete(filled.key));
      } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 401 && answer.status !== 403) {
        const said = new DOMParser().parseFromString(await answer.text(), 'text/xml');
        const refused = said.querySelector('message')?.textContent ?? String(answer.status);
        const { key, ...value } = filled;
        await inStore('readwrite', (store) => store.put({ ...value, refused }, key));
      } else {
        return;
      }
    }
  }
}
