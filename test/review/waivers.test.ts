import { countFindings } from '../../src/review';
import { applyWaivers, indexWaivers, waiverKey } from '../../src/review/waivers';
import type { StoredWaiver } from '../../src/review';
import { finding } from './finding';

const stored: StoredWaiver = {
  code: 'unexplained-deduction',
  project: '开办费',
  unit: '示例单位',
  year: 2024,
  subject: '办公家具 购置数',
  reason: '已电话核实',
  who: '审核员',
  when: '2025-03-01',
};

test.each([
  ['spaces and line breaks that only come from wrapping', { subject: '办公家具\n购置数' }, true],
  ['full-width and half-width forms of the same characters', { project: '开办费', unit: '示例单位' }, true],
  ['another rule', { code: 'grade' }, false],
  ['another year', { year: 2025 }, false],
  ['another project', { project: '培训费' }, false],
  ['another subject', { subject: '总分' }, false],
] as const)('a waiver is known again: %s', (_, change, same) => {
  expect(waiverKey({ ...stored, ...change }) === waiverKey(stored)).toBe(same);
});

test('a waived finding stays listed and does not count', () => {
  const whole = { ...stored, project: '', unit: '', year: null, subject: '总分', code: 'total-score' };
  const [waived, open] = applyWaivers([finding(), finding({ code: 'grade' })], null, indexWaivers([whole]));
  expect(waived!.waived).toEqual({ reason: '已电话核实', who: '审核员', when: '2025-03-01' });
  expect(open!.waived).toBeNull();
  expect(countFindings([waived!, open!])).toEqual({ errors: 1, warnings: 0, notes: 0 });
});
