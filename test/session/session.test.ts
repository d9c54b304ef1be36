import {
  clear,
  clearEverywhere,
  correct,
  createSession,
  isStale,
  mark,
  noSettings,
  report,
  writeLines,
  type Session,
} from '../../src/session';
import { createTranslator } from '../../src/messages';
import { WorkbookError, type CellRef } from '../../src/sheet';
import { formGrids } from '../support/forms';
import { createMemoryWorkbook, type MemoryOptions, type MemoryWorkbook } from '../support/memory-workbook';

const sheets = formGrids('seeds/seed-000-chongming.sheets.xlsx');
const [first, second] = sheets.map(({ id }) => id) as [string, string];

function open(options?: MemoryOptions): { session: Session; workbook: MemoryWorkbook } {
  const workbook = createMemoryWorkbook(sheets, options);
  return { session: createSession({ workbook }), workbook };
}

const projects = (session: Session): (string | undefined)[] =>
  session.getState().checked!.review.forms.map(({ form }) => form.projectName?.text);
const codes = (session: Session): string[] =>
  session
    .getState()
    .checked!.review.forms.flatMap(({ findings }) => findings)
    .filter(({ severity, waived }) => severity !== 'note' && !waived)
    .map(({ code }) => code);
const notice = (session: Session): string | undefined => session.getState().notice?.message.id;

/** 火炬行动: the blank explanation of a deduction. */
const explanation: CellRef = { sheet: first, row: 15, column: 7 };
/** 总分 of the first form. */
const total: CellRef = { sheet: first, row: 31, column: 6 };

describe('checking', () => {
  test('本表 reads the sheet in front', async () => {
    const { session } = open();
    await session.review('sheet');
    expect(projects(session)).toEqual(['新兴领域党建工作经费']);
    expect(codes(session)).toEqual([
      'funding-low-execution',
      'score-not-proportional',
      'unexplained-deduction',
      'satisfaction-not-numeric',
    ]);
  });

  test('整个工作簿 reads every sheet at once', async () => {
    const { session, workbook } = open();
    await session.review('workbook');
    expect(projects(session)).toHaveLength(4);
    expect(workbook.reads).toHaveLength(1);
  });

  test('a failure is told, and the result before it stays', async () => {
    const { session, workbook } = open();
    await session.review('sheet');
    workbook.failNext('read', new WorkbookError('cell-edit-mode', 'typing'));
    await session.review('workbook');
    expect(notice(session)).toBe('error.cell-edit-mode');
    expect(projects(session)).toHaveLength(1);
    expect(session.getState().work).toBeNull();
  });

  test('cancelling keeps the result before', async () => {
    const { session, workbook } = open();
    await session.review('sheet');
    const release = workbook.hold();
    const second = session.review('workbook');
    expect(session.getState().work).toMatchObject({ label: 'action.check', cancellable: true });
    session.cancel();
    release();
    await second;
    expect(notice(session)).toBe('error.cancelled');
    expect(projects(session)).toHaveLength(1);
  });

  test('a second check while one runs is ignored', async () => {
    const { session, workbook } = open();
    const release = workbook.hold();
    const running = session.review('workbook');
    await session.review('sheet');
    release();
    await running;
    expect(projects(session)).toHaveLength(4);
    expect(workbook.reads).toHaveLength(1);
  });

  test('where reading merges costs the undo stack, only sheets are read again in which they matter', async () => {
    const { session, workbook } = open({ merges: 'on-request' });
    await session.review('workbook');
    // Only the first form has an error at a blank cell, which could be the hidden part of a merged one.
    expect(workbook.reads).toEqual([
      { sheets: sheets.map(({ id }) => id), merges: false },
      { sheets: [first], merges: true },
    ]);
    expect(session.getState().checked!.grids.map(({ merges }) => merges !== null)).toEqual([true, false, false, false]);
  });
});

describe('staleness', () => {
  test('an edit of a checked sheet makes the result stale; one elsewhere does not', async () => {
    const { session, workbook } = open();
    await session.review('sheet');
    workbook.type({ sheet: second, row: 0, column: 0 }, '改');
    expect(isStale(session.getState())).toBe(false);
    workbook.type(explanation, '改');
    expect(isStale(session.getState())).toBe(true);
  });

  test('重新校验 reads the same sheets, wherever the person is now', async () => {
    const { session, workbook } = open();
    await session.review('sheet');
    workbook.type(explanation, '因培训次数减少，已调整下年计划。');
    workbook.activate(second);
    await session.reviewAgain();
    expect(projects(session)).toEqual(['新兴领域党建工作经费']);
    expect(codes(session)).not.toContain('unexplained-deduction');
    expect(isStale(session.getState())).toBe(false);
  });

  test('a failed check leaves the result stale', async () => {
    const { session, workbook } = open();
    await session.review('sheet');
    workbook.type(explanation, '改');
    workbook.failNext('read', new WorkbookError('host-busy', 'busy'));
    await session.reviewAgain();
    expect(isStale(session.getState())).toBe(true);
  });

  test('live checking follows every edit', async () => {
    const { session, workbook } = open();
    await session.review('sheet');
    session.setLive(true);
    workbook.type(explanation, '因培训次数减少，已调整下年计划。');
    await settled(session);
    expect(codes(session)).not.toContain('unexplained-deduction');
    expect(isStale(session.getState())).toBe(false);
  });

  test('closing stops watching', async () => {
    const { session, workbook } = open();
    await session.review('sheet');
    await session.close();
    workbook.type(explanation, '改');
    expect(isStale(session.getState())).toBe(false);
  });
});

