const { join } = require('node:path');
const { URL } = require('node:url');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');

/** The address that manifest.xml names; a deployment gives its own: `npm run build -- --env url=https://host/folder/`. */
const developmentUrl = 'https://localhost:3000/';

/** Where the pane loads office.js from (`--env officejs=…`): Microsoft's CDN, its Chinese twin (世纪互联), or beside the pane, for an intranet. */
const officeJs = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office-js/office.js',
};

/** Hash of the empty style element that Fluent's renderer and office.js insert; their rules go in through the CSSOM. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Hashes of the two style elements that the spreadsheet view's library fills with text: the colours of its theme, and the
 * notifications of `sonner`. Both are constant; the browser tests tell when a new version changes them.
 */
const spreadsheetStyles = [
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
  "'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s='",
];

function contentSecurityPolicy({ scripts = [], styles = [], sockets = false }) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", emptyStyle, ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${sockets ? ' ws:' : ''}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** @param {{ url?: string, officejs?: string, excel?: boolean, WEBPACK_SERVE?: boolean }} env @param {{ mode?: string }} argv */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === 'production';
  const url = withSlash(env.url ?? developmentUrl);
  const officeChoice = env.officejs ?? 'cdn';
  if (!(officeChoice in officeJs)) {
    throw new Error(`--env officejs=${officeChoice}: give one of ${Object.keys(officeJs).join(', ')}`);
  }
  const officeUrl = officeJs[officeChoice];
  const officeOrigin = officeUrl.startsWith('https:') ? [new URL(officeUrl).origin] : [];

  return {
    mode: production ? 'production' : 'development',
    // Never eval: the pages forbid it.
    devtool: 'source-map',
    // The style sheets of the spreadsheet view.
    experiments: { css: true },
    entry: { taskpane: './src/taskpane/index.tsx', workbench: './src/workbench/index.tsx' },
    output: {
      path: join(__dirname, 'dist'),
      filename: production ? '[name].[contenthash:10].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:10].js' : '[name].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          // Our modules only export: what a page does not use is left out of it.
          sideEffects: false,
          loader: 'swc-loader',
          options: {
            swcrc: false,
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2020',
            },
          },
        },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        templateParameters: {
          officeUrl,
          contentSecurityPolicy: contentSecurityPolicy({ scripts: officeOrigin, sockets: !production }),
        },
      }),
      new HtmlWebpackPlugin({
        template: './src/workbench/workbench.html',
        filename: 'workbench.html',
        chunks: ['workbench'],
        templateParameters: {
          contentSecurityPolicy: contentSecurityPolicy({ styles: spreadsheetStyles, sockets: !production }),
        },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/icons/*.png' },
          { from: 'assets/help.{html,css}', to: '[name][ext]' },
          { from: 'assets/index.html', to: 'index.html' },
          { from: 'assets/samples/*.xlsx', to: 'samples/[name][ext]' },
          { from: 'manifest.xml', to: 'manifest.xml', transform: (content) => manifestFor(url, content.toString()) },
          ...(officeChoice === 'local' ? officeFiles() : []),
        ],
      }),
    ],
    ...(env.WEBPACK_SERVE ? { stats: 'errors-warnings', infrastructureLogging: { level: 'warn' } } : {}),
    // The spreadsheet view is one large file, loaded after the page shows.
    performance: { hints: production ? 'warning' : false, maxEntrypointSize: 1_200_000, maxAssetSize: 5_000_000 },
    devServer: {
      // `npm start`: the workbench on the next free port. `npm run start:excel`: the pane where manifest.xml expects it.
      ...(env.excel ? { port: 3000, server: await trustedServer() } : { port: 'auto' }),
      host: 'localhost',
      hot: false,
      client: { overlay: false },
      static: false,
      onListening: ({ server, compiler }) => {
        const address = `http${env.excel ? 's' : ''}://localhost:${server.address().port}`;
        // Said when there is something to see.
        compiler.hooks.done.tap(
          'address',
          once(() => process.stdout.write(`\n  ${address}/${env.excel ? 'taskpane' : 'workbench'}.html\n\n`)),
        );
      },
    },
  };
};

/** Excel opens pages over https only: a certificate that office-addin-dev-certs makes, and asks to trust, on this machine. */
async function trustedServer() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return { type: 'https', options: await getHttpsServerOptions() };
}

function once(action) {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}

function withSlash(url) {
  if (!/^https:\/\/[^/]+/.test(url))
    throw new Error(`--env url=${url}: an https address, such as https://host/folder/`);
  return url.endsWith('/') ? url : `${url}/`;
}

/** The manifest for the address that will serve it. */
function manifestFor(url, manifest) {
  const origin = new URL(url).origin;
  const domain = `<AppDomain>${new URL(developmentUrl).origin}</AppDomain>`;
  return manifest.replace(domain, `<AppDomain>${origin}</AppDomain>`).replaceAll(developmentUrl, url);
}

/** What Excel's clients of ExcelApi 1.13 and later load of office.js, taken from the npm package at build time; never committed. */
function officeFiles() {
  const context = join(__dirname, 'node_modules/@microsoft/office-js/dist');
  const to = 'office-js/[path][name][ext]';
  return [
    { context, from: 'office.js', to },
    { context, from: 'excel-{web,win32,mac,ios}-16.*.js', to, globOptions: { ignore: ['**/*.debug.js'] } },
    // Of every display language: office.js waits for them before it is ready.
    { context, from: '*/office_strings.js', to },
    { context, from: 'o15apptofilemappingtable.js', to },
    { context, from: '../LICENSE.md', to: 'office-js/LICENSE.md' },
  ].map((pattern) => ({ ...pattern, info: { minimized: true } }));
}
