import { createXlsxWorkbook, readXlsx } from '../../../src/hosts/xlsx';
import { WORKBOOK_ORDER, WORKSHEET_ORDER } from '../../../src/hosts/xlsx/patch/order';
import { formatCell, type SheetGrid } from '../../../src/sheet';
import { bytesOf, formWorkbooks, named, realWorkbooks } from './support/fixtures';
import { mustApply, report, sampleOf } from './support/sample-changes';
import { canonical, compressedEntries, deep, elements, packageFaults, parse, partTexts } from './support/saved-file';

/**
 * Real workbooks – charts, pivots, macros, controls, comments, tables, external links –: three cells edited, a mark, the
 * report sheet and settings. Only what was asked for may differ from the file as it was.
 */
describe.each(named([...realWorkbooks, ...formWorkbooks]))('%s', (_, path) => {
  const original = bytesOf(path);
  const before = partTexts(original);
  let saved: Uint8Array;
  let after: Map<string, string>;
  let sheetPart: string;
  let edited: Set<string>;
  let touched: Set<string>;

  beforeAll(async () => {
    const workbook = createXlsxWorkbook(original, { writeProtected: true });
    const sample = await sampleOf(workbook);
    await mustApply(workbook, [
      ...sample.edits,
      sample.mark,
      report(sample.sheet),
      { kind: 'settings', expect: null, put: '{"policy":"national"}' },
    ]);
    saved = workbook.save();
    after = partTexts(saved);
    edited = new Set(sample.edits.map(({ at }) => formatCell(at)));
    sheetPart = partOfSheet(before, sample.sheet);
    touched = new Set([
      '[Content_Types].xml',
      'docProps/app.xml',
      ...[...before.keys()].filter((name) => /^xl\/(workbook|styles)\.xml$|workbook\.xml\.rels$/.test(name)),
      sheetPart,
    ]);
  });

  test('every part that was not asked for is the same compressed bytes', () => {
    const was = compressedEntries(original);
    const is = compressedEntries(saved);
    for (const [name, bytes] of was) {
      if (!touched.has(name)) expect([name, is.get(name)]).toEqual([name, bytes]);
    }
  });

  test('new parts are the report, its table and charts, and the settings', () => {
    const added = [...after.keys()].filter((name) => !before.has(name)).map((name) => name.replace(/\d+/g, '#'));
    const known = [
      'xl/worksheets/sheet#.xml',
      'xl/worksheets/_rels/sheet#.xml.rels',
      'xl/tables/table#.xml',
      'xl/drawings/drawing#.xml',
      'xl/drawings/_rels/drawing#.xml.rels',
      'xl/charts/chart#.xml',
      'customXml/item#.xml',
      'customXml/itemProps#.xml',
      'customXml/_rels/item#.xml.rels',
    ];
    expect(added.filter((name) => !known.includes(name))).toEqual([]);
    expect(added).toHaveLength(known.length + 2);
  });

  test('the package is whole: relationships, content types, no orphans that were not there', () => {
    const was = packageFaults(original);
    expect(packageFaults(saved).filter((fault) => !was.includes(fault))).toEqual([]);
  });

  test('every cell and row that was not edited is the same XML', () => {
    const was = cellsOf(before.get(sheetPart)!);
    const is = cellsOf(after.get(sheetPart)!);
    for (const address of edited) {
      was.cells.delete(address);
      is.cells.delete(address);
    }
    expect(is.cells).toEqual(was.cells);
    for (const [row, attributes] of was.rows) expect([row, is.rows.get(row)]).toEqual([row, attributes]);
  });

  test('every other element of the sheet is the same, in the same order', () => {
    expect(restOf(after.get(sheetPart)!)).toEqual(restOf(before.get(sheetPart)!));
  });

  test('marks stand above all other conditional formats, which keep their order', () => {
    const rules = (xml: string) =>
      deep(parse(xml), 'cfRule')
        .filter((rule) => rule.hasAttribute('priority'))
        .sort((a, b) => Number(a.getAttribute('priority')) - Number(b.getAttribute('priority')))
        .map((rule) => canonical(rule, ['priority', 'dxfId']));
    const [mark, ...others] = rules(after.get(sheetPart)!);
    expect(mark).toContain('self-eval:v1:sample');
    expect(others.sort()).toEqual(rules(before.get(sheetPart)!).sort());
  });

  test('children of sheets, workbook and styles stand in the order of the standard', () => {
    for (const [name, xml] of after) {
      const order = /^xl\/worksheets\/[^/]+\.xml$/.test(name)
        ? WORKSHEET_ORDER
        : name === 'xl/workbook.xml'
          ? WORKBOOK_ORDER
          : null;
      if (!order) continue;
      const ranks = elements(parse(xml))
        .map(({ localName }) => (order as readonly string[]).indexOf(localName!))
        .filter((rank) => rank >= 0);
      expect([name, ranks]).toEqual([name, [...ranks].sort((a, b) => a - b)]);
    }
  });

  test('styles that were there keep their place', () => {
    const name = [...before.keys()].find((part) => /styles\.xml$/.test(part))!;
    const lists = (xml: string) =>
      new Map(elements(parse(xml)).map((list) => [list.localName, elements(list).map((item) => canonical(item))]));
    const is = lists(after.get(name)!);
    for (const [list, items] of lists(before.get(name)!)) {
      expect([list, is.get(list)!.slice(0, items.length)]).toEqual([list, items]);
    }
    for (const list of elements(parse(after.get(name)!))) {
      if (list.hasAttribute('count')) expect(Number(list.getAttribute('count'))).toBe(elements(list).length);
    }
  });

  test('the workbook part gained a sheet, a name and at most a wish to recalculate', () => {
    const name = [...before.keys()].find((part) => /^xl\/workbook\.xml$/i.test(part))!;
    const without = (xml: string) =>
      elements(parse(xml))
        .filter(({ localName }) => localName !== 'calcPr')
        .flatMap((element) =>
          ['sheets', 'definedNames'].includes(element.localName!)
            ? elements(element)
                .filter((child) => !['自评校验报告', '_self_eval_report'].includes(child.getAttribute('name')!))
                .map((child) => canonical(child))
            : [canonical(element)],
        );
    expect(without(after.get(name)!)).toEqual(without(before.get(name)!));
  });

  test('read again, every other cell holds what it held', () => {
    const was = readXlsx(original).map((grid) => plain(grid, edited));
    const is = readXlsx(saved);
    expect(is.at(-1)!.name).toBe('自评校验报告');
    expect(is.slice(0, -1).map((grid) => plain(grid, edited))).toEqual(was);
  });

  test('saving the saved file changes nothing; the same report, marks and settings again neither', async () => {
    const workbook = createXlsxWorkbook(saved, { writeProtected: true });
    expect(workbook.save()).toBe(saved);
    const sample = await sampleOf(createXlsxWorkbook(original, { writeProtected: true }));
    await mustApply(workbook, [
      { kind: 'clear-marks', sheet: sample.sheet },
      sample.mark,
      report(sample.sheet),
      { kind: 'settings', expect: '{"policy":"national"}', put: '{"policy":"national"}' },
    ]);
    expect(Object.fromEntries(partTexts(workbook.save()))).toEqual(Object.fromEntries(after));
  });

  test('undo gives every cell its value, formula, text and XML back', async () => {
    const workbook = createXlsxWorkbook(original, { writeProtected: true });
    const sample = await sampleOf(workbook);
    const { undo } = await mustApply(workbook, [...sample.edits, sample.mark, report(sample.sheet)]);
    await mustApply(workbook, undo.changes);
    const undone = workbook.save();
    expect(readXlsx(undone).map((grid) => plain(grid))).toEqual(readXlsx(original).map((grid) => plain(grid)));
    const texts = partTexts(undone);
    expect(cellsOf(texts.get(sheetPart)!).cells).toEqual(cellsOf(before.get(sheetPart)!).cells);
    expect(restOf(texts.get(sheetPart)!)).toEqual(restOf(before.get(sheetPart)!));
    expect([...texts.keys()].sort()).toEqual([...before.keys()].filter((name) => texts.has(name)).sort());
  });
});

