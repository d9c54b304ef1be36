import { contentOf, parseCell, parseRange, type Content, type Edit } from '../../../src/sheet';
import { peekCell, snapshot, touchCell, workbookFromRows, type HostWorkbook } from '../../excel-host';
import { changesFor, open, openGrids, seedWorkbooks, sheetsLike } from './support';

const number = (value: string, numberFormat = 'General'): Content => ({ kind: 'number', value, numberFormat });
const text = (value: string): Content => ({ kind: 'text', text: value });
const blank: Content = { kind: 'blank' };

function edit(state: HostWorkbook, address: string, expect: Content, put: Content, sheet = 0): Edit {
  return { kind: 'edit', at: { sheet: state.sheets[sheet]!.id, ...parseCell(address) }, expect, put };
}

function cell(state: HostWorkbook, address: string, sheet = 0) {
  const { row, column } = parseCell(address);
  return peekCell(state.sheets[sheet]!, row, column);
}

const form = () =>
  workbookFromRows({
    表: [
      ['分值', '得分', '说明'],
      [10, 9, null],
      [20, 20, '已完成'],
      ['合计', '=B2+B3', null],
    ],
  });

describe('round trips', () => {
  // Looking, writing in chunks of 4 MB, looking again; one more look where marks or settings stand.
  test.each([
    [1, { write: 3, undo: 4 }],
    [14, { write: 3, undo: 4 }],
    [100, { write: 3, undo: 4 }],
  ])('to write and to undo on %i sheets', async (count, expected) => {
    const seeds = await seedWorkbooks();
    const forms = seeds.filter(({ name }) => name.endsWith('.sheets.xlsx')).flatMap(({ grids }) => grids);
    const { host, workbook } = openGrids(sheetsLike(forms, count));
    const changes = changesFor(await workbook.read('all', { merges: true }));

    host.resetRequests();
    const result = await workbook.apply(changes);
    expect(host.roundTrips()).toHaveLength(expected.write);
    if (result.outcome !== 'applied') throw new Error(result.outcome);

    host.resetRequests();
    await workbook.apply(result.undo);
    expect(host.roundTrips()).toHaveLength(expected.undo);
  });

  test('a read without merged areas costs one more, and only where a blank cell is filled', async () => {
    const { host, workbook } = open(form());
    await workbook.apply({ changes: [edit(host.workbook, 'B2', number('9'), number('10'))] });
    expect(host.roundTrips()).toHaveLength(3);
    expect(host.notes).not.toContain('undo stack cleared');

    host.resetRequests();
    await workbook.apply({ changes: [edit(host.workbook, 'C2', blank, text('因疫情延期'))] });
    expect(host.roundTrips()).toHaveLength(4);
    expect(host.notes).toContain('undo stack cleared');
  });

  test('adjacent cells are written as one block, in one suspended batch', async () => {
    const { host, workbook } = open(workbookFromRows({ 表: [['x']] }));
    const cells = Array.from({ length: 50 }, (_, row) => ['B', 'C', 'D'].map((column) => `${column}${row + 1}`)).flat();
    let actions = 0;
    host.intercept = ({ number: request, body }) => {
      if (request === 3) actions = body.Actions.length;
    };
    await workbook.apply({ changes: cells.map((address) => edit(host.workbook, address, blank, number('1'))) });
    // Workbook, application, two suspensions, sheets, sheet, range, one assignment.
    expect(actions).toBe(9);
    expect(host.notes).toEqual(['undo stack cleared', 'calculation suspended', 'screen suspended']);
    expect(cell(host.workbook, 'D50').value).toBe(1);
  });
});