describe('writing', () => {
  /** The first form with a wrong total and a blank grade. */
  async function openWrong(): Promise<{ session: Session; workbook: MemoryWorkbook }> {
    const { session, workbook } = open();
    workbook.type(total, '95.00');
    await session.review('sheet');
    return { session, workbook };
  }
  const lines = (session: Session) =>
    writeLines(session.getState().checked!, {
      policy: session.getState().policy,
      settings: noSettings,
      form: null,
      toggled: new Set(),
    });

  test('a computed value is written, checked again, and taken back', async () => {
    const { session, workbook } = await openWrong();
    expect(codes(session)).toContain('total-score');
    const [line] = lines(session);
    expect(line).toMatchObject({ address: 'G32', before: '95.00', after: '93.20', picked: true });

    expect(await session.perform(correct, { edits: [line!.value] })).toBe(true);
    expect(workbook.cell(total)?.text).toBe('93.20');
    expect(codes(session)).not.toContain('total-score');
    expect(notice(session)).toBe('done.corrected');

    await session.undo();
    expect(workbook.cell(total)?.text).toBe('95.00');
    expect(codes(session)).toContain('total-score');
    expect(session.getState().written).toEqual([]);
  });

  test('nothing is written over an edit that came in between', async () => {
    const { session, workbook } = await openWrong();
    const [line] = lines(session);
    workbook.type(total, '94.00');
    expect(await session.perform(correct, { edits: [line!.value] })).toBe(false);
    expect(session.getState().notice).toMatchObject({
      tone: 'warning',
      message: { id: 'write.refused', params: { count: 1 } },
      details: [{ id: 'conflict.changed', params: { sheet: first, cell: 'G32' } }],
      cells: [total],
    });
    expect(workbook.cell(total)?.text).toBe('94.00');
    expect(session.getState().written).toEqual([]);
  });

  test('undo says what somebody else has changed since', async () => {
    const { session, workbook } = await openWrong();
    await session.perform(correct, { edits: [lines(session)[0]!.value] });
    workbook.type(total, '90');
    await session.undo();
    expect(notice(session)).toBe('write.refused');
    expect(session.getState().written).toHaveLength(1);
  });

  test('picking nothing is no write', async () => {
    const { session } = await openWrong();
    expect(await session.perform(correct, { edits: [] })).toBe(false);
    expect(notice(session)).toBe('correct.nothing');
  });
});

describe('marks and report', () => {
  test('marks stand for what must be fixed or explained, and are cleared everywhere', async () => {
    const { session, workbook } = open();
    await session.review('workbook');
    await session.perform(mark, undefined);
    expect(workbook.marks().length).toBeGreaterThan(0);
    expect(workbook.marks().every(({ formula }) => formula.includes('self-eval:v1:'))).toBe(true);
    await clearEverywhere(session);
    expect(workbook.marks()).toEqual([]);
    await session.undo();
    expect(workbook.marks().length).toBeGreaterThan(0);
  });

  test('clearing leaves the marks of other sheets', async () => {
    const { session, workbook } = open();
    await session.review('workbook');
    await session.perform(mark, undefined);
    await session.perform(clear, { sheets: [first] });
    expect(workbook.marks().some(({ range }) => range.sheet === first)).toBe(false);
    expect(workbook.marks().length).toBeGreaterThan(0);
  });

  test('marking before a check says so', async () => {
    const { session } = open();
    expect(await session.perform(mark, undefined)).toBe(false);
    expect(notice(session)).toBe('mark.check-first');
  });

  test('the report sheet is written and can be taken back', async () => {
    const { session, workbook } = open();
    await session.review('workbook');
    await session.perform(report, { translator: createTranslator('zh-CN'), date: '2025-03-01' });
    expect(workbook.report()?.tables[0]?.rows).toHaveLength(4);
    await session.undo();
    expect(workbook.report()).toBeNull();
  });
});

test('a cell that cannot be shown is told', async () => {
  const { session, workbook } = open();
  workbook.failNext('reveal', new WorkbookError('sheet-hidden', 'hidden'));
  await session.reveal(total);
  expect(notice(session)).toBe('error.sheet-hidden');
  await session.reveal(total);
  expect(workbook.revealed()).toEqual(total);
  expect(session.getState().notice).toBeNull();
});

/** Resolves once no work is under way. */
async function settled(session: Session): Promise<void> {
  while (session.getState().work !== null) await new Promise((resolve) => setTimeout(resolve, 1));
}
