import { OdkWebForm, webFormsPlugin, POST_SUBMIT__NEW_INSTANCE } from '@getodk/web-forms';
import { createApp, h, reactive } from 'vue';
import { inLanguage, list, load } from './forms.js';
import { Queue } from './queue.js';
import { LANGUAGES, TEXTS } from './texts.js';
import './page.css';

/** The page stands at .../TOKEN/web/; the server's own address is what lies before. */
const server = location.pathname.replace(/\/web\/.*$/, '');
const queue = new Queue(server);
const state = reactive({ language: 'ky', forms: [], open: null, waiting: 0, refused: [], kept: false });

async function count() {
  const all = await queue.all();
  state.waiting = all.filter((filled) => !filled.refused).length;
  state.refused = all.filter((filled) => filled.refused).map((filled) => filled.refused);
}

/** One sending at a time: two would send the same form twice, to no harm but for nothing. */
let sending = Promise.resolve();
function send() {
  sending = sending.then(() => queue.send()).then(count);
  return sending;
}

async function refresh() {
  try {
    state.forms = await list(server);
    // Every form is fetched once while there is a network, so that it opens without one.
    await Promise.all(state.forms.map(load));
    document.documentElement.dataset.ready = 'true';
  } catch {
    // Without a network and without anything kept there is nothing to list; the page says so.
  }
}

/** Lists once the worker watches, so that what is fetched is kept; where there can be none, lists all the same. */
async function keepForLater() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const watching = new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }));
  await workers.register('./worker.js');
  if (!workers.controller) await watching;
}

async function keep(payload, callback) {
  const data = Array.isArray(payload.data) ? payload.data : [payload.data];
  const parts = [];
  for (const one of data) for (const [name, file] of one.entries()) parts.push({ name, file });
  await queue.put(parts);
  state.kept = true;
  await count();
  callback({ next: POST_SUBMIT__NEW_INSTANCE });
  state.open = null;
  send();
}

async function open(form) {
  state.kept = false;
  const { xml, files } = await load(form);
  state.open = { key: form.id, xml: inLanguage(xml, state.language), files };
}

function bar(texts) {
  return h('header', { class: 'bar' }, [
    state.open
      ? h('button', { onClick: () => (state.open = null) }, `← ${texts.back}`)
      : h('strong', 'Köch'),
    h(
      'nav',
      { class: 'languages', 'aria-label': texts.languages },
      LANGUAGES.map((language) =>
        h(
          'button',
          {
            lang: language,
            'aria-pressed': String(language === state.language),
            onClick: () => {
              state.language = language;
              document.documentElement.lang = language;
            },
          },
          language,
        ),
      ),
    ),
  ]);
}

function notices(texts) {
  return h('div', { role: 'status' }, [
    state.waiting > 0 ? h('p', { class: 'notice waiting' }, texts.waiting(state.waiting)) : null,
    state.kept && state.waiting === 0 ? h('p', { class: 'notice sent' }, texts.sent) : null,
    ...state.refused.map((text) => h('p', { class: 'notice' }, texts.refused(text))),
  ]);
}

function filling() {
  const { key, xml, files } = state.open;
  return h(OdkWebForm, {
    key,
    formXml: xml,
    fetchFormAttachment: async (address) => {
      const file = files.get(decodeURIComponent(address.pathname.split('/').pop()));
      return file ? new Response(file, { status: 200 }) : new Response('', { status: 404 });
    },
    trackDevice: true,
    onSubmit: keep,
  });
}

function listing(texts) {
  return h('main', [
    h('h1', texts.heading),
    h('p', state.forms.length ? texts.intro : texts.none),
    h(
      'ul',
      { class: 'list' },
      state.forms.map((form) => h('li', [h('button', { onClick: () => open(form) }, form.title)])),
    ),
  ]);
}

const Page = () => {
  const texts = TEXTS[state.language];
  return [bar(texts), notices(texts), state.open ? h('main', { lang: state.language }, [filling()]) : listing(texts)];
};

createApp(Page).use(webFormsPlugin).mount('#page');
// Not every browser tells when the network is back; with nothing waiting, sending asks nobody.
addEventListener('online', send);
setInterval(send, 5_000);
keepForLater().then(refresh);
count().then(send);
