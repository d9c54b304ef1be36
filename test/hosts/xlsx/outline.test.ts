import {
  attributeSplice,
  childOf,
  parseOutline,
  prefixFor,
  spliced,
  type XmlElement,
} from '../../../src/hosts/xlsx/outline';
import { bytesOf, named, realWorkbooks } from './support/fixtures';
import { partTexts } from './support/saved-file';

describe('offsets are those of the text', () => {
  test.each(named(realWorkbooks))('%s', (_, path) => {
    const wrong: string[] = [];
    let checked = 0;
    for (const [name, text] of partTexts(bytesOf(path))) {
      // Excel's drawings of notes are often no XML.
      if (!/\.(xml|rels)$/.test(name)) continue;
      const visit = (element: XmlElement): void => {
        checked++;
        const open = text.slice(element.start, element.contentStart);
        const close = text.slice(element.contentEnd, element.end);
        const ends = element.selfClosing
          ? open.endsWith('/>') && close === ''
          : close.startsWith(`</${element.name}`) && close.endsWith('>');
        if (!open.startsWith(`<${element.name}`) || !open.endsWith('>') || !ends) wrong.push(`${name}: ${open}`);
        element.children.forEach(visit);
      };
      visit(parseOutline(name, text));
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });

  test('with a byte order mark, Windows line ends, comments, CDATA and characters of four bytes', () => {
    const text = '\ufeff<?xml version="1.0"?>\r\n<a>\r\n<!-- <b> -->😀<![CDATA[<c>]]>\r\n<d e=">"/>\r\n</a>';
    const root = parseOutline('part', text);
    const d = childOf(root, 'd')!;
    expect(text.slice(d.start, d.end)).toBe('<d e=">"/>');
    expect(text.slice(root.start, root.contentStart)).toBe('<a>');
    expect(text.slice(root.contentEnd, root.end)).toBe('</a>');
  });
});

describe('attributes are changed where they stand', () => {
  const change = (tag: string, name: string, value: string | null) => {
    const element = parseOutline('part', tag);
    return spliced(tag, attributeSplice(tag, element, name, value));
  };
  test.each<[tag: string, name: string, value: string | null, expected: string]>([
    ['<a b="1" c="2"/>', 'b', '3', '<a b="3" c="2"/>'],
    ["<a b = '1'>x</a>", 'b', '<&"', '<a b="&lt;&amp;&quot;">x</a>'],
    ['<a b="1" c="2"/>', 'c', null, '<a b="1"/>'],
    ['<a b="1"  />', 'd', '4', '<a b="1" d="4"  />'],
    ['<a/>', 'd', '4', '<a d="4"/>'],
    ['<a>x</a>', 'd', null, '<a>x</a>'],
    ['<a note="b=&quot;9&quot;" b="1"/>', 'b', '2', '<a note="b=&quot;9&quot;" b="2"/>'],
    ['<a note=\'b="9"\' b="1"/>', 'b', '2', '<a note=\'b="9"\' b="2"/>'],
    ['<a x:b="1" b="2"/>', 'b', '3', '<a x:b="1" b="3"/>'],
  ])('%s: %s = %s', (tag, name, value, expected) => expect(change(tag, name, value)).toBe(expected));
});

test('a prefix is looked up at the element, nearest declaration first', () => {
  const root = parseOutline('part', '<a xmlns:r="urn:1" xmlns:s="urn:2"><b xmlns:r="urn:3"/></a>');
  const b = childOf(root, 'b')!;
  expect([
    prefixFor(root, ['urn:1']),
    prefixFor(b, ['urn:1']),
    prefixFor(b, ['urn:3']),
    prefixFor(b, ['urn:2']),
  ]).toEqual(['r:', undefined, 'r:', 's:']);
});
