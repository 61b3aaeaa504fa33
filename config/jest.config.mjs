/** One jest project per kind of test: the law in Node, components in jsdom, contract and end to end in Node. */
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

// Packages that are published as ES modules only.
const modulesOnly = [
  '@pnp',
  'bpmn-moddle',
  'moddle',
  'moddle-xml',
  'saxen',
  'min-dash',
  '@azure/msal-browser',
  '@azure/msal-common',
  'uuid',
  'adaptivecards',
  'swiper',
  'dom7',
  'ssr-window',
];

const base = {
  rootDir,
  transform: { '^.+\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/.data/'],
};

const project = (displayName, testMatch, more = {}) => ({ ...base, displayName, testMatch, ...more });

export default {
  rootDir,
  // Bounds for a hanging test, not a measure of speed: machines of continuous integration are slow and shared. Counts only
  // here: jest-circus reads it from the whole configuration, never from a project's.
  testTimeout: 120_000,
  // Most tests wait for a stand-in or a browser: leaving a core free, as jest does, costs half the time on a small machine.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/config/testSequencer.cjs',
  globalSetup: '<rootDir>/tests/support/templateFolder.mjs',
  globalTeardown: '<rootDir>/tests/support/removeTemplates.mjs',
  projects: [
    project('unit', ['<rootDir>/tests/unit/**/*.test.ts']),
    project('components', ['<rootDir>/tests/unit/**/*.test.tsx'], {
      testEnvironment: '<rootDir>/tests/support/jsdomEnvironment.cjs',
    }),
    project('contract', ['<rootDir>/tests/contract/**/*.test.ts']),
    project('e2e', ['<rootDir>/tests/e2e/**/*.test.ts']),
  ],
};
