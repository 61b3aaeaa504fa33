/** `npm run check`: types, lint and format, side by side; prints what is wrong and ends with 1 if anything is. */
import { spawn } from 'node:child_process';
import { checkNode, checkPackages, root } from './prepare.mjs';

checkNode();
checkPackages();
process.chdir(root);

const checks = [
  ['types', 'typescript/bin/tsc', ['-b', '--pretty', 'false']],
  ['lint', 'eslint/bin/eslint.js', ['--config', 'config/eslint.config.mjs', '--max-warnings', '0', 'src', 'tests']],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
];

function run([name, program, args]) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, [`node_modules/${program}`, ...args]);
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      process.stdout.write(`${name}: ${code === 0 ? 'good' : 'not good'}\n${code === 0 ? '' : output}`);
      resolve(code === 0);
    });
  });
}

const results = await Promise.all(checks.map(run));
process.exitCode = results.every(Boolean) ? 0 : 1;
