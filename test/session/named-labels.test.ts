import { createSession, nameLabel, selectedLabel, type Session, type UsualLabel } from '../../src/session';
import type { Cell, SheetGrid } from '../../src/sheet';
import { formGrids } from '../support/forms';
import { createMemoryWorkbook } from '../support/memory-workbook';

/** Header row of the indicator table, and what its columns are called on a form that follows nobody. */
const row = 11;
const oddNames: Readonly<Record<string, string>> = {
  三级指标: '事 项\n条目',
  年度指标值: '年初打算',
  实际完成值: '年末情形',
  得分: '自己给',
};

function odd(): SheetGrid[] {
  const [sheet] = formGrids('seeds/seed-000-chongming.sheets.xlsx') as [SheetGrid];
  const rename = (cell: Cell | undefined): Cell | undefined => {
    const text = oddNames[cell?.text ?? ''];
    return cell && text !== undefined ? { ...cell, value: text, text } : cell;
  };
  return [{ ...sheet, rows: sheet.rows.map((cells, index) => (index === row ? cells?.map(rename) : cells)) }];
}

const forms = (session: Session) => session.getState().checked!.review.forms;

test('headers that the person names are read, and remembered with the workbook', async () => {
  const [sheet] = odd() as [SheetGrid];
  const workbook = createMemoryWorkbook([sheet]);
  const session = createSession({ workbook });
  await session.review('sheet');
  expect(forms(session)).toEqual([]);

  for (const [means, odd] of Object.entries(oddNames)) {
    const column = sheet.rows[row]!.findIndex((cell) => cell?.text === odd);
    await session.reveal({ sheet: sheet.id, row, column });
    await session.perform(nameLabel, { label: await selectedLabel(session), means: means as UsualLabel });
  }
  expect(forms(session)[0]!.score.totalScore).toBe('93.20');
  expect(JSON.parse(workbook.settings()!)).toMatchObject({ labels: { 事项条目: '三级指标', 自己给: '得分' } });

  const later = createSession({ workbook });
  await later.review('sheet');
  expect(forms(later)[0]!.score.totalScore).toBe('93.20');

  for (const label of Object.values(oddNames)) await later.perform(nameLabel, { label, means: null });
  expect(forms(later)).toEqual([]);
  expect(workbook.settings()).toBeNull();
});

test('without a selected header nothing is remembered', async () => {
  const workbook = createMemoryWorkbook(odd());
  const session = createSession({ workbook });
  await session.review('sheet');
  expect(await session.perform(nameLabel, { label: await selectedLabel(session), means: '得分' })).toBe(false);
  expect(session.getState().notice?.message.id).toBe('labels.select-first');
  expect(workbook.settings()).toBeNull();
});
