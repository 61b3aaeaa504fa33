/**
 * Loaded into a process under test before the product (`node --import`): its day is TEST_DAY, whatever day it is, and it is ten in
 * the morning there. Whoever waits for seconds waits TEST_HURRY times as short, and the clock that only goes forward runs as
 * much faster: three minutes of silence after which a process counts as dead go by in seconds.
 */
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

const { TEST_DAY: day, TEST_HURRY: hurry = '1' } = process.env;
const faster = Number(hurry);
const started = Date.now();
const shift = Date.parse(`${day}T09:00:00Z`) - started;

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }
  static now() {
    return RealDate.now() + shift;
  }
};

const { now } = performance;
performance.now = () => now.call(performance) * faster;
const { setInterval: every } = globalThis;
globalThis.setInterval = (work, milliseconds, ...more) => every(work, milliseconds / faster, ...more);
const { setTimeout: pause } = timers;
timers.setTimeout = (milliseconds, ...more) => pause(milliseconds / faster, ...more);
syncBuiltinESMExports();
