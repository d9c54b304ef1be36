import { choosePolicy, createSession, parseSettings, waive, withdrawWaiver, type Session } from '../../src/session';
import { formGrids } from '../support/forms';
import { createMemoryWorkbook } from '../support/memory-workbook';

const sheets = formGrids('seeds/seed-000-chongming.sheets.xlsx');

function errors(session: Session) {
  const { form, findings } = session.getState().checked!.review.forms[0]!;
  return { form, findings: findings.filter(({ severity }) => severity === 'error') };
}

const accepted = { reason: '已与财政局核对', who: '李敏', when: '2025-03-01' };

test('an accepted finding stays listed, is stored with the workbook, and can be withdrawn', async () => {
  const workbook = createMemoryWorkbook(sheets);
  const session = createSession({ workbook });
  await session.review('sheet');
  const { form, findings } = errors(session);

  await session.perform(waive, { finding: findings[0]!, form, ...accepted });
  expect(errors(session).findings).toMatchObject([{ code: 'unexplained-deduction', waived: accepted }]);
  expect(JSON.parse(workbook.settings()!)).toMatchObject({
    version: 1,
    waivers: [{ code: 'unexplained-deduction', project: '新兴领域党建工作经费', year: 2024, ...accepted }],
  });

  // Another session, another day: it is read from the workbook.
  const later = createSession({ workbook });
  await later.review('sheet');
  expect(errors(later).findings[0]!.waived).toEqual(accepted);

  await later.perform(withdrawWaiver, { finding: findings[0]!, form });
  expect(errors(later).findings[0]!.waived).toBeNull();
  // Settings that say nothing leave nothing behind.
  expect(workbook.settings()).toBeNull();
});

test('a finding is not accepted without a reason', async () => {
  const workbook = createMemoryWorkbook(sheets);
  const session = createSession({ workbook });
  await session.review('sheet');
  const { form, findings } = errors(session);
  expect(await session.perform(waive, { finding: findings[0]!, form, ...accepted, reason: '  ' })).toBe(false);
  expect(session.getState().notice?.message.id).toBe('waive.reason-missing');
});

test('the policy is stored with the workbook and judges the next check', async () => {
  const workbook = createMemoryWorkbook(sheets);
  const session = createSession({ workbook });
  await session.review('sheet');
  await session.perform(choosePolicy, { policy: 'sichuan' });
  expect(session.getState().policy.name).toBe('sichuan');
  // In Sichuan a low execution rate without a reason is an error.
  expect(errors(session).findings.map(({ code }) => code)).toContain('funding-low-execution');
});

test('the policy can be chosen before anything was checked', async () => {
  const workbook = createMemoryWorkbook(sheets, { settings: '{"version":1,"policy":"hubei","waivers":[]}' });
  const session = createSession({ workbook });
  expect(await session.perform(choosePolicy, { policy: 'cost' })).toBe(true);
  expect(session.getState().policy.name).toBe('cost');
});

test('settings of a later version are not overwritten', async () => {
  const settings = '{"version":2,"policy":{"name":"x"}}';
  const workbook = createMemoryWorkbook(sheets, { settings });
  const session = createSession({ workbook });
  await session.review('sheet');
  expect(session.getState().notice?.message.id).toBe('settings.unreadable');
  expect(await session.perform(choosePolicy, { policy: 'sichuan' })).toBe(false);
  expect(workbook.settings()).toBe(settings);
});

test('settings that somebody else changed meanwhile are not overwritten', async () => {
  const workbook = createMemoryWorkbook(sheets);
  const session = createSession({ workbook });
  const colleague = createSession({ workbook });
  await session.review('sheet');
  await colleague.perform(choosePolicy, { policy: 'hubei' });
  expect(await session.perform(choosePolicy, { policy: 'sichuan' })).toBe(false);
  expect(session.getState().notice).toMatchObject({
    message: { id: 'write.refused' },
    details: [{ id: 'conflict.settings-changed' }],
  });
});

test.each(['', 'null', '[]', '{"version":1,"waivers":[{"code":1}]}', '{'])('parseSettings refuses %s', (text) => {
  expect(parseSettings(text)).toBeNull();
});
