/** When the service says it is ready, and what its probes cost. */
import { readiness } from '../../../../src/start/service/readiness';

const minute = 60_000;

function scene() {
  let time = 0;
  let asked = 0;
  let isDown = false;
  const facts: string[] = [];
  const ask = async () => {
    asked++;
    if (isDown) throw new Error('no answer from anna@stadt.example');
  };
  const ready = readiness(
    ask,
    (fact, details) => void facts.push(`${fact} ${JSON.stringify(details ?? {})}`),
    () => time,
  );
  return {
    facts,
    asked: () => asked,
    /** What a probe hears; afterwards the question it may have started is answered. */
    async probe() {
      const state = ready.state();
      await new Promise(setImmediate);
      return state;
    },
    pass: (milliseconds: number) => void (time += milliseconds),
    breakDown: () => void (isDown = true),
    recover: () => void (isDown = false),
    stop: () => ready.stop(),
  };
}

it('it is ready once SharePoint has answered, and a hundred probes cost one question', async () => {
  const { probe, asked } = scene();

  const states = [await probe(), await probe()];
  for (let count = 0; count < 100; count++) states.push(await probe());

  expect(states[0]).toBe('starting');
  expect(new Set(states.slice(1))).toEqual(new Set(['ready']));
  expect(asked()).toBe(1);
});

it('an answer is asked for again after five minutes, and believed for ten', async () => {
  const { probe, asked, pass, breakDown } = scene();
  await probe();
  breakDown();

  pass(5 * minute + 1);
  const [known, stillKnown] = [await probe(), await probe()];
  pass(5 * minute);
  const tooOld = await probe();

  expect([known, stillKnown, tooOld]).toEqual(['ready', 'ready', 'failing']);
  expect(asked()).toBe(3);
});

it('after a failure it asks every half minute, and tells the failure once', async () => {
  const { probe, asked, pass, breakDown, recover, facts } = scene();
  breakDown();

  const states = [await probe(), await probe()];
  pass(minute / 2 + 1);
  states.push(await probe());
  recover();
  pass(minute / 2 + 1);
  states.push(await probe(), await probe());

  expect(states).toEqual(['starting', 'failing', 'failing', 'failing', 'ready']);
  expect(asked()).toBe(3);
  expect(facts).toEqual(['sharepoint.failed {"error":"Error","status":null}', 'sharepoint.answered {}']);
});

it('a question that is still open is not asked again', async () => {
  let asked = 0;
  const ready = readiness(
    () => (asked++, new Promise(() => undefined)),
    () => undefined,
  );

  const states = [ready.state(), ready.state(), ready.state()];

  expect(states).toEqual(['starting', 'starting', 'starting']);
  expect(asked).toBe(1);
});

it('a service that stops is not ready', async () => {
  const { probe, stop } = scene();
  await probe();

  stop();

  expect(await probe()).toBe('stopping');
});
