import type { UnreadRegion } from '../form';
import { message } from '../messages';
import { formatRange } from '../sheet';
import type { RegionRule } from './rule';

export const unreadableForm: RegionRule = {
  meta: {
    code: 'unreadable-form',
    title: { zh: '疑似自评表未能读取', en: 'A form that could not be read' },
    severity: 'warning',
    basis: ['tool'],
    explanation: {
      zh: '某个区域像是自评表，但不能可靠读取：找不到指标表头或得分列、两列含义相同、金额或得分是未计算的公式、表格超出读取范围等。该区域的内容没有参加校验，请按提示处理后重新校验。',
      en: 'A region looks like a form but could not be read with confidence: no indicator header or score column, two columns of the same meaning, amounts or scores that are formulas without results, a table beyond what was read. It was not checked; follow the hint and check again.',
    },
  },
  check: (region: UnreadRegion) => ({
    cell: region.cell ?? { sheet: region.sheet, row: region.range.top, column: region.range.left },
    subject: `${region.sheetName} ${formatRange(region.range)}`,
    message: message(`unread.${region.reason}`),
  }),
};
