import { exportCommand } from './cli/backup/export';
import { restoreCommand } from './cli/backup/restore';
import { checkCommand } from './cli/check';
import { exportFileCommand } from './cli/exportFile';
import { importEntry } from './cli/importEntry';
import { provisionCommand } from './cli/provision';
import { remindCommand } from './cli/remind';
import { tenantCheckCommand } from './cli/tenantCheck';
import { runCommand, StartProblem, words } from './environment';

type Command = (args: readonly string[]) => Promise<number | void>;

const commands: Readonly<Record<string, Command>> = {
  check: checkCommand,
  export: (args) => (args.includes('--full') ? exportCommand(args) : exportFileCommand(args)),
  import: (args) => (args.includes('--full') ? restoreCommand(args) : importEntry(args)),
  provision: provisionCommand,
  remind: remindCommand,
  'tenant-check': tenantCheckCommand,
};

/** `npm run cli -- COMMAND …`. */
async function run(): Promise<number | void> {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`${words.usage}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new StartProblem(`${words.unknownCommand(name)}\n${words.usage}`);
  return command(args);
}

await runCommand(run);
