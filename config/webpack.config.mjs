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

/** Writes `index.html` around the hashed bundle: no inline script, so that the content security policy can be strict. */
class HtmlPage {
  constructor(name) {
    this.name = name;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('HtmlPage', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'HtmlPage', stage }, () => {
        const scripts = compilation.entrypoints
          .get(this.name)
          .getFiles()
          .filter((file) => file.endsWith('.js'));
        const template = readFileSync(`${root}src/start/pages/${this.name}.html`, 'utf8');
        const tags = scripts.map((file) => `<script defer src="/${this.name}/${file}"></script>`).join('\n    ');
        compilation.emitAsset('index.html', new webpack.sources.RawSource(template.replace('<!-- scripts -->', tags)));
      });
    });
  }
}

const browser = (name, entry) => ({
  ...base,
  name,
  target: ['web', 'es2022'],
  entry: { [name]: entry },
  output: {
    path: `${root}build/public/${name}`,
    filename: '[name].[contenthash:10].js',
    chunkFilename: '[contenthash:10].js',
    publicPath: `/${name}/`,
    clean: true,
  },
  module: { rules: [swc('es2022')] },
  optimization: {
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    // Fluent's packages list their files as free of side effects; hoisting them saves a fifth.
    concatenateModules: true,
  },
  plugins: [new webpack.DefinePlugin(productVersion), new HtmlPage(name)],
});

const serverEntries = ['workplace', 'sharepoint', 'cli', 'package'];

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
  tab: browser('tab', './src/start/tab.ts'),
  workplace: browser('workplace', './src/start/workplacePage.ts'),
  server,
};
export default Object.values(parts);
