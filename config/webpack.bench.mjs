/** What is built beside the product: the benchmark's rows and pages, React alone as a measure of size, a page of cards. */
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { parts } from './webpack.config.mjs';

const folder = fileURLToPath(new URL('../build/bench/', import.meta.url));

/** Built as the tab is, but with a plain name and without its page. */
const likeTab = (name, entry) => ({
  ...parts.tab,
  name: `bench-${name}`,
  entry: { [name]: entry },
  output: { path: `${folder}${name}`, filename: '[name].js', clean: true },
  plugins: parts.tab.plugins.filter((plugin) => plugin instanceof webpack.DefinePlugin),
});

const configurations = {
  tab: parts.tab,
  page: likeTab('page', './tests/bench/page/main.tsx'),
  openTab: likeTab('openTab', './tests/bench/page/openTab.tsx'),
  react: likeTab('react', './tests/bench/page/reactAlone.ts'),
  cards: likeTab('cards', './tests/support/cardsPage.tsx'),
  rows: {
    ...parts.server,
    name: 'bench-rows',
    entry: { rows: './tests/bench/main.ts' },
    output: { ...parts.server.output, path: `${folder}rows` },
  },
};

/** Builds one of them; gives the paths of the scripts that its first page needs. Rejects with the compiler's words. */
export function buildForBench(name) {
  return new Promise((resolve, reject) => {
    webpack(configurations[name], (error, stats) => {
      if (error) return reject(error);
      if (stats.hasErrors()) return reject(new Error(stats.toString({ all: false, errors: true, colors: false })));
      const { entrypoints, outputPath } = stats.toJson({ all: false, entrypoints: true, outputPath: true });
      const scripts = Object.values(entrypoints).flatMap(({ assets }) => assets.map((asset) => asset.name));
      resolve(scripts.filter((script) => /\.m?js$/.test(script)).map((script) => `${outputPath}/${script}`));
    });
  });
}
