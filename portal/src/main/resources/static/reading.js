// Sees to it that what is read here stays readable without a line: see service-worker.js.
'use strict';

if ('serviceWorker' in navigator && window.isSecureContext) {
  const first = !navigator.serviceWorker.controller;
  navigator.serviceWorker.register('/service-worker.js')
    .then(() => navigator.serviceWorker.ready)
    .then(registration => {
      if (first) registration.active.postMessage([location.href.replace(location.hash, '')]);
    })
    .catch(() => undefined);
}
