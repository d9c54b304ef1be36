import { cellAt, parseRange, type RangeAddress, type SheetGrid } from '../../../src/sheet';
import {
  addSheet,
  createWorkbook,
  touchCell,
  workbookFromRows,
  type HostCell,
  type HostWorkbook,
} from '../../excel-host';
import { open, openGrids, seedWorkbooks, sheetsLike } from './support';

/** Round trips of one action, as numbers: how many, and how large the largest request and answer were. */
function cost({ host }: ReturnType<typeof open>) {
  const trips = host.roundTrips();
  return {
    roundTrips: trips.length,
    largest: Math.max(...trips.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes))),
    bytes: trips.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
  };
}

// A thousand sheets take a while.
jest.setTimeout(30_000);

const MEGABYTE = 1_000_000;

describe('round trips', () => {
  // Two to find the sheets, one for each 4 MB of cells, one more where merged areas are asked for.
  test.each([
    [1, { plain: 3, withMerges: 4 }],
    [14, { plain: 3, withMerges: 4 }],
    [100, { plain: 3, withMerges: 4 }],
    [1000, { plain: 5, withMerges: 6 }],
  ])('%i forms', async (count, expected) => {
    const seeds = await seedWorkbooks();
    const forms = seeds.filter(({ name }) => name.endsWith('.sheets.xlsx')).flatMap(({ grids }) => grids);
    const excel = openGrids(sheetsLike(forms, count));

    expect(await excel.workbook.read('all')).toHaveLength(count);
    const plain = cost(excel);
    expect(plain.roundTrips).toBe(expected.plain);
    expect(plain.largest).toBeLessThan(4.2 * MEGABYTE);
    expect(plain.roundTrips).toBeLessThanOrEqual(2 + Math.ceil(plain.bytes / (4 * MEGABYTE)));
    expect(excel.host.requests.every(({ kind }) => kind === 'add-in')).toBe(true);

    excel.host.resetRequests();
    await excel.workbook.read('all', { merges: true });
    expect(cost(excel).roundTrips).toBe(expected.withMerges);
  });

  test('the sheet in front, or sheets that are known: one less', async () => {
    const { host, workbook } = open(workbookFromRows({ 甲: [['a']], 乙: [['b']], 丙: [['c']] }));
    const bytes = () => host.roundTrips().map(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]);
    expect((await workbook.read('active')).map(({ name }) => name)).toEqual(['甲']);
    expect(bytes()).toEqual([
      [942, 413],
      [855, 334],
    ]);

    host.resetRequests();
    const ids = host.workbook.sheets.slice(1).map(({ id }) => id);
    expect((await workbook.read(ids)).map(({ name }) => name)).toEqual(['乙', '丙']);
    expect(host.roundTrips()).toHaveLength(2);
  });

  test('a list of sheets: two', async () => {
    const { host, workbook } = open(workbookFromRows({ 甲: [['a']], 乙: [['b']] }));
    await workbook.sheets();
    expect(host.roundTrips()).toHaveLength(2);
  });

  test('a plain read never asks for merged areas, which would cost the user the undo stack', async () => {
    const seeds = await seedWorkbooks();
    const { host, workbook } = openGrids(seeds[0]!.grids);
    const [grid] = await workbook.read('all');
    expect(grid!.merges).toBeNull();
    expect(host.notes).toEqual([]);
    // 1: some call of the request writes. A read must not look like a write to Excel.
    expect(host.roundTrips().filter(({ flags }) => flags & 1)).toEqual([]);
  });
});

test('reads every workbook of forms as its file is read', async () => {
  for (const { name, grids } of await seedWorkbooks()) {
    const { workbook } = openGrids(grids);
    const read = await workbook.read('all', { merges: true });
    expect({ name, sheets: read.map(plain) }).toEqual({ name, sheets: grids.map(plain) });
  }
});

