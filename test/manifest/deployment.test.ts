import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { globSync } from 'tinyglobby';
import type { Configuration } from 'webpack';

const root = join(__dirname, '../..');
const webpackConfig = jest.requireActual<(env: object, argv: object) => Promise<Configuration>>('../../webpack.config');

interface Deployment {
  /** Where the pane loads office.js from, and its Content-Security-Policy. */
  readonly officeUrl: string;
  readonly policy: readonly string[];
  readonly manifest: string;
  /** Files that are copied as they are, as paths below the output folder's `office-js/`. */
  readonly officeFiles: readonly string[];
}

/** What `npm run build -- --env url=… officejs=…` puts into the output folder beside the bundles. */
async function deployment(env: { url?: string; officejs?: string }): Promise<Deployment> {
  const { plugins = [] } = await webpackConfig(env, { mode: 'production' });
  const pane = plugins
    .filter((plugin) => plugin instanceof HtmlWebpackPlugin)
    .find(({ userOptions }) => userOptions?.filename === 'taskpane.html');
  const { officeUrl, contentSecurityPolicy } = pane!.userOptions.templateParameters as Record<string, string>;
  const copy = plugins.find((plugin) => plugin instanceof CopyWebpackPlugin) as unknown as {
    patterns: { from: string; context?: string; transform?: (content: Buffer) => string }[];
  };
  const manifest = copy.patterns.find(({ from }) => from === 'manifest.xml');
  const office = copy.patterns.filter(({ context }) => context?.includes('office-js'));
  return {
    officeUrl: officeUrl!,
    policy: contentSecurityPolicy!.split('; '),
    manifest: manifest!.transform!(readFileSync(join(root, 'manifest.xml'))),
    officeFiles: office.flatMap(({ from, context }) => globSync(from, { cwd: context! })),
  };
}

test.each([
  ['cdn', 'https://appsforoffice.microsoft.com'],
  ['cdn-cn', 'https://appsforoffice.cdn.partner.office365.cn'],
])('officejs=%s loads office.js from %s and allows no other script', async (officejs, origin) => {
  const { officeUrl, policy, officeFiles } = await deployment({ url: 'https://jx.example.gov.cn/addin', officejs });
  expect(new URL(officeUrl).origin).toBe(origin);
  expect(officeUrl).toMatch(/\/office\.js$/);
  expect(policy).toContain(`script-src 'self' ${origin}`);
  expect(policy).toContain("connect-src 'self'");
  expect(officeFiles).toEqual([]);
});

test('officejs=local carries office.js along and allows the own origin alone', async () => {
  const { officeUrl, policy, officeFiles } = await deployment({ url: 'https://10.1.2.3:8443/a/b/', officejs: 'local' });
  expect(officeUrl).toBe('office-js/office.js');
  expect(policy).toContain("script-src 'self'");
  expect(policy.join(' ')).not.toMatch(/https?:/);
  expect(officeFiles).toEqual(
    expect.arrayContaining(['office.js', 'excel-win32-16.01.js', 'excel-web-16.00.js', 'zh-cn/office_strings.js']),
  );
});

test('the manifest names the given address, and its origin alone as the domain of the add-in', async () => {
  const { manifest } = await deployment({ url: 'https://jx.example.gov.cn:8443/a/b' });
  expect(manifest).not.toContain('localhost');
  expect(manifest).toContain('<AppDomain>https://jx.example.gov.cn:8443</AppDomain>');
  expect(manifest).toContain('DefaultValue="https://jx.example.gov.cn:8443/a/b/taskpane.html"');
  const addresses = manifest.match(/https:[^"<\s]+/g) ?? [];
  expect(addresses.filter((address) => !address.startsWith('https://jx.example.gov.cn:8443'))).toEqual([]);
});

test('an address that Excel would refuse, or another place for office.js, is told at once', async () => {
  await expect(deployment({ url: 'http://intranet/addin/' })).rejects.toThrow('an https address');
  await expect(deployment({ officejs: 'here' })).rejects.toThrow('cdn, cdn-cn, local');
});

test('every link inside the help page leads to a place on it', () => {
  const help = readFileSync(join(root, 'assets/help.html'), 'utf8');
  const targets = [...help.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(10);
  const ids = new Set([...help.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id));
  expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  expect(help).not.toMatch(/<script/i);
});