describe('number formats', () => {
  test('a number and a formula go into a cell formatted as text only with a format of their own', async () => {
    const { host, workbook } = open(form());
    for (const address of ['B2', 'C2']) touchCell(host.workbook.sheets[0]!, ...rowColumn(address)).numberFormat = '@';
    touchCell(host.workbook.sheets[0]!, ...rowColumn('B2')).value = '9';
    const before = snapshot(host.workbook);
    const result = await workbook.apply({
      changes: [
        edit(host.workbook, 'B2', { kind: 'text', text: '9', numberFormat: '@' }, number('9.5', '0.00')),
        edit(host.workbook, 'C2', blank, { kind: 'formula', formula: '=A2*2', result: '20', numberFormat: '0' }),
      ],
    });
    expect(cell(host.workbook, 'B2')).toMatchObject({ value: 9.5, numberFormat: '0.00' });
    expect(cell(host.workbook, 'C2')).toMatchObject({ value: 20, formula: '=A2*2', numberFormat: '0' });
    expect(cell(host.workbook, 'B4').value).toBe(29.5);

    if (result.outcome === 'applied') await workbook.apply(result.undo);
    expect(snapshot(host.workbook)).toEqual(before);
  });

  test('a number in a cell that stays formatted as text stays a number', async () => {
    const { host, workbook } = open(form());
    await workbook.apply({ changes: [edit(host.workbook, 'B2', number('9'), number('8', '@'))] });
    expect(cell(host.workbook, 'B2')).toMatchObject({ value: 8, numberFormat: '@' });
  });

  test('a number that was stored as text comes back as that text, without an apostrophe', async () => {
    const { host, workbook } = open(workbookFromRows({ 表: [['x', '9.00']] }));
    const result = await workbook.apply({ changes: [edit(host.workbook, 'B1', text('9.00'), number('9', '0.00'))] });
    if (result.outcome === 'applied') await workbook.apply(result.undo);
    expect(cell(host.workbook, 'B1')).toMatchObject({ value: '9.00', numberFormat: 'General', quoted: false });
  });

  test('text that would begin a formula is quoted, so that editing it later keeps it text', async () => {
    const { host, workbook } = open(form());
    await workbook.apply({ changes: [edit(host.workbook, 'C2', blank, text('=HYPERLINK("http://x")'))] });
    expect(cell(host.workbook, 'C2')).toMatchObject({ value: '=HYPERLINK("http://x")', quoted: true });
    expect(cell(host.workbook, 'C2').formula).toBeUndefined();
  });
});

test('logical and error values, which an edit names as text, come back as what they were', async () => {
  const { host, workbook } = open(workbookFromRows({ 表: [['x', true, null]] }));
  touchCell(host.workbook.sheets[0]!, 0, 2).value = { error: '#N/A' };
  const before = snapshot(host.workbook);
  const result = await workbook.apply({
    changes: [
      edit(host.workbook, 'B1', text('TRUE'), number('1')),
      edit(host.workbook, 'C1', text('#N/A'), number('2')),
    ],
  });
  if (result.outcome === 'applied') await workbook.apply(result.undo);
  expect(snapshot(host.workbook)).toEqual(before);
});

const rowColumn = (address: string): [number, number] => {
  const { row, column } = parseCell(address);
  return [row, column];
};

