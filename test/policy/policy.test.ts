import { loadPolicy, national, PolicyError, policySchema, presets, type PolicyIssue } from '../../src/policy';

function issuesOf(policy: string | object): readonly PolicyIssue[] {
  try {
    loadPolicy(policy);
  } catch (error) {
    if (error instanceof PolicyError) return error.issues;
    throw error;
  }
  return [];
}

describe('the presets', () => {
  it.each(Object.entries(presets))('%s is a valid policy under its own name', (name, preset) => {
    expect(policySchema.parse(preset)).toEqual(preset);
    expect(preset.name).toBe(name);
    expect(loadPolicy(name)).toBe(preset);
  });

  it('differ as their sources do', () => {
    const { cost, hubei, sichuan, guangxi } = presets;
    expect(national).toMatchObject({
      executionWeight: 10,
      qualitativeBands: [100, 80, 60, 0],
      grades: { excellent: 90, good: 80, fair: 60 },
      overfulfilment: { threshold: 30, severity: 'warning' },
      lowExecution: { threshold: 90, severity: 'warning' },
      ceilingFormula: 'either',
    });
    expect(cost.categoryWeights).toContainEqual({ 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 });
    expect(hubei).toMatchObject({ executionWeight: 20, qualitativeBands: [100, 80, 50, 0], ceilingFormula: 'ratio' });
    expect(sichuan).toMatchObject({
      lowExecution: { severity: 'error' },
      adjustedBudget: { severity: 'warning', countInitialZero: true },
    });
    expect(guangxi.overfulfilment).toEqual({ threshold: 30, severity: 'error' });
  });

  it.each(Object.entries(presets))('%s gives out 100 points', (_, { executionWeight, categoryWeights }) => {
    for (const weights of categoryWeights) {
      expect(Object.values(weights).reduce((sum, points) => sum + points, executionWeight)).toBe(100);
    }
  });

  it('are frozen to the last member', () => {
    expect(Object.isFrozen(presets)).toBe(true);
    expect(Object.isFrozen(national.grades)).toBe(true);
    expect(Object.isFrozen(national.categoryWeights[0])).toBe(true);
    expect(() => Object.assign(national.grades, { good: 1 })).toThrow(TypeError);
  });
});

describe('loadPolicy', () => {
  it('starts from the preset that a file extends, and merges', () => {
    const policy = loadPolicy(
      '{ "extends": "sichuan", "name": "成都", "lowExecution": { "threshold": 85 }, "rules": { "grade": "off" } }',
    );
    expect(policy).toEqual({
      ...presets.sichuan,
      name: '成都',
      lowExecution: { threshold: 85, severity: 'error' },
      rules: { grade: 'off' },
    });
  });

  it('starts from the national preset where a file extends none', () => {
    expect(loadPolicy({ name: '本区', executionWeight: 20 })).toEqual({
      ...national,
      name: '本区',
      executionWeight: 20,
    });
  });

  it('replaces lists, since half of one means nothing', () => {
    expect(loadPolicy({ categoryWeights: [{ 产出指标: 60, 效益指标: 30 }] }).categoryWeights).toHaveLength(1);
  });

  it('freezes what it returns and leaves alone what it was given', () => {
    const given = { grades: { good: 75 } };
    expect(Object.isFrozen(loadPolicy(given).grades)).toBe(true);
    expect(Object.isFrozen(given.grades)).toBe(false);
  });

  it.each<readonly [string, string | object, ...PolicyIssue[]]>([
    [
      'neither JSON nor a preset',
      'nation',
      { path: '', problem: 'not-json', expected: 'JSON | national | cost | hubei | sichuan | guangxi' },
    ],
    ['a list', '[]', { path: '', problem: 'not-an-object', expected: '{ … }' }],
    ['null', 'null', { path: '', problem: 'not-an-object', expected: '{ … }' }],
    [
      'an unknown preset',
      { extends: 'mars' },
      { path: 'extends', problem: 'choice', expected: 'national | cost | hubei | sichuan | guangxi' },
    ],
    [
      'a misspelt member',
      { grades: { godo: 75 } },
      { path: 'grades.godo', problem: 'unknown-key', expected: 'excellent | good | fair' },
    ],
    ['a text for a number', { grades: { good: '75' } }, { path: 'grades.good', problem: 'type', expected: 'number' }],
    [
      'a member that is missing',
      { otherGrades: [{ excellent: 90, good: 80 }] },
      { path: 'otherGrades[0].fair', problem: 'missing', expected: 'number' },
    ],
    ['points below 0', { executionWeight: -1 }, { path: 'executionWeight', problem: 'range', expected: '>= 0' }],
    [
      'an unknown choice',
      { rateRounding: 'nearest' },
      { path: 'rateRounding', problem: 'choice', expected: '"infer" | "down" | "half-up" | "up"' },
    ],
    [
      'bands in the wrong order',
      { qualitativeBands: [0, 60, 80, 100] },
      { path: 'qualitativeBands', problem: 'order', expected: 'a >= b >= c' },
    ],
    [
      'grades in the wrong order',
      { grades: { good: 95 } },
      { path: 'grades', problem: 'order', expected: 'a >= b >= c' },
    ],
    [
      'two faults at once',
      { executionWeight: 'ten', gradeRequired: 1 },
      { path: 'executionWeight', problem: 'type', expected: 'number' },
      { path: 'gradeRequired', problem: 'type', expected: 'boolean' },
    ],
    [
      'a rule at no known severity',
      { rules: { grade: 'loud' } },
      { path: 'rules.grade', problem: 'choice', expected: '"off" | "on" | "error" | "warning" | "note"' },
    ],
  ])('refuses %s', (_, policy, ...issues) => {
    expect(issuesOf(policy)).toEqual(issues);
  });

  it('says what is wrong a line each', () => {
    expect(() => loadPolicy({ executionWeight: 'ten', gradeRequired: 1 })).toThrow(
      'executionWeight: type, expected number\ngradeRequired: type, expected boolean',
    );
  });
});
