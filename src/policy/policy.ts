import { z } from 'zod';

const severity = z.enum(['error', 'warning', 'note']);
const points = z.number().min(0).max(1000);
const percent = z.number().min(0).max(100_000);
const bands = z.strictObject({ excellent: points, good: points, fair: points });

/**
 * What an agency decides. Every threshold that no document gives is this tool's own and can be changed here.
 * Points are 分, percentages in points (90 = 90 %). Loadable from JSON; a file may name a preset to start from (`extends`).
 */
export const policySchema = z.strictObject({
  name: z.string().min(1).describe('Short name, printed in results.'),
  title: z.strictObject({ zh: z.string(), en: z.string() }).describe('Name that people read.'),
  executionWeight: points.describe('Points of the execution rate (预算执行率).'),
  categoryWeights: z
    .array(z.record(z.string(), points))
    .describe(
      "Customary weights of the categories by level-1 label; a form fits if it equals one of them. A key may join labels whose sum counts: { 产出指标: 40, '效益指标+满意度指标': 40 }.",
    ),
  qualitativeBands: z
    .tuple([percent, percent, percent, percent])
    .describe('Lower edges of the qualitative bands in percent of the weight, from the top: 100-80-60-0.'),
  grades: bands.describe('Lowest total for 优, 良, 中.'),
  otherGrades: z.array(bands).describe('Grade bands of other regions: they soften the rule `grade` to a warning.'),
  overfulfilment: z
    .strictObject({ threshold: percent, severity })
    .describe('Unexplained over-fulfilment: percent beyond the target from which an explanation is asked for.'),
  lowExecution: z
    .strictObject({ threshold: percent, severity })
    .describe('Execution rate in percent below which an explanation is asked for.'),
  adjustedBudget: z
    .strictObject({ severity, countInitialZero: z.boolean() })
    .describe('Budget changes within the year; whether an initial budget (年初预算) of 0 counts as one.'),
  ceilingFormula: z
    .enum(['either', 'ratio'])
    .describe('Score of a missed ceiling (≤): either formula may explain it, or only weight × target / actual.'),
  rateRounding: z
    .enum(['infer', 'down', 'half-up', 'up'])
    .describe("How an execution rate is rounded when it is written back; `infer` takes the document's own way."),
  gradeRequired: z.boolean().describe('Whether a form without 评分等级 is told so.'),
  rules: z
    .record(z.string(), z.enum(['off', 'on', 'error', 'warning', 'note']))
    .describe('By rule code: `off`, `on` (for rules off by default), or the severity to report at.'),
});

export type Policy = z.infer<typeof policySchema>;