function partOfSheet(parts: Map<string, string>, sheet: string): string {
  const entry = deep(parse(parts.get('xl/workbook.xml')!), 'sheet').find((e) => e.getAttribute('name') === sheet)!;
  const id = Array.from(entry.attributes).find(({ localName, prefix }) => localName === 'id' && prefix)!.value;
  const relationships = elements(parse(parts.get('xl/_rels/workbook.xml.rels')!));
  const target = relationships.find((e) => e.getAttribute('Id') === id)!.getAttribute('Target')!;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function cellsOf(xml: string) {
  const cells = new Map<string, string>();
  const rows = new Map<string, string>();
  for (const row of deep(parse(xml), 'row')) {
    const attributes = Array.from(row.attributes).filter(({ name }) => name !== 'spans');
    rows.set(row.getAttribute('r')!, attributes.map(({ name, value }) => `${name}=${value}`).join(' '));
    for (const cell of elements(row, 'c')) cells.set(cell.getAttribute('r')!, canonical(cell));
  }
  return { cells, rows };
}

/** The sheet without its cells, our marks and what they move: priorities and the stated extent. */
function restOf(xml: string): string[] {
  return elements(parse(xml))
    .filter((element) => element.localName !== 'sheetData' && element.localName !== 'dimension')
    .filter(
      (element) => !(element.localName === 'conditionalFormatting' && element.textContent!.includes('self-eval:v1:')),
    )
    .map((element) => canonical(element, ['priority']));
}

function plain(grid: SheetGrid, without: ReadonlySet<string> = new Set()) {
  const cells = grid.rows.flatMap((row, r) =>
    (row ?? []).flatMap((cell, c) => {
      const address = formatCell({ row: r, column: c });
      return cell && (cell.value !== null || cell.formula !== undefined) && !without.has(address)
        ? [[address, cell]]
        : [];
    }),
  );
  const { name, visibility, merges } = grid;
  return { name, visibility, merges, hiddenRows: [...grid.hiddenRows], cells };
}
