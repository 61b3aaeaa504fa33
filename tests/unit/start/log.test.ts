/** How loud a fact is. */
import { levelOf } from '../../../src/start/log';

it.each([
  ['reminder.ran', 'info'],
  ['service.stopped', 'info'],
  ['sharepoint.answered', 'info'],
  ['reminder.unfinished', 'warning'],
  ['bot.sdkWarning', 'warning'],
  ['certificate.endsSoon', 'warning'],
  ['rights.notAllowed', 'warning'],
  ['reminder.failed', 'error'],
  ['bot.backgroundFailed', 'error'],
  ['bot.sdkError', 'error'],
  ['service.stopForced', 'error'],
  ['service.crashed', 'error'],
])('%s counts as %s', (fact, level) => {
  expect(levelOf(fact)).toBe(level);
});
