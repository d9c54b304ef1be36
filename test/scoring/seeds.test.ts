import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildForm, type SelfEvaluationForm } from '../../src/form';
import { national } from '../../src/policy';
import { inferRateRounding, judgeFundingScore, judgeRate, dec, scoreForm } from '../../src/scoring';

const FOLDER = join(__dirname, '../fixtures/forms/seeds');

interface Transcription {
  readonly unit: '元' | '万元';
  readonly truth: {
    readonly funding: {
      readonly rows: readonly Record<
        'label' | 'initial' | 'budget' | 'executed' | 'weight' | 'rate' | 'score',
        string
      >[];
    };
    readonly indicators: readonly Record<
      'level1' | 'level2' | 'name' | 'target' | 'actual' | 'weight' | 'score' | 'reason',
      string
    >[];
    readonly total: string | null;
  };
}

/** The three original documents, transcribed: 崇明 4 forms, 宝山 6, 青浦 4. */
function documentForms(document: string): SelfEvaluationForm[] {
  return readdirSync(FOLDER)
    .filter((file) => new RegExp(`^seed-\\d+-\\d-${document}-.*\\.json$`).test(file))
    .map((file) => {
      const { unit, truth } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Transcription;
      const [total] = truth.funding.rows;
      return buildForm({
        projectName: file,
        funding: {
          unit,
          total: [total!.initial, total!.budget, total!.executed, total!.weight, total!.rate, total!.score],
        },
        indicators: truth.indicators,
        stated: { totalScore: truth.total },
      });
    });
}

const documents = { chongming: 'down', baoshan: 'down', qingpu: 'up' } as const;

describe.each(Object.entries(documents))('the %s document', (name, rounding) => {
  const forms = documentForms(name);

  it(`rounds its execution rates ${rounding}`, () => {
    expect(inferRateRounding(forms)).toBe(rounding);
  });

  it.each(forms.map((form) => [form.projectName!.text, form] as const))('%s adds up', (_, form) => {
    const { unit, total } = form.funding!;
    expect(judgeRate(total!, unit)).toBe('right');
    expect(judgeFundingScore(total!, unit, dec(total!.weight)!)).toBe('right');
    const score = scoreForm(form, national, { rateRounding: inferRateRounding(forms) });
    expect(score.rate).toBe(total!.rate!.shown);
    expect(score.fundingScore).toBe(total!.score!.shown);
    expect(Number(score.totalWeight)).toBe(100);
    if (form.stated.totalScore?.value) expect(Number(score.totalScore)).toBe(Number(form.stated.totalScore.value));
  });
});

it('there are 14 of them', () => {
  expect(Object.keys(documents).flatMap(documentForms)).toHaveLength(14);
});
