import { transformFileSync } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { people } from '../../support/localSharePoint';

/** The room as plain JavaScript, so that a process of its own can run it and be killed; the path of its script. */
export function compileRoom(folder: string): string {
  cpSync(join(process.cwd(), 'src/sharepoint-local'), folder, { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.startsWith('node_modules')) continue;
    const options = {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    } as const;
    writeFileSync(
      join(folder, name.replace(/ts$/, 'js')),
      transformFileSync(join(folder, name), { ...options, swcrc: false }).code,
    );
  }
  const start = `const { startLocalSharePoint } = require('./index.js');
    startLocalSharePoint({ port: 0, databaseFile: process.argv[2], admin: '${people.ada.userPrincipalName}', people: ${JSON.stringify(Object.values(people))} })
      .then((site) => console.log(site.siteUrl), (error) => { console.log('refused: ' + error.message); process.exit(1); });`;
  writeFileSync(join(folder, 'start.js'), start);
  // Before the room opens the file again: is it whole, and does every item have its current version and its last change?
  const check = `const Sqlite = require('libsql');
    const database = new Sqlite(process.argv[2]);
    const all = (sql) => database.prepare(sql).raw().all().map((row) => row[0]);
    const wrong = all('PRAGMA integrity_check').filter((line) => line !== 'ok');
    for (const { number, id } of database.prepare('SELECT number, id FROM lists WHERE recycled IS NULL').all()) {
      wrong.push(...all(\`SELECT 'item ' || i.id || ' of list \${number} without its current version' FROM items_\${number} i
        LEFT JOIN versions v ON v.list = \${number} AND v.item = i.id AND v.number = i.label
        WHERE v.row IS NULL OR json_extract(v.row, '$.version') <> i.version\`));
      wrong.push(...all(\`SELECT 'item ' || c.item || ' of list \${number} against its last change, ' || c.type FROM changes c
        LEFT JOIN items_\${number} i ON i.id = c.item
        WHERE c.target = 'item' AND c.list = '\${id}' AND (c.type = 3) <> (i.id IS NULL)
          AND c.id = (SELECT max(id) FROM changes o WHERE o.target = 'item' AND o.list = c.list AND o.item = c.item)\`));
      wrong.push(...all(\`SELECT 'list \${number} would give an id twice' FROM lists
        WHERE number = \${number} AND next_item <= (SELECT coalesce(max(id), 0) FROM items_\${number})\`));
    }
    console.log(wrong.length === 0 ? 'whole' : wrong.join('; '));`;
  writeFileSync(join(folder, 'check.js'), check);
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  return folder;
}

/** A process and the first line it said. */
export interface Started {
  readonly child: ChildProcess;
  readonly line: string;
}

/** Runs scripts of a compiled room; whatever still runs at the end is killed by `stop`. */
export function processesOf(room: string): {
  start(script: 'start' | 'check', databaseFile: string): Promise<Started>;
  kill(child: ChildProcess): Promise<void>;
  stop(): void;
} {
  const running = new Set<ChildProcess>();
  return {
    start: (script, databaseFile) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [join(room, `${script}.js`), databaseFile], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        running.add(child);
        child.stdout.once('data', (data: Buffer) => resolve({ child, line: data.toString().trim() }));
        child.once('exit', () => {
          running.delete(child);
          reject(new Error('The process ended without a word.'));
        });
      }),
    kill: async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
    stop: () => running.forEach((child) => child.kill('SIGKILL')),
  };
}