describe('refuses', () => {
  test('a cell that was edited between the read and the write, and says what it holds', async () => {
    const { host, workbook } = open(form());
    const [grid] = await workbook.read('all');
    const expected = contentOf(grid!.rows[1]![1]);
    host.user.edit('表', 'B2', 8);
    const before = snapshot(host.workbook);
    const change = edit(host.workbook, 'B2', expected, number('10'));
    const result = await workbook.apply({ changes: [change, edit(host.workbook, 'C2', blank, text('新'))] });
    expect(result).toEqual({
      outcome: 'refused',
      conflicts: [{ at: change.at, sheet: change.at.sheet, reason: 'changed', found: number('8') }],
    });
    expect(snapshot(host.workbook)).toEqual(before);
  });

  test('a locked cell of a protected sheet, not an unlocked one', async () => {
    const { host, workbook } = open(form());
    host.user.protect('表', { unlocked: ['C1:C4'] });
    const locked = edit(host.workbook, 'B2', number('9'), number('10'));
    const free = edit(host.workbook, 'C2', blank, text('因疫情延期'));
    expect(await workbook.apply({ changes: [locked, free] })).toMatchObject({
      outcome: 'refused',
      conflicts: [{ at: locked.at, reason: 'protected' }],
    });
    expect(await workbook.apply({ changes: [free] })).toMatchObject({ outcome: 'applied' });
    expect(cell(host.workbook, 'C2').value).toBe('因疫情延期');
  });

  test('a block of cells of which only some are locked: those, and one more look', async () => {
    const { host, workbook } = open(form());
    host.user.protect('表', { unlocked: ['B2'] });
    await workbook.read('all', { merges: true });
    host.resetRequests();
    const changes = [
      edit(host.workbook, 'B2', number('9'), number('10')),
      edit(host.workbook, 'B3', number('20'), number('19')),
    ];
    expect(await workbook.apply({ changes })).toMatchObject({
      conflicts: [{ at: changes[1]!.at, reason: 'protected' }],
    });
    expect(host.roundTrips()).toHaveLength(2);
  });

  test('a number for an unlocked cell formatted as text, where a protected sheet lets nobody change the format', async () => {
    const { host, workbook } = open(form());
    touchCell(host.workbook.sheets[0]!, 1, 2).numberFormat = '@';
    host.user.protect('表', { unlocked: ['B2:C2'] });
    const stuck = edit(host.workbook, 'C2', blank, number('1', '0.00'));
    expect(await workbook.apply({ changes: [stuck] })).toMatchObject({ conflicts: [{ reason: 'protected' }] });
    // Elsewhere the value counts, and the cell keeps its own format.
    const fine = edit(host.workbook, 'B2', number('9'), number('9.5', '0.00'));
    expect(await workbook.apply({ changes: [fine] })).toMatchObject({ outcome: 'applied' });
    expect(cell(host.workbook, 'B2')).toMatchObject({ value: 9.5, numberFormat: 'General' });
  });

  test('a cell that is merged away, whether or not the read knew', async () => {
    for (const merges of [true, false]) {
      const state = form();
      state.sheets[0]!.merges = [parseRange('C2:C3')];
      touchCell(state.sheets[0]!, 2, 2).value = null;
      const { host, workbook } = open(state);
      await workbook.read('all', { merges });
      const change = edit(host.workbook, 'C3', blank, text('看不见'));
      expect(await workbook.apply({ changes: [change] })).toEqual({
        outcome: 'refused',
        conflicts: [{ at: change.at, sheet: change.at.sheet, reason: 'merged-follower' }],
      });
    }
  });

  test('a cell that was merged away after the read', async () => {
    const { host, workbook } = open(form());
    await workbook.read('all', { merges: true });
    host.workbook.sheets[0]!.merges = [parseRange('B2:C2')];
    const before = snapshot(host.workbook);
    const change = edit(host.workbook, 'C2', blank, text('看不见'));
    expect(await workbook.apply({ changes: [change] })).toMatchObject({
      outcome: 'refused',
      conflicts: [{ at: change.at, reason: 'merged-follower' }],
    });
    expect(snapshot(host.workbook)).toEqual(before);
  });

  test.each([
    ['a spilled formula', true],
    ['an array formula of old', false],
  ])('a cell of %s', async (_name, spills) => {
    const { host, workbook } = open(form());
    host.workbook.sheets[0]!.arrays = [{ area: parseRange('A2:B3'), spills }];
    const change = edit(host.workbook, 'B3', number('20'), number('19'));
    const result = await workbook.apply({ changes: [change] });
    expect(result).toMatchObject({ outcome: 'refused', conflicts: [{ at: change.at, reason: 'array-formula' }] });
  });

  test('the header of a table, whose names are kept twice', async () => {
    const { host, workbook } = open(form());
    host.workbook.sheets[0]!.tables = [
      { id: '{t}', name: '表1', range: parseRange('A1:C3'), showHeaders: true, style: '', showBandedRows: true },
    ];
    const header = edit(host.workbook, 'B1', text('得分'), text('评分'));
    const body = edit(host.workbook, 'B2', number('9'), number('10'));
    expect(await workbook.apply({ changes: [header] })).toMatchObject({ conflicts: [{ reason: 'table-header' }] });
    expect(await workbook.apply({ changes: [body] })).toMatchObject({ outcome: 'applied' });
  });

  test('marks and a report where protection forbids them', async () => {
    const { host, workbook } = open(form());
    host.user.protect('表');
    host.workbook.structureProtected = true;
    const { id } = host.workbook.sheets[0]!;
    expect(await workbook.apply({ changes: [{ kind: 'clear-marks', sheet: id }] })).toMatchObject({
      conflicts: [{ sheet: id, reason: 'protected' }],
    });
    const report = { kind: 'report-sheet' as const, sheetName: '报告', heading: ['x'], tables: [], charts: [] };
    expect(await workbook.apply({ changes: [report] })).toMatchObject({ conflicts: [{ reason: 'protected' }] });
  });
});

