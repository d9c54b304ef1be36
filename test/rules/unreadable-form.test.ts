import { unreadableForm } from '../../src/rules/unreadable-form';
import { testRegionRule } from './rule-tester';

const range = { sheet: 'S', top: 0, left: 0, bottom: 19, right: 7 };
const region = { sheet: 'S', sheetName: '说明', range };

testRegionRule(unreadableForm, [
  {
    name: 'where reading stopped, and why',
    region: { ...region, reason: 'no-score-column', cell: { sheet: 'S', row: 11, column: 0 } },
    finding: { severity: 'warning', cell: 'A12', subject: '说明 A1:H20', message: '绩效指标表中未找到“得分”列' },
  },
  {
    name: 'the corner of the region where no cell is known',
    region: { ...region, reason: 'cut-off', cell: null },
    finding: { severity: 'warning', cell: 'A1', message: '工作表过大，只读取了一部分' },
  },
  {
    name: 'formulas that no program has calculated',
    region: { ...region, reason: 'not-calculated', cell: { sheet: 'S', row: 5, column: 3 } },
    finding: { severity: 'warning', cell: 'D6', message: '尚未计算的公式' },
  },
]);
