/** Loaded before the Playground, which would listen on every interface of the machine: what it listens on is loopback. */
const { Server } = require('node:net');

const { listen } = Server.prototype;
const loopback = '127.0.0.1';

Server.prototype.listen = function listenOnLoopback(first, ...rest) {
  if (typeof first === 'object' && first !== null && 'port' in first) {
    return listen.call(this, { ...first, host: loopback }, ...rest);
  }
  if (typeof first !== 'number' && !/^\d+$/.test(String(first))) return listen.call(this, first, ...rest);
  const others = typeof rest[0] === 'string' ? rest.slice(1) : rest;
  return listen.call(this, first, loopback, ...others);
};