describe('says what happened', () => {
  test('while a person types: nothing is written, and nothing waits', async () => {
    const { host, workbook } = open(form());
    const before = snapshot(host.workbook);
    host.user.startTyping();
    const result = await workbook.apply({ changes: [edit(host.workbook, 'B2', number('9'), number('10'))] });
    expect(result).toMatchObject({
      outcome: 'interrupted',
      error: { code: 'cell-edit-mode' },
      restored: [],
      notRestored: [],
    });
    host.user.stopTyping();
    expect(snapshot(host.workbook)).toEqual(before);
  });

  test('where Excel stays away after a half-done write, every cell that may be damaged is named', async () => {
    const { host, workbook } = open(form());
    const changes = [
      edit(host.workbook, 'B2', number('9'), number('10')),
      edit(host.workbook, 'B4', { kind: 'formula', formula: '=B2+B3', result: '29', numberFormat: 'General' }, blank),
    ];
    host.intercept = ({ number: request }) => {
      if (request === 2) return { when: 'after' };
      return request > 2 ? { when: 'before', code: 'ServiceNotAvailable' } : undefined;
    };
    const result = await workbook.apply({ changes });
    expect(result).toMatchObject({ outcome: 'interrupted', restored: [], notRestored: changes.map(({ at }) => at) });
  });

  test('a cell that a colleague has changed in the middle of it is left alone, and named', async () => {
    const { host, workbook } = open(form());
    const changes = [
      edit(host.workbook, 'B2', number('9'), number('10')),
      edit(host.workbook, 'B3', number('20'), number('19')),
    ];
    host.intercept = ({ number: request }) => {
      if (request === 3) host.user.edit('表', 'B3', '同事改的');
      return request === 2 ? { when: 'after' } : undefined;
    };
    const result = await workbook.apply({ changes });
    expect(result).toMatchObject({ restored: [changes[0]!.at], notRestored: [changes[1]!.at] });
    expect(cell(host.workbook, 'B2').value).toBe(9);
    expect(cell(host.workbook, 'B3').value).toBe('同事改的');
  });

  test('where calculation is manual, the edited sheets are calculated', async () => {
    const { host, workbook } = open(form());
    host.workbook.calculationMode = 'Manual';
    await workbook.apply({ changes: [edit(host.workbook, 'B2', number('9'), number('10'))] });
    expect(host.notes).toContain('calculate 表');
  });

  test('a change set without changes is applied at once', async () => {
    const { workbook } = open(form());
    expect(await workbook.apply({ changes: [] })).toEqual({
      outcome: 'applied',
      undo: { changes: [] },
      notRecalculated: [],
    });
  });
});

test('a host that calls methods of null objects an error is served too', async () => {
  const { host, workbook } = open(form(), { strictNullObjects: true });
  expect(await workbook.loadSettings()).toBeNull();
  await workbook.apply({ changes: [{ kind: 'settings', expect: null, put: '{"a":1}' }] });
  expect(await workbook.loadSettings()).toBe('{"a":1}');
  expect(host.roundTrips().every(({ error }) => error === null || error === 'ItemNotFound')).toBe(true);
});

test('of several settings parts the first counts, and writing leaves one', async () => {
  const { host, workbook } = open(form());
  const xml = (json: string) => `<settings xmlns="urn:self-eval:settings:1" version="1">${json}</settings>`;
  host.workbook.customXml = [
    { id: '{a}', xml: '<other xmlns="urn:other"/>' },
    { id: '{b}', xml: xml('{"n":1}') },
    { id: '{c}', xml: xml('{"n":2}') },
  ];
  expect(await workbook.loadSettings()).toBe('{"n":1}');
  await workbook.apply({ changes: [{ kind: 'settings', expect: '{"n":1}', put: '{"n":3}' }] });
  expect(await workbook.loadSettings()).toBe('{"n":3}');
  expect(host.workbook.customXml.map(({ id }) => id)).toEqual(['{a}', '{b}']);
});
