/**
 * Who may import whom is written once: in the `references` of each room's tsconfig.json.
 * The compiler refuses a wrong import; this file says the same in a sentence a person understands,
 * and adds what the compiler cannot: packages per room, size of files and functions.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

const src = new URL('../src/', import.meta.url);
const rooms = readdirSync(src).filter((name) => existsSync(new URL(`${name}/tsconfig.json`, src)));

/** Packages a room may not see; the key is the room, the value a regular expression of allowed packages. */
const allowedPackages = {
  register: null,
  text: null,
  sharepoint: '@pnp/',
  'sharepoint-local': 'libsql|saxes|@formulajs/formulajs|node:|express',
  spreadsheet: 'papaparse|fflate|saxes',
  report: 'pdfmake',
  tab: 'react|react-dom|@fluentui/|@microsoft/teams-js|@azure/msal-browser|@tanstack/|comlink|idb|bpmn-js|bpmn-moddle|diff',
  reminder: '@microsoft/teams.apps|@microsoft/teams.api|@microsoft/teams.common|express|express-rate-limit|node:',
  workplace: null,
  start: null,
};
const openRooms = new Set(['workplace', 'start']);

const neighbours = (room) =>
  JSON.parse(readFileSync(new URL(`${room}/tsconfig.json`, src), 'utf8')).references.map(({ path }) =>
    path.replace('../', ''),
  );

/** Folders below a room; a path leaves the room after one step more than that. */
const depths = [0, 1, 2, 3];
const leaving = (depth) => `^(\\.\\./){${depth + 1}}`;

const closedRooms = (room, depth) => {
  const open = neighbours(room);
  const closed = rooms.filter((other) => other !== room && !open.includes(other));
  if (closed.length === 0) return [];
  const message = `${room} may import ${open.join(', ') || 'no other room'}.`;
  return [{ regex: `${leaving(depth)}(${closed.join('|')})(/|$)`, message }];
};

const packagesOf = (room) => {
  if (openRooms.has(room)) return [];
  const allowed = allowedPackages[room];
  const message = allowed ? `${room} may only use ${allowed}.` : `${room} depends on no package.`;
  // A name that ends in a slash or colon is a scope; any other has to be the whole package, or lead into it.
  const names = allowed?.split('|').map((name) => (/[/:]$/.test(name) ? name : `${name}(/|$)`));
  return [{ regex: names ? `^(?!\\.|${names.join('|')})` : '^[^.]', message }];
};

const patternsOf = (room, depth) => [
  ...closedRooms(room, depth),
  ...packagesOf(room),
  {
    // The workplace has a second door: `page` is its part for browsers.
    regex: `${leaving(depth)}(?!workplace/page$)(${rooms.join('|')})/.`,
    message: 'Knock at the door: import from the room, not from a file inside it.',
  },
];

/** The same walls for `import('…')`, which the rule for imports doesn't look at. */
const lazyImport = ({ regex, message }) => ({
  selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002f')}/]`,
  message,
});

/** No HTML from data: what people have typed reaches the page as text only. */
const asHtml = [
  'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  'Property[key.name="dangerouslySetInnerHTML"]',
  'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
  'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
].map((selector) => ({ selector, message: 'Text is never read as HTML.' }));

/** A bound of the input itself cuts a paste without a word: see `useTooLong` in the room of fields. */
const cutting = {
  selector: 'JSXAttribute[name.name="maxLength"]',
  message: 'Keep what is too long and say so.',
};

const doors = (room) =>
  depths.map((depth) => ({
    files: [`src/${room}/${'*/'.repeat(depth)}*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': ['error', { patterns: patternsOf(room, depth) }],
      'no-restricted-syntax': ['error', ...patternsOf(room, depth).map(lazyImport), ...asHtml, cutting],
    },
  }));

export default [
  { ignores: ['build/**', 'node_modules/**', '.data/**'] },
  ...tseslint.configs.recommended.map((part) => ({ ...part, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Warns where the React Compiler would skip a component; this project doesn't use the compiler.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['src/start/**/*.ts', 'tests/**/*.{ts,tsx}'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 400, skipBlankLines: true }] },
  },
  ...rooms.flatMap(doors),
];
