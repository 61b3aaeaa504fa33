/** What happens to the service when a defect shows itself. */
import { EventEmitter } from 'node:events';
import { endOnUnexpected } from '../../../../src/start/service/crash';

it.each(['unhandledRejection', 'uncaughtException'])('an %s is told without its text and ends the process', (event) => {
  const written: string[] = [];
  const ended: number[] = [];
  const process = Object.assign(new EventEmitter(), {
    exit: (code: number) => void ended.push(code),
    stderr: { write: (text: string) => written.push(text) },
  });
  endOnUnexpected(process, (fact, details) => void written.push(JSON.stringify({ fact, ...details })));

  process.emit(event, new TypeError('anna@stadt.example could not be read'));

  expect(ended).toEqual([1]);
  expect(written[0]).toBe('{"fact":"service.crashed","error":"TypeError","status":null}');
  expect(written[1]).toMatch(/^ +at .*crash\.test/m);
  expect(written.join()).not.toContain('anna');
});
