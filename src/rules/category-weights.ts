import type { SelfEvaluationForm } from '../form';
import { message } from '../messages';
import { national, type Policy } from '../policy';
import { D, sumOf, type Decimal } from '../scoring';
import type { FormRule } from './rule';
import { plain } from './support/figures';
import { SUBJECT } from './support/labels';
import { allWeights, categoriesOf, categoryName, isExactly, labelPoints } from './support/weights';

export const categoryWeights: FormRule = {
  meta: {
    code: 'category-weights',
    title: { zh: '各类指标分值结构与通行设置不同', en: 'Unusual weights of the categories' },
    severity: 'note',
    basis: ['10号文', '101号文'],
    foldsNotes: true,
    explanation: {
      zh: '通行设置为产出50、效益30、满意度10；含成本指标的为成本20、产出40、效益20、满意度10；不设满意度的为产出50、效益40。所选评价口径另有设置的，与之相合亦可。缺少某类指标的，在这里一并说明。分值合计不为100分或含决策、过程类指标的表不判断。同一主管部门的多个项目合并提示一次。',
      en: 'Usual are 产出 50, 效益 30, 满意度 10; with cost indicators 成本 20, 产出 40, 效益 20, 满意度 10; without satisfaction 产出 50, 效益 40. What the chosen policy says fits too. A missing category is told here. Forms whose weights do not add up to 100, or that score decisions and process, are not judged. Several projects of one department are told once.',
    },
  },
  *check({ form, policy }) {
    const weights = weightsByCategory(form);
    if (!weights) return;
    const customary = [...policy.categoryWeights, ...national.categoryWeights];
    if (customary.some((usual) => fits(weights, usual))) return;
    const given = { weights: [...weights].map(([name, points]) => `${name}${plain(points)}`).join('、') };
    const missing = ['产出', '效益', '满意度'].filter((name) => !weights.has(name)).map((name) => `${name}指标`);
    yield {
      cell: form.indicators[0]?.level1.cell ?? null,
      subject: SUBJECT.indicators,
      message: weights.has('成本')
        ? message('finding.category-weights.cost', given)
        : message('finding.category-weights', given),
      details:
        missing.length > 0 ? [message('finding.category-weights.missing', { categories: missing.join('、') })] : [],
    };
  },
};

type Weights = ReadonlyMap<string, Decimal>;

/** Points by 成本, 产出, 效益, 满意度; null for forms of another make-up, or whose weights are not whole. */
function weightsByCategory(form: SelfEvaluationForm): Weights | null {
  const all = allWeights(form);
  if (!all || !isExactly(all, 100)) return null;
  const weights = new Map<string, Decimal>();
  for (const { label, rows } of categoriesOf(form, 'level1')) {
    const name = categoryName(label.text);
    const points = form.columns.has('weight')
      ? sumOf(rows.map(({ weight }) => weight))?.shown
      : labelPoints(label.text);
    if (!name || !points) return null;
    weights.set(name, points.plus(weights.get(name) ?? 0));
  }
  return weights;
}

/** Whether the weights are a customary distribution; `效益指标+满意度指标` holds both together. */
function fits(weights: Weights, usual: Policy['categoryWeights'][number]): boolean {
  const groups = Object.entries(usual).map(([labels, points]) => ({
    points,
    names: labels.split('+').flatMap((label) => categoryName(label) ?? []),
  }));
  const named = new Set(groups.flatMap(({ names }) => names));
  const equal = groups.every(({ names, points }) =>
    D.sum(0, ...names.map((name) => weights.get(name) ?? 0)).eq(points),
  );
  return equal && [...weights.keys()].every((name) => named.has(name));
}
