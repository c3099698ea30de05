/** Forms of the server, as every OpenRosa client fetches them; without a network the service worker answers. */

const HEADERS = { 'X-OpenRosa-Version': '1.0' };

async function xml(address) {
  const answer = await fetch(address, { headers: HEADERS });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/xml');
}

const text = (element, name) => element.getElementsByTagName(name)[0]?.textContent ?? '';

/** Addresses in answers name the server as it is known outside; the page asks the one it came from. */
const here = (address) => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

export async function list(server) {
  const answer = await xml(`${server}/formList`);
  return [...answer.getElementsByTagName('xform')].map((form) => ({
    id: text(form, 'formID'),
    title: text(form, 'name'),
    form: here(text(form, 'downloadUrl')),
    manifest: text(form, 'manifestUrl') && here(text(form, 'manifestUrl')),
  }));
}

/** A form opens in the language of the page: the translation that ends on it, "Russian (ru)", becomes the first one. */
export function inLanguage(xform, language) {
  const form = new DOMParser().parseFromString(xform, 'text/xml');
  const translations = [...form.getElementsByTagName('translation')];
  const chosen = translations.find((one) => one.getAttribute('lang').endsWith(`(${language})`));
  if (!chosen) return xform;
  for (const one of translations) one.removeAttribute('default');
  chosen.setAttribute('default', 'true()');
  chosen.parentNode.prepend(chosen);
  return new XMLSerializer().serializeToString(form);
}

/** The form with all its files at hand: they must be there before the network goes. */
export async function load(form) {
  const answer = await fetch(form.form, { headers: HEADERS });
  const files = new Map();
  if (form.manifest) {
    for (const file of (await xml(form.manifest)).getElementsByTagName('mediaFile')) {
      files.set(text(file, 'filename'), await (await fetch(here(text(file, 'downloadUrl')))).blob());
    }
  }
  return { xml: await answer.text(), files };
}
