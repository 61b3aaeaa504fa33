/** jsdom without the web platform parts that Node already has: hand Node's own to the page realm. */
const { TestEnvironment } = require('jest-environment-jsdom');

const nodeOwn = [
  'Request',
  'Response',
  'Headers',
  'TextEncoder',
  'TextDecoder',
  'ReadableStream',
  'TransformStream',
  'structuredClone',
];

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    const page = this.global;
    for (const name of nodeOwn) page[name] ??= globalThis[name];
    // Node's BroadcastChannel keeps the process alive (msal opens one): unref it, else jest never exits.
    page.BroadcastChannel ??= class extends globalThis.BroadcastChannel {
      constructor(name) {
        super(name);
        this.unref();
      }
    };
    // msal wants SubtleCrypto; jsdom's crypto has only getRandomValues and randomUUID.
    Object.defineProperty(page, 'crypto', { value: globalThis.crypto, configurable: true });
    // teams-js fetches its list of valid origins from a CDN at import: unit tests have no network.
    page.fetch ??= () => Promise.reject(new TypeError('network is off in unit tests'));
    page.matchMedia ??= (query) => ({
      matches: false,
      media: query,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
      onchange: null,
      dispatchEvent: () => false,
    });
    // jsdom has no layout and so nothing to scroll.
    page.Element.prototype.scrollIntoView ??= () => {};
    page.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
  }
};
