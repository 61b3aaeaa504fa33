/** Two bundles for browsers (the tab, the local workplace page) and one for Node with an entry per command. */
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const swc = (target) => ({
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target,
      transform: { react: { runtime: 'automatic', development: false } },
    },
  },
});

const base = {
  mode: 'production',
  context: root,
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: `${root}build/cache` },
};

const productVersion = { PRODUCT_VERSION: JSON.stringify(version) };

/** Writes a page around a hashed bundle: no inline script, so that the content security policy can be strict. */
class HtmlPage {
  constructor(folder, entry, page) {
    Object.assign(this, { folder, entry, page });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('HtmlPage', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'HtmlPage', stage }, () => {
        const files = compilation.entrypoints.get(this.entry).getFiles();
        const scripts = files.filter((file) => file.endsWith('.js'));
        const tags = scripts.map((file) => `<script defer src="/${this.folder}/${file}"></script>`).join('\n    ');
        const template = readFileSync(`${root}src/start/pages/page.html`, 'utf8');
        compilation.emitAsset(this.page, new webpack.sources.RawSource(template.replace('<!-- scripts -->', tags)));
      });
    });
  }
}

const serviceWorker = 'offline';
const pagesOf = (entry) => Object.keys(entry).filter((one) => one !== serviceWorker);

/** Every entry but the service worker becomes a page; the one called like its folder is the index. */
const browser = (name, entry) => ({
  ...base,
  name,
  target: ['web', 'es2022'],
  entry,
  output: {
    path: `${root}build/public/${name}`,
    // A service worker is known to browsers by its address.
    filename: ({ chunk }) => (chunk.name === serviceWorker ? '[name].js' : '[name].[contenthash:10].js'),
    chunkFilename: '[contenthash:10].js',
    publicPath: `/${name}/`,
    clean: true,
  },
  // The rooms' doors list what they export and do nothing when imported: what a page doesn't use stays out of it.
  module: { rules: [swc('es2022'), { test: /[\\/]src[\\/](?!start[\\/])/, sideEffects: false }] },
  optimization: {
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    // Fluent's packages list their files as free of side effects; hoisting them saves a fifth.
    concatenateModules: true,
    // A file that is not fetched because a larger one holds the same is missed without a network, when its screen is opened alone.
    flagIncludedChunks: false,
  },
  plugins: [
    new webpack.DefinePlugin(productVersion),
    ...pagesOf(entry).map((one) => new HtmlPage(name, one, one === name ? 'index.html' : `${one}.html`)),
  ],
});

const serverEntries = ['workplace', 'playground', 'sharepoint', 'cli', 'package', 'service'];

const server = {
  ...base,
  name: 'server',
  target: 'node20',
  entry: Object.fromEntries(serverEntries.map((name) => [name, `./src/start/${name}.ts`])),
  experiments: { outputModule: true },
  output: {
    path: `${root}build/server`,
    filename: '[name].mjs',
    chunkFilename: '[name].[contenthash:10].mjs',
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
    clean: true,
  },
  externalsType: 'module',
  externals: [
    ({ request }, done) => {
      // @pnp/sp names its parts without file endings, which Node's own loader refuses: it goes into the bundle.
      const isPackage = /^[@a-z]/i.test(request) && !/^(node:|@pnp\/|tslib)/.test(request);
      return isPackage ? done(null, `module ${request}`) : done();
    },
  ],
  module: { rules: [swc('es2022')] },
  // NODE_ENV stays a question asked at run time: the local bot refuses to start in production.
  optimization: { minimize: false, splitChunks: false, nodeEnv: false },
  plugins: [new webpack.DefinePlugin(productVersion)],
  devtool: 'source-map',
};

export const parts = {
  tab: browser('tab', {
    tab: './src/start/tab.ts',
    'signed-in': './src/start/signedIn.ts',
    [serviceWorker]: './src/start/offlinePage.ts',
  }),
  workplace: browser('workplace', { workplace: './src/start/workplacePage.ts' }),
  server,
};
export default Object.values(parts);
