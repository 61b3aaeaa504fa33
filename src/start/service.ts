import { commandTexts } from '../text';
import { commandLanguage, runCommand, StartProblem } from './environment';
import { log } from './log';
import type { ServiceConfiguration } from './service/configuration';
import { exampleFile, readConfiguration, summaryOf } from './service/configuration';
import { endOnUnexpected } from './service/crash';
import { startService } from './service/run';
import { version } from './version';

const words = commandTexts(commandLanguage).service;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * The hosted service. Without options it runs until SIGTERM; `--check` reads the settings, says what is wrong with them and
 * ends; `--example` prints the file `config/service.env.example`.
 */
async function serve(): Promise<void> {
  const [option] = process.argv.slice(2);
  if (option === '--example') return void process.stdout.write(exampleFile());
  if (option !== undefined && option !== '--check') throw new StartProblem(words.badOption(option));
  const configuration = await configurationOrProblems();
  const summary = summaryOf(configuration.settings, words);
  if (option === '--check') {
    say(words.good);
    for (const [name, value] of Object.entries(summary)) say(`  ${name}=${value}`);
    return;
  }
  log('service.configured', summary);
  endOnUnexpected(process, log);
  await run(configuration);
}

async function configurationOrProblems(): Promise<ServiceConfiguration> {
  const reading = await readConfiguration(process.env, commandLanguage);
  if ('configuration' in reading) return reading.configuration;
  const { problems } = reading;
  throw new StartProblem([words.refused(problems.length), ...problems.map((problem) => `- ${problem}`)].join('\n'));
}

async function run(configuration: ServiceConfiguration): Promise<void> {
  const { HOST, PORT } = configuration.settings;
  const service = await startService(configuration, { log, version, now: () => new Date() }).catch((error: unknown) => {
    const isAddress = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(String((error as { code?: unknown }).code));
    throw isAddress ? new StartProblem(words.noAddress(HOST, PORT), { cause: error }) : error;
  });
  const stop = async () => {
    const end = await service.stop();
    log(end === 'finished' ? 'service.stopped' : 'service.stopForced');
    process.exit(end === 'finished' ? 0 : 1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

await runCommand(serve);
