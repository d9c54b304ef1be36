import { message } from '../../messages';
import { labelText } from '../../review';
import { cellAt } from '../../sheet';
import type { Action } from '../action';
import type { Session } from '../session';
import { settingsPlan } from './waive';

/** The labels that a person can say a header means: each as most forms print it. */
export const usualLabels = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
  '年度资金总额',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '执行率',
  '总分',
  '评分等级',
  '项目名称',
  '主管部门',
  '实施单位',
] as const;

export type UsualLabel = (typeof usualLabels)[number];

/** Remembers with the workbook what a label of its forms means; null forgets it. */
export const nameLabel: Action<{ readonly label: string; readonly means: UsualLabel | null }> = {
  name: 'nameLabel',
  label: 'action.name-label',
  changesFindings: true,
  plan: (state, { label, means }) => {
    const key = labelText(label);
    if (key === '') return { blocked: message('labels.select-first') };
    const others = Object.entries(state.settings.labels).filter(([other]) => other !== key);
    const labels = Object.fromEntries(means === null ? others : [...others, [key, means]]);
    return settingsPlan(
      state,
      { ...state.settings, labels },
      message(means === null ? 'done.forgotten' : 'done.named'),
    );
  },
};

/** The text of the cell that the person has selected on a sheet that was checked; '' where there is none. */
export async function selectedLabel(session: Session): Promise<string> {
  const selected = await session.selection();
  const grid = session.getState().checked?.grids.find(({ id }) => id === selected?.sheet);
  const cell = selected && grid && cellAt(grid, selected.top, selected.left);
  return cell ? labelText(cell.text) : '';
}
