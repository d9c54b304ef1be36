import { buildForm, type CellInput, type Indicator } from '../../src/form';

/** One indicator from its target and actual; name, weight and score where a test is about them. */
export function indicator(
  target: CellInput,
  actual: CellInput,
  more: {
    readonly name?: string;
    readonly level1?: string;
    readonly weight?: CellInput;
    readonly score?: CellInput;
  } = {},
): Indicator {
  const { name = '培训人数', level1 = '产出指标', weight = '10', score = null } = more;
  return buildForm({ indicators: [{ level1, level2: '', name, target, actual, weight, score }] }).indicators[0]!;
}
