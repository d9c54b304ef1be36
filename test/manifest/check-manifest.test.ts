import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest, type ManifestSurroundings } from '../../scripts/manifest/check';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

const surroundings: ManifestSurroundings = {
  readFile: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : null),
  functions: ['checkSheet', 'checkWorkbook', 'clearMarks'],
  excelApi: '1.13',
  pages: ['taskpane.html', 'help.html'],
};

test('the manifest of this project has no problem', () => {
  expect(checkManifest(manifest, surroundings)).toEqual([]);
});

/** Each case breaks one thing; the check must name that thing. */
const broken: readonly { what: string; from: string | RegExp; to: string; says: string | RegExp }[] = [
  {
    what: 'an element in the wrong place',
    from: /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    to: '$2$1',
    says: '<Version> stands too late in <OfficeApp>',
  },
  {
    what: 'an element that does not belong',
    from: '<GetStarted>',
    to: '<Gallery/><GetStarted>',
    says: '<Gallery> does not belong in <DesktopFormFactor>',
  },
  {
    what: 'an icon behind the action',
    from: /(<Action xsi:type="ExecuteFunction">[^]*?<\/Action>)/,
    to: '$1<Icon/>',
    says: '<Icon> stands too late in <Control>',
  },
  { what: 'an id that is no GUID', from: /<Id>.*<\/Id>/, to: '<Id>self-eval</Id>', says: 'Id is no GUID: self-eval' },
  {
    what: 'a version of three parts',
    from: /<Version>.*<\/Version>/,
    to: '<Version>1.0.0</Version>',
    says: 'Version needs four parts: 1.0.0',
  },
  { what: 'another default language', from: '>zh-CN<', to: '>en-US<', says: 'DefaultLocale is not zh-CN' },
  {
    what: 'a page without https',
    from: 'https://localhost:3000/help.html',
    to: 'http://localhost:3000/help.html',
    says: 'SupportUrl is not https: http://localhost:3000/help.html',
  },
  {
    what: 'an address outside of AppDomains',
    from: 'https://localhost:3000/help.html',
    to: 'https://example.org/help.html',
    says: 'AppDomains lacks https://example.org (SupportUrl)',
  },
  {
    what: 'a requirement set below the code',
    from: 'Name="ExcelApi" MinVersion="1.13"',
    to: 'Name="ExcelApi" MinVersion="1.4"',
    says: 'ExcelApi is 1.4, the code needs 1.13',
  },
  {
    what: 'no shared runtime',
    from: 'Name="SharedRuntime"',
    to: 'Name="DialogApi"',
    says: 'VersionOverrides does not require SharedRuntime',
  },
  {
    what: 'two controls with one id',
    from: 'id="SelfEval.CheckSheet"',
    to: 'id="SelfEval.OpenPane"',
    says: 'id is used twice: SelfEval.OpenPane',
  },
  {
    what: 'an id with a space',
    from: 'id="SelfEval.CheckSheet"',
    to: 'id="Check sheet"',
    says: 'not an id: "Check sheet"',
  },
  {
    what: 'a resource that is not defined',
    from: '<Label resid="Group.Label"/>',
    to: '<Label resid="Group.Titel"/>',
    says: '<Label> names a resource that is not defined: Group.Titel',
  },
  {
    what: 'a resource of the wrong kind',
    from: '<Label resid="Group.Label"/>',
    to: '<Label resid="OpenPane.Tip"/>',
    says: '<Label> needs a ShortString, but OpenPane.Tip is a LongString',
  },
  {
    what: 'a resource that nothing uses',
    from: '<bt:ShortStrings>',
    to: '<bt:ShortStrings><bt:String id="Spare" DefaultValue="备用"><bt:Override Locale="en-US" Value="Spare"/></bt:String>',
    says: 'resource is never used: Spare',
  },
  {
    what: 'a resource defined twice',
    from: '<bt:String id="OpenPane.Label"',
    to: '<bt:String id="Group.Label"',
    says: 'resource is defined twice: Group.Label',
  },
  {
    what: 'a resource id of 33 characters',
    from: /Group\.Label/g,
    to: 'G'.repeat(33),
    says: `resource id needs 1 to 32 characters: ${'G'.repeat(33)}`,
  },
  {
    what: 'a short string of 126 characters',
    from: 'DefaultValue="打开面板"',
    to: `DefaultValue="${'面'.repeat(126)}"`,
    says: 'OpenPane.Label is longer than 125 characters: 126',
  },
  {
    what: 'a long string of 251 characters',
    from: 'DefaultValue="打开绩效自评校验面板。"',
    to: `DefaultValue="${'面'.repeat(251)}"`,
    says: 'OpenPane.Tip is longer than 250 characters: 251',
  },
  {
    what: 'a label without English',
    from: /(<bt:String id="OpenPane\.Label"[^>]*>)\s*<bt:Override[^>]*>/,
    to: '$1',
    says: 'OpenPane.Label has no en-US override',
  },
  {
    what: 'a name without English',
    from: /(<DisplayName[^>]*>)\s*<Override[^>]*>/,
    to: '$1',
    says: 'DisplayName has no en-US override',
  },
  {
    what: 'a default that is not Chinese',
    from: 'DefaultValue="打开面板"',
    to: 'DefaultValue="Open pane"',
    says: 'OpenPane.Label is not in Chinese: Open pane',
  },
  {
    what: 'an icon file that is missing',
    from: 'icons/pane-16.png',
    to: 'icons/panel-16.png',
    says: 'icon file is missing: https://localhost:3000/assets/icons/panel-16.png',
  },
  {
    what: 'an icon of the wrong size',
    from: 'icons/pane-16.png',
    to: 'icons/pane-20.png',
    says: 'icon is 20 × 20, not 16 × 16: https://localhost:3000/assets/icons/pane-20.png',
  },
  {
    what: 'an icon that is no PNG',
    from: 'icons/pane-16.png',
    to: 'icons/pane.svg',
    says: 'icon is no PNG: https://localhost:3000/assets/icons/pane.svg',
  },
  {
    what: 'a control without its 80 px icon',
    from: '<bt:Image size="80" resid="Pane.80"/>',
    to: '',
    says: 'an <Icon> lacks 80 px',
  },
  {
    what: 'a button whose function has no code',
    from: '<FunctionName>checkSheet<',
    to: '<FunctionName>checkSheets<',
    says: 'no code is associated with the function checkSheets',
  },
  {
    what: 'code that no button calls',
    from: '<FunctionName>checkSheet<',
    to: '<FunctionName>clearMarks<',
    says: 'no button calls the function checkSheet',
  },
  {
    what: 'a function file beside the shared runtime',
    from: '<FunctionFile resid="Taskpane.Url"/>',
    to: '<FunctionFile resid="Help.Url"/>',
    says: '<FunctionFile> is not the page of the shared runtime: Help.Url',
  },
  {
    what: 'a short-lived runtime',
    from: 'lifetime="long"',
    to: 'lifetime="short"',
    says: 'Runtime has not lifetime long',
  },
  {
    what: 'a page that nobody builds',
    from: 'SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
    to: 'SourceLocation DefaultValue="https://localhost:3000/pane.html"',
    says: 'SourceLocation leads nowhere: https://localhost:3000/pane.html',
  },
  { what: 'markup that does not close', from: '</Hosts>', to: '', says: /^not well-formed: / },
];

test.each(broken)('finds $what', ({ from, to, says }) => {
  const xml = manifest.replace(from, to);
  expect(xml).not.toBe(manifest);
  const problems = checkManifest(xml, surroundings);
  expect(problems).toContainEqual(typeof says === 'string' ? says : expect.stringMatching(says));
});
