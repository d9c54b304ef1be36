import type { IndicatorRow, SampleForm } from './sample-form';

/** Form number `n` of a generated workbook: 18 indicators, amounts and scores that differ from form to form, some with a fault. */
export function generatedForm(n: number): SampleForm {
  const annual = 50 + (n % 97);
  const rate = 80 + (n % 21);
  const executed = Number(((annual * rate) / 100).toFixed(2));
  const fundingScore = Number((rate / 10).toFixed(2));
  const row = (index: number): IndicatorRow => {
    const target = 10 + ((n + index) % 40);
    const missed = (n + index) % 11 === 0;
    const actual = missed ? target - 1 : target + (index % 2);
    const score = missed ? Number(((5 * actual) / target).toFixed(2)) : 5;
    const reason = missed && n % 3 !== 0 ? '部分活动延期至次年举办，今后将提前安排进度。' : '';
    return [`开展第${index + 1}类社区服务活动场次`, `≥${target}.00(场次)`, `${actual}.00(场次)`, 5, score, reason];
  };
  const rows = Array.from({ length: 18 }, (_, index) => row(index));
  const total = fundingScore + rows.reduce((sum, [, , , , score]) => sum + Number(score), 0);
  return {
    sheet: `项目${n + 1}`,
    year: 2024,
    projectName: `社区服务项目第${n + 1}号`,
    department: `示例市第${(n % 10) + 1}主管局`,
    implementingUnit: `示例市第${(n % 50) + 1}服务中心`,
    funding: [annual, annual, executed, 10, rate, fundingScore],
    expectedGoal: `全年开展各类社区服务活动，覆盖居民${1000 + n}人次，居民满意度达到90%以上，社区治理水平进一步提升。`,
    goalCompletion: `全年共开展活动若干场，实际覆盖居民${1010 + n}人次，抽样调查居民满意度为93%，较上年有所提高。`,
    indicators: [
      ['产出指标', '数量指标', rows.slice(0, 6)],
      ['产出指标', '质量指标', rows.slice(6, 10)],
      ['效益指标', '社会效益指标', rows.slice(10, 16)],
      ['满意度指标', '服务对象满意度指标', rows.slice(16)],
    ],
    total: [100, Number(total.toFixed(2))],
    grade: total >= 90 ? '优' : '良',
  };
}