/** A grid without its id, with blank cells left out: a file lists some that Excel does not. */
function plain(grid: SheetGrid) {
  const cells: Record<string, unknown> = {};
  grid.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell && (cell.value !== null || cell.formula !== undefined)) cells[`${r} ${c}`] = cell;
    }),
  );
  const merges = [...(grid.merges ?? [])].sort((a, b) => a.top - b.top || a.left - b.left);
  const { name, visibility, hiddenRows, hiddenColumns, cutOff } = grid;
  return { name, visibility, hiddenRows, hiddenColumns, cutOff, merges, cells };
}

describe('what cells hold', () => {
  const cases: readonly [string, Partial<HostCell>, object | undefined][] = [
    ['a number', { value: 37.76 }, { value: 37.76, text: '37.76', numberFormat: 'General' }],
    ['a percentage', { value: 0.9808, numberFormat: '0.00%' }, { value: 0.9808, text: '98.08%', numberFormat: '0.00%' }],
    ['a logical value', { value: true }, { value: true, text: 'TRUE', numberFormat: 'General' }],
    ['an error value', { value: { error: '#DIV/0!' } }, { value: { error: '#DIV/0!' }, text: '#DIV/0!', numberFormat: 'General' }],
    ['a formula', { value: 2, formula: '=1+1' }, { value: 2, formula: '=1+1', text: '2', numberFormat: 'General' }],
    ['a formula with an error', { value: { error: '#REF!' }, formula: '=#REF!' }, { value: { error: '#REF!' }, formula: '=#REF!', text: '#REF!', numberFormat: 'General' }],
    ['a formula that shows nothing', { value: '', formula: '=""' }, { value: '', formula: '=""', text: '', numberFormat: 'General' }],
    ['text that begins like a formula', { value: '=无', quoted: true }, { value: '=无', text: '=无', numberFormat: 'General' }],
    ['a number stored as text', { value: '9.00', numberFormat: '@' }, { value: '9.00', text: '9.00', numberFormat: '@' }],
    ['an error word in a text cell', { value: '#N/A', numberFormat: '@' }, { value: '#N/A', text: '#N/A', numberFormat: '@' }],
    ['a blank cell with a format', { numberFormat: '@' }, { value: null, text: '', numberFormat: '@' }],
    ['a blank cell', {}, undefined],
  ]; // prettier-ignore

  test.each(cases)('%s', async (_name, content, expected) => {
    const state = createWorkbook();
    const sheet = addSheet(state, '表');
    touchCell(sheet, 0, 0).value = 'x';
    Object.assign(touchCell(sheet, 1, 1), content);
    touchCell(sheet, 2, 2).value = 'x';
    const [grid] = await open(state).workbook.read('all');
    expect(cellAt(grid!, 1, 1)).toEqual(expected);
  });
});

