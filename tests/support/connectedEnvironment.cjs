/** A page that reaches a server of the test: Node's own network and timers beside jsdom's document. */
const PageEnvironment = require('./jsdomEnvironment.cjs');

const connected = ['fetch', 'AbortController', 'AbortSignal', 'setImmediate', 'clearImmediate', 'performance'];

module.exports = class extends PageEnvironment {
  async setup() {
    await super.setup();
    for (const name of connected) this.global[name] = globalThis[name];
  }
};
