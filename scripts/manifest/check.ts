import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { elementOrder } from './element-order';
import { pngSize } from './png-size';

export interface ManifestSurroundings {
  /** A file of the site by its path in the manifest's addresses (`assets/icons/app-16.png`); null where there is none. */
  readonly readFile: (path: string) => Uint8Array | null;
  /** Names that the code associates with ribbon buttons. */
  readonly functions: readonly string[];
  /** The ExcelApi version that the code was written for. */
  readonly excelApi: string;
  /** Pages that the build makes, which are no files before it ran. */
  readonly pages: readonly string[];
}

/** What is wrong with an add-in manifest, in words; an empty list where nothing is. Needs no network. */
export function checkManifest(xml: string, surroundings: ManifestSurroundings): readonly string[] {
  const problems: string[] = [];
  let document: Document;
  try {
    document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(xml, 'text/xml');
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  const root = document.documentElement;
  if (root?.localName !== 'OfficeApp') return ['the root element is not OfficeApp'];

  for (const check of [checkOrder, checkBasics, checkIds, checkResources, checkStrings, checkIcons, checkWiring]) {
    problems.push(...check(root, surroundings));
  }
  return problems;
}

type Check = (root: Element, surroundings: ManifestSurroundings) => Iterable<string>;

const checkOrder: Check = function* (root) {
  for (const element of [root, ...descendants(root)]) {
    const order = elementOrder[element.localName ?? ''];
    // The base manifest's Hosts/Host is empty and its Requirements hold Sets: only the listed parents are ordered.
    if (!order) continue;
    let last = -1;
    for (const child of children(element)) {
      const place = order.indexOf(child.localName ?? '');
      if (place === -1) yield `<${child.localName}> does not belong in <${element.localName}>`;
      else if (place < last) yield `<${child.localName}> stands too late in <${element.localName}>`;
      last = Math.max(last, place);
    }
  }
};

const checkBasics: Check = function* (root, { excelApi }) {
  const id = text(child(root, 'Id'));
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(id)) yield `Id is no GUID: ${id}`;
  const version = text(child(root, 'Version'));
  if (!/^\d+(\.\d+){3}$/u.test(version)) yield `Version needs four parts: ${version}`;
  if (text(child(root, 'DefaultLocale')) !== 'zh-CN') yield 'DefaultLocale is not zh-CN';
  if (text(child(root, 'ProviderName')) === '') yield 'ProviderName is empty';

  const domains = descendants(root, 'AppDomain').map(text);
  for (const [element, url] of urls(root)) {
    if (!url.startsWith('https://')) yield `${element} is not https: ${url}`;
    else if (!domains.includes(new URL(url).origin)) yield `AppDomains lacks ${new URL(url).origin} (${element})`;
  }

  const sets = descendants(root, 'Set');
  const minimum = (name: string): string | null =>
    sets.find((set) => set.getAttribute('Name') === name)?.getAttribute('MinVersion') ?? null;
  if (minimum('ExcelApi') !== excelApi) yield `ExcelApi is ${minimum('ExcelApi')}, the code needs ${excelApi}`;
  const overrides = child(root, 'VersionOverrides');
  const shared = overrides && descendants(overrides, 'Set').some((set) => set.getAttribute('Name') === 'SharedRuntime');
  if (!shared) yield 'VersionOverrides does not require SharedRuntime';
};

const checkIds: Check = function* (root) {
  const ids = ['Group', 'Control']
    .flatMap((name) => descendants(root, name))
    .map((element) => element.getAttribute('id') ?? '');
  yield* repeated(ids).map((id) => `id is used twice: ${id}`);
  for (const id of ids) {
    if (id === '' || id.length > 125 || !/^[\w.]+$/u.test(id)) yield `not an id: "${id}"`;
  }
};

/** Which kind of resource an element's `resid` must name. */
const residKinds: Readonly<Record<string, 'Image' | 'Url' | 'ShortString' | 'LongString'>> = {
  Image: 'Image',
  Runtime: 'Url',
  FunctionFile: 'Url',
  SourceLocation: 'Url',
  LearnMoreUrl: 'Url',
  Label: 'ShortString',
  Title: 'ShortString',
  Description: 'LongString',
};

const checkResources: Check = function* (root) {
  const resources = descendants(root, 'Resources')[0];
  if (!resources) {
    yield 'Resources is missing';
    return;
  }
  const defined = new Map<string, string>();
  for (const group of children(resources)) {
    for (const item of children(group)) {
      const id = item.getAttribute('id') ?? '';
      if (defined.has(id)) yield `resource is defined twice: ${id}`;
      if (id === '' || id.length > 32) yield `resource id needs 1 to 32 characters: ${id}`;
      defined.set(id, (group.localName ?? '').replace(/s$/u, ''));
    }
  }
  const used = new Set<string>();
  for (const element of descendants(root)) {
    const id = element.getAttribute('resid');
    if (id === null) continue;
    used.add(id);
    const kind = residKinds[element.localName ?? ''];
    if (!defined.has(id)) yield `<${element.localName}> names a resource that is not defined: ${id}`;
    else if (defined.get(id) !== kind)
      yield `<${element.localName}> needs a ${kind}, but ${id} is a ${defined.get(id)}`;
  }
  for (const id of defined.keys()) if (!used.has(id)) yield `resource is never used: ${id}`;
};