describe('sheets of unusual shape', () => {
  const withCells = (...filled: readonly [number, number][]): HostWorkbook => {
    const state = createWorkbook();
    const sheet = addSheet(state, '表');
    for (const [row, column] of filled) touchCell(sheet, row, column).value = `${row},${column}`;
    return state;
  };

  test('a used range that does not begin at A1', async () => {
    const [grid] = await open(withCells([5, 3], [7, 4])).workbook.read('all');
    expect(cellAt(grid!, 5, 3)?.text).toBe('5,3');
    expect(cellAt(grid!, 7, 4)?.text).toBe('7,4');
    expect(cellAt(grid!, 0, 0)).toBeUndefined();
  });

  test('an empty sheet, and one with formats only', async () => {
    const state = withCells();
    addSheet(state, '底色').formatted = parseRange('A1:XFD1048576');
    const { host, workbook } = open(state);
    const grids = await workbook.read('all', { merges: true });
    expect(grids.map(({ rows, merges, cutOff }) => ({ rows, merges, cutOff }))).toEqual([
      { rows: [], merges: [], cutOff: null },
      { rows: [], merges: [], cutOff: null },
    ]);
    expect(host.roundTrips()).toHaveLength(2);
    expect((await workbook.sheets()).map(({ usedRange }) => usedRange)).toEqual([null, null]);
  });

  test('a million formatted rows are not read', async () => {
    const state = withCells([0, 0], [30, 8]);
    state.sheets[0]!.formatted = parseRange('A1:Z1048576');
    const excel = open(state);
    const [grid] = await excel.workbook.read('all');
    expect(grid!.cutOff).toBeNull();
    expect(grid!.rows).toHaveLength(31);
    expect(cost(excel).bytes).toBeLessThan(20_000);
  });

  test('a stray value in the last cell of the sheet is said to be out of reach', async () => {
    const excel = open(withCells([0, 0], [30, 8], [1_048_575, 16_383]));
    const [grid] = await excel.workbook.read('all');
    expect(cellAt(grid!, 30, 8)?.text).toBe('30,8');
    expect(grid!.cutOff).toEqual(parseRange('A1:XFD1048576'));
    expect(cost(excel).largest).toBeLessThan(5 * MEGABYTE);
  });

  test('hidden and filtered rows, hidden columns: one more round trip, and only where there are some', async () => {
    const state = withCells([0, 0], [9, 5]);
    addSheet(state, '隐藏').visibility = 'hidden';
    const { host, workbook } = open(state);
    await workbook.read('all');
    expect(host.roundTrips()).toHaveLength(3);

    state.sheets[0]!.hiddenRows = new Set([2, 3, 7]);
    state.sheets[0]!.hiddenColumns = new Set([4]);
    host.resetRequests();
    const [grid, hidden] = await workbook.read('all');
    expect(host.roundTrips()).toHaveLength(4);
    expect(grid!.hiddenRows).toEqual(new Set([2, 3, 7]));
    expect(grid!.hiddenColumns).toEqual(new Set([4]));
    expect(hidden!.visibility).toBe('hidden');
  });

  test('a single cell in a hidden row', async () => {
    const state = withCells([4, 2]);
    state.sheets[0]!.hiddenRows = new Set([4]);
    const { host, workbook } = open(state);
    const [grid] = await workbook.read('all');
    expect(grid!.hiddenRows).toEqual(new Set([4]));
    expect(host.roundTrips()).toHaveLength(3);
  });

  test('a sheet without cells (a chart, old macros) does not keep the others from being read', async () => {
    const { host, workbook } = open(workbookFromRows({ 甲: [['a']], 图表: [['x']], 乙: [['b']], 丙: [['c']] }));
    const odd = host.workbook.sheets[1]!.id;
    host.intercept = ({ body }) => {
      const isAsked = JSON.stringify(body).includes(odd) && JSON.stringify(body).includes('GetUsedRangeOrNullObject');
      return isAsked ? { when: 'before', code: 'UnsupportedSheet' } : undefined;
    };
    expect((await workbook.read('all')).map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
  });

  test('a sheet whose rows are all hidden', async () => {
    const state = withCells([0, 0], [2, 0]);
    state.sheets[0]!.hiddenRows = new Set([0, 1, 2]);
    const [grid] = await open(state).workbook.read('all');
    expect(grid!.hiddenRows).toEqual(new Set([0, 1, 2]));
  });
});

describe('merged areas', () => {
  const merged = (count: number, place: (index: number) => RangeAddress) => {
    const state = workbookFromRows({ 表: [['a']] });
    touchCell(state.sheets[0]!, 1200, 5).value = 'z';
    state.sheets[0]!.merges = Array.from({ length: count }, (_, index) => place(index));
    return state;
  };
  const inColumn = (index: number): RangeAddress => ({ top: 2 * index, bottom: 2 * index + 1, left: 0, right: 0 });
  const inTurn = (index: number): RangeAddress => ({
    top: index,
    bottom: index,
    left: (index % 2) * 2,
    right: (index % 2) * 2 + 1,
  });

  test('512 in one request', async () => {
    const { host, workbook } = open(merged(512, inColumn));
    expect((await workbook.read('all', { merges: true }))[0]!.merges).toHaveLength(512);
    expect(host.roundTrips()).toHaveLength(4);
  });

  test('more than Excel tells at once: column by column', async () => {
    const { host, workbook } = open(merged(1000, inTurn));
    expect((await workbook.read('all', { merges: true }))[0]!.merges).toHaveLength(1000);
    expect(host.roundTrips()).toHaveLength(5);
  });

  test('more than that in one column: not known, rather than some of them', async () => {
    const { workbook } = open(merged(600, inColumn));
    expect((await workbook.read('all', { merges: true }))[0]!.merges).toBeNull();
  });

  test('one such sheet among many does not take the others along', async () => {
    const state = merged(600, inColumn);
    for (let index = 0; index < 63; index++) {
      const sheet = addSheet(state, `表${index}`);
      touchCell(sheet, 3, 3).value = 'x';
      sheet.merges = [parseRange('A1:B1')];
    }
    const { host, workbook } = open(state);
    const grids = await workbook.read('all', { merges: true });
    expect(grids.map(({ merges }) => merges?.length ?? null)).toEqual([null, ...Array.from({ length: 63 }, () => 1)]);
    expect(host.roundTrips().length).toBeLessThanOrEqual(3 + 1 + 2 * 6 + 1);
  });
});

describe('payload limits', () => {
  const wordy = () =>
    workbookFromRows({ 表: Array.from({ length: 400 }, () => Array.from({ length: 10 }, () => '绩效'.repeat(150))) });

  test('cells that weigh more than expected are asked for again in smaller chunks', async () => {
    const excel = open(wordy());
    const [grid] = await excel.workbook.read('all');
    expect(cellAt(grid!, 399, 9)?.text).toHaveLength(300);
    const errors = excel.host.roundTrips().map(({ error }) => error);
    expect(errors.filter((error) => error === 'ResponsePayloadSizeLimitExceeded').length).toBeGreaterThan(0);
    expect(errors.at(-1)).toBeNull();
    expect(cost(excel).largest).toBeLessThan(5 * 1024 * 1024);
  });

  test('a row that is too large by itself cannot be read, and the error says so', async () => {
    const { workbook } = open(wordy(), { payloadLimit: 10_000 });
    await expect(workbook.read('all')).rejects.toMatchObject({ code: 'payload-too-large' });
  });
});

describe('while a person works', () => {
  test('a read waits for the end of typing', async () => {
    const { host, workbook } = open(workbookFromRows({ 表: [['a']] }));
    host.user.startTyping();
    let done = false;
    const reading = workbook.read('all').finally(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    host.user.stopTyping();
    expect(await reading).toHaveLength(1);
  });

  test('and can be cancelled while it waits', async () => {
    const { host, workbook } = open(workbookFromRows({ 表: [['a']] }));
    host.user.startTyping();
    const controller = new AbortController();
    const reading = workbook.read('all', { signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    host.user.stopTyping();
  });

  test('a sheet that is deleted between two requests is no longer among all', async () => {
    const { host, workbook } = open(workbookFromRows({ 甲: [['a']], 乙: [['b']] }));
    host.intercept = ({ number }) => {
      if (number === 2) host.user.deleteSheet('乙');
    };
    expect((await workbook.read('all')).map(({ name }) => name)).toEqual(['甲']);
  });

  test('a sheet keeps its id when it is renamed', async () => {
    const { host, workbook } = open(workbookFromRows({ 甲: [['a']] }));
    const [{ id } = { id: '' }] = await workbook.sheets();
    host.user.rename('甲', '改名');
    expect((await workbook.read([id]))[0]!.name).toBe('改名');
  });

  test.each([
    ['GeneralException', 'host-failed'],
    ['ActivityLimitReached', 'host-busy'],
    ['AccessDenied', 'protected'],
    ['ItemNotFound', 'sheet-missing'],
    ['SomethingNew', 'host-failed'],
  ])('%s is reported as %s, with what Excel said', async (code, expected) => {
    const { host, workbook } = open(workbookFromRows({ 表: [['a']] }));
    host.intercept = () => ({ when: 'before', code });
    const detail: unknown = expect.stringContaining(code);
    await expect(workbook.read('all')).rejects.toMatchObject({ code: expected, detail });
  });
});
