import { categoryName, labelPoints } from '../../../src/rules/support/weights';

test.each([
  ['产出指标(50分)', '50', '产出'],
  ['产出指标\n（50 分）', '50', '产出'],
  ['项目效益(35分)', '35', '效益'],
  ['满意度指标 10分', '10', '满意度'],
  ['成本指标（12.5分）', '12.5', '成本'],
  ['产出', null, '产出'],
  ['年度绩效指标', null, null],
  ['项目决策(10分)', '10', null],
  ['产出指标(50%)', null, '产出'],
  ['十分满意', null, null],
])('the label %s states %s points and names %s', (label, points, name) => {
  expect(labelPoints(label)?.toFixed() ?? null).toBe(points);
  expect(categoryName(label)).toBe(name);
});
