import { parseRange, type Mark } from '../../../src/sheet';
import { newId, snapshot, workbookFromRows, type HostConditionalFormat, type HostWorkbook } from '../../excel-host';
import { open } from './support';

function rule(state: HostWorkbook, of: Partial<HostConditionalFormat>): HostConditionalFormat {
  return {
    id: newId(state),
    type: 'Custom',
    ranges: [parseRange('A1:H40')],
    formula: '=$A1>1',
    stopIfTrue: false,
    fill: '#00FF00',
    font: null,
    unreadable: false,
    ...of,
  };
}

/** A sheet with rules of the user's own, of every sort. */
function withUserRules(unreadable = 0) {
  const state = workbookFromRows({
    表: [
      ['分值', '得分', '说明'],
      [10, 9, null],
    ],
  });
  const sheet = state.sheets[0]!;
  sheet.conditionalFormats = [
    rule(state, {}),
    rule(state, { type: 'ColorScale', formula: '', fill: null }),
    rule(state, { type: 'DataBar', formula: '', ranges: [parseRange('B2:B9')] }),
    rule(state, { formula: '=N("别家的标记")=0', stopIfTrue: true }),
    ...Array.from({ length: unreadable }, () => rule(state, { unreadable: true })),
    rule(state, { ranges: [parseRange('C1:C9'), parseRange('E1:E9')] }),
  ];
  return { ...open(state), sheet };
}

const marksOn = (sheet: string): Mark[] => [
  {
    kind: 'mark',
    range: { sheet, ...parseRange('C2:C9') },
    formula: '=AND($B2<$A2,LEN($C2)=0,N("self-eval:v1:unexplained-deduction")=0)',
    tone: 'error',
  },
  {
    kind: 'mark',
    range: { sheet, ...parseRange('B2') },
    formula: '=AND($B2=9,N("self-eval:v1:score-sum")=0)',
    tone: 'warning',
  },
];

test('marks stand above all other rules, in their order, with fill and font', async () => {
  const { host, workbook, sheet } = withUserRules();
  const users = [...sheet.conditionalFormats];
  await workbook.apply({ changes: marksOn(sheet.id) });
  expect(sheet.conditionalFormats.slice(2)).toEqual(users);
  expect(sheet.conditionalFormats.slice(0, 2)).toMatchObject([
    {
      type: 'Custom',
      ranges: [parseRange('C2:C9')],
      formula: marksOn(sheet.id)[0]!.formula,
      fill: '#FFC7CE',
      font: '#9C0006',
    },
    {
      type: 'Custom',
      ranges: [parseRange('B2')],
      formula: marksOn(sheet.id)[1]!.formula,
      fill: '#FFEB9C',
      font: '#7F6000',
    },
  ]);
  expect(host.notes).toContain('calculate 表 all');
});

test.each([0, 1, 5])(
  'clearing leaves the user’s rules as they were, with %i among them that nobody can read',
  async (unreadable) => {
    const { host, workbook, sheet } = withUserRules(unreadable);
    const before = snapshot(host.workbook);
    await workbook.apply({ changes: marksOn(sheet.id) });
    expect(snapshot(host.workbook)).not.toEqual(before);
    const cleared = await workbook.apply({ changes: [{ kind: 'clear-marks', sheet: sheet.id }] });
    expect(snapshot(host.workbook)).toEqual(before);

    // Undo brings the marks back as they stood.
    if (cleared.outcome === 'applied') await workbook.apply(cleared.undo);
    expect(sheet.conditionalFormats.slice(0, 2)).toMatchObject(marksOn(sheet.id).map(({ formula }) => ({ formula })));
  },
);

test('marking anew replaces the marks of before in one write', async () => {
  const { host, workbook, sheet } = withUserRules();
  const marks = marksOn(sheet.id);
  await workbook.apply({ changes: marks });
  host.resetRequests();
  await workbook.apply({ changes: [{ kind: 'clear-marks', sheet: sheet.id }, marks[1]!] });
  expect(host.roundTrips()).toHaveLength(3);
  const own = sheet.conditionalFormats.filter(({ formula }) => formula.includes('self-eval'));
  expect(own.map(({ formula }) => formula)).toEqual([marks[1]!.formula]);
});

test('clearing needs two looks and a write where marks stand, and one look where none do', async () => {
  const { host, workbook, sheet } = withUserRules();
  sheet.conditionalFormats = [];
  await workbook.apply({ changes: [{ kind: 'clear-marks', sheet: sheet.id }] });
  expect(host.roundTrips()).toHaveLength(1);
  await workbook.apply({ changes: marksOn(sheet.id) });
  host.resetRequests();
  await workbook.apply({ changes: [{ kind: 'clear-marks', sheet: sheet.id }] });
  expect(host.roundTrips()).toHaveLength(3);
});

test('a mark is known by its formula, however Excel spells it', async () => {
  const { workbook, sheet } = withUserRules();
  await workbook.apply({ changes: marksOn(sheet.id) });
  const [mark] = sheet.conditionalFormats;
  mark!.formula = '=AND( $B2 < $A2, N( "self-eval:v1:unexplained-deduction" ) = 0 )';
  mark!.fill = '#123456';
  await workbook.apply({ changes: [{ kind: 'clear-marks', sheet: sheet.id }] });
  expect(sheet.conditionalFormats.some(({ formula }) => formula.includes('self-eval'))).toBe(false);
});

test('a fault at any action of marking leaves the rules as they were', async () => {
  for (let atAction = 0; ; atAction++) {
    const { host, workbook, sheet } = withUserRules(1);
    await workbook.apply({ changes: [marksOn(sheet.id)[0]!] });
    const before = snapshot(host.workbook);
    host.resetRequests();
    let wasHit = false;
    host.intercept = ({ body }) => {
      // The write is the request that suspends calculation.
      if (!body.Actions.some(({ Name }) => Name.startsWith('SuspendApi')) || wasHit) return undefined;
      wasHit = atAction < body.Actions.length;
      return { when: { atAction } };
    };
    const changes = [{ kind: 'clear-marks' as const, sheet: sheet.id }, ...marksOn(sheet.id)];
    const result = await workbook.apply({ changes });
    if (!wasHit) {
      expect(result.outcome).toBe('applied');
      expect(atAction).toBeGreaterThan(20);
      break;
    }
    expect(result).toMatchObject({ outcome: 'interrupted', notRestored: [] });
    expect(snapshot(host.workbook)).toEqual(before);
  }
});

test('a sheet that is gone', async () => {
  const { workbook } = withUserRules();
  expect(await workbook.apply({ changes: marksOn('{gone}') })).toMatchObject({
    outcome: 'refused',
    conflicts: [{ sheet: '{gone}', reason: 'sheet-missing' }],
  });
});