const checkStrings: Check = function* (root) {
  const limits: readonly (readonly [Element, string, number])[] = [
    ...children(root)
      .filter(({ localName }) => localName === 'DisplayName' || localName === 'Description')
      .map((e) => [e, e.localName ?? '', e.localName === 'DisplayName' ? 125 : 250] as const),
    ...['ShortStrings', 'LongStrings'].flatMap((group) =>
      descendants(root, group)
        .flatMap(children)
        .map((e) => [e, e.getAttribute('id') ?? '', group === 'ShortStrings' ? 125 : 250] as const),
    ),
  ];
  for (const [element, name, limit] of limits) {
    const chinese = element.getAttribute('DefaultValue') ?? '';
    const english =
      children(element)
        .find((e) => e.getAttribute('Locale') === 'en-US')
        ?.getAttribute('Value') ?? null;
    if (!/\p{Script=Han}/u.test(chinese)) yield `${name} is not in Chinese: ${chinese}`;
    if (english === null || english.trim() === '') yield `${name} has no en-US override`;
    for (const value of [chinese, english ?? '']) {
      if (value.length > limit) yield `${name} is longer than ${limit} characters: ${value.length}`;
    }
  }
};

const checkIcons: Check = function* (root, { readFile }) {
  const address = new Map(
    descendants(root, 'Images')
      .flatMap(children)
      .map((image) => [image.getAttribute('id') ?? '', image.getAttribute('DefaultValue') ?? '']),
  );
  const icons: [url: string, size: number][] = [
    [child(root, 'IconUrl')?.getAttribute('DefaultValue') ?? '', 32],
    [child(root, 'HighResolutionIconUrl')?.getAttribute('DefaultValue') ?? '', 64],
  ];
  for (const icon of descendants(root, 'Icon')) {
    const images = children(icon);
    const sizes = images.map((image) => Number(image.getAttribute('size')));
    for (const size of [16, 32, 80]) if (!sizes.includes(size)) yield `an <Icon> lacks ${size} px`;
    for (const image of images) {
      icons.push([address.get(image.getAttribute('resid') ?? '') ?? '', Number(image.getAttribute('size'))]);
    }
  }
  for (const [url, size] of icons) {
    const bytes = readFile(pathOf(url));
    const found = bytes && pngSize(bytes);
    if (!bytes) yield `icon file is missing: ${url}`;
    else if (!found) yield `icon is no PNG: ${url}`;
    else if (found.width !== size || found.height !== size) {
      yield `icon is ${found.width} × ${found.height}, not ${size} × ${size}: ${url}`;
    }
  }
};

const checkWiring: Check = function* (root, { functions, pages, readFile }) {
  const named = descendants(root, 'FunctionName').map(text);
  for (const name of named) if (!functions.includes(name)) yield `no code is associated with the function ${name}`;
  for (const name of functions) if (!named.includes(name)) yield `no button calls the function ${name}`;

  const runtime = descendants(root, 'Runtime')[0]?.getAttribute('resid') ?? null;
  if (runtime === null) yield 'Runtime is missing';
  if (descendants(root, 'Runtime')[0]?.getAttribute('lifetime') !== 'long') yield 'Runtime has not lifetime long';
  const others = [...descendants(root, 'FunctionFile'), ...descendants(root, 'Action').flatMap(children)];
  for (const element of others) {
    const resid = element.getAttribute('resid');
    if (resid !== null && resid !== runtime)
      yield `<${element.localName}> is not the page of the shared runtime: ${resid}`;
  }

  for (const [element, url] of urls(root)) {
    const path = pathOf(url);
    if (path.endsWith('.html') && !pages.includes(path) && !readFile(path)) yield `${element} leads nowhere: ${url}`;
  }
};

/** Every address in the manifest with the name of its element. */
function urls(root: Element): readonly (readonly [string, string])[] {
  return [root, ...descendants(root)]
    .filter(({ localName }) =>
      ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Image', 'Url'].includes(localName ?? ''),
    )
    .map((element) => [element.localName ?? '', element.getAttribute('DefaultValue') ?? ''] as const)
    .filter(([, url]) => url !== '');
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname.slice(1));
  } catch {
    return '';
  }
}

function children(element: Element): Element[] {
  return Array.from<Node>(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function child(element: Element, name: string): Element | undefined {
  return children(element).find(({ localName }) => localName === name);
}

function descendants(element: Element, name?: string): Element[] {
  return children(element)
    .flatMap((e) => [e, ...descendants(e)])
    .filter(({ localName }) => name === undefined || localName === name);
}

function text(element: Element | undefined): string {
  return element?.textContent?.trim() ?? '';
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
