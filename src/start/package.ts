import { packageCommand } from './package/packageCommand';
import { commandLanguage, runCommand } from './environment';
import { version } from './version';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run package`: the Teams package from `manifest/` and `appPackage/icons/`. */
await runCommand(() =>
  packageCommand(process.argv.slice(2), {
    folder: process.cwd(),
    environment: process.env,
    version,
    language: commandLanguage,
    say,
  }),
);
