import { createExcelWorkbook } from '../../../src/hosts/excel';
import { parseRange, type EditedCells } from '../../../src/sheet';
import { connectOffice, createExcelHost, OFFICE_2021, workbookFromRows } from '../../excel-host';

/** Events stay with the copy of the library that they were registered in: each test has its own. */
async function watched(requirementSets = OFFICE_2021) {
  const state = workbookFromRows({ 甲: [[10, 9, '=A1+B1']], 乙: [['=甲!A1*2']], 丙: [['x']] });
  const host = createExcelHost(state, { requirementSets });
  connectOffice(host);
  const workbook = createExcelWorkbook();
  const told: EditedCells[] = [];
  const stop = await workbook.watch((edited) => told.push(edited));
  const [first, second, third] = state.sheets.map(({ id }) => id);
  return { host, workbook, told, stop, first: first!, second: second!, third: third! };
}

// Messages between the library and the host go on by themselves; only the clock stands still.
beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
afterEach(() => jest.useRealTimers());

/** Lets all messages arrive, and longer than a burst of edits pass. */
async function aBurst() {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  jest.advanceTimersByTime(600);
}

test('watching is one request, and ending it one more', async () => {
  const { host, stop } = await watched();
  expect(host.roundTrips()).toHaveLength(1);
  await stop();
  expect(host.roundTrips()).toHaveLength(2);
});

test('a burst of edits is told once for each sheet, with the range around them', async () => {
  const { host, told, third } = await watched();
  host.user.edit('丙', 'B2', 1);
  host.user.edit('丙', 'D5', 2);
  host.user.edit('丙', 'C3', 3);
  await aBurst();
  expect(told).toEqual([{ sheet: third, range: parseRange('B2:D5') }]);
});

test('sheets where only formulas changed are told too, without a range', async () => {
  const { host, told, first, second } = await watched();
  host.user.edit('甲', 'A1', 20);
  await aBurst();
  expect(told).toEqual([
    { sheet: first, range: null },
    { sheet: second, range: null },
  ]);
});

test.each([
  ['Excel says who wrote', OFFICE_2021],
  ['Excel does not say who wrote', { ...OFFICE_2021, ExcelApi: '1.13' }],
])('our own writes are not told, where %s', async (_name, sets) => {
  const { host, workbook, told, first, third } = await watched(sets);
  const at = { sheet: first, row: 0, column: 0 };
  const result = await workbook.apply({
    changes: [
      {
        kind: 'edit',
        at,
        expect: { kind: 'number', value: '10', numberFormat: 'General' },
        put: { kind: 'number', value: '11', numberFormat: 'General' },
      },
    ],
  });
  expect(result.outcome).toBe('applied');
  await aBurst();
  expect(told).toEqual([]);

  host.user.edit('丙', 'A1', 'y');
  await aBurst();
  expect(told).toEqual([{ sheet: third, range: parseRange('A1') }]);
});

test('nothing is told after watching ended', async () => {
  const { host, told, stop } = await watched();
  host.user.edit('丙', 'A1', 'y');
  await stop();
  host.user.edit('丙', 'A2', 'z');
  await aBurst();
  expect(told).toEqual([]);
});
