import { z } from 'zod';
import { SCHEMA_VERSION } from './versions';

/*
 * The result of a check as JSON. This definition is the source of docs/check-result.schema.json and of the types that the
 * formatter must satisfy; at run time nothing needs it. Adding a member is a compatible change; anything else raises the
 * schema's version.
 */

const figure = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .nullable()
  .meta({
    id: 'figure',
    description:
      'A decimal string exactly as the cell shows it, less thousands separators, units and the % sign; null where the form has none.',
  });
const cell = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/);
const nullableCell = cell
  .nullable()
  .meta({ id: 'cell', description: 'Address on the sheet of the form, such as H16.' });
const range = z
  .string()
  .regex(/^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/)
  .meta({ id: 'range' });
const grade = z.enum(['优', '良', '中', '差']);

const findingSchema = z
  .strictObject({
    code: z.string().describe('Stable code of the rule; see docs/rules.md.'),
    severity: z.enum(['error', 'warning', 'note']),
    cell: nullableCell,
    subject: z
      .string()
      .describe('Name of the third-level indicator, or the label of the row or block that the finding is about.'),
    message: z.string(),
    basis: z.string(),
    expected: z.string().nullable(),
    stated: z.string().nullable(),
    waived: z
      .strictObject({ reason: z.string(), who: z.string(), when: z.string() })
      .nullable()
      .describe('Waived findings are listed and never counted.'),
  })
  .meta({ id: 'finding' });

const fileFinding = findingSchema
  .extend({
    sheet: z.string().nullable().describe('The sheet of `cell`; null where the finding is on the whole file.'),
  })
  .meta({ id: 'fileFinding' });

const batchFinding = fileFinding.extend({ file: z.string().nullable() }).meta({ id: 'batchFinding' });

const fundingRow = z
  .strictObject({
    label: z.string(),
    initialBudget: figure,
    annualBudget: figure,
    executed: figure,
    weight: figure,
    rate: figure.describe('Execution rate in percent points.'),
    score: figure,
  })
  .meta({ id: 'fundingRow' });

const indicator = z
  .strictObject({
    level1: z.string(),
    level2: z.string(),
    name: z.string(),
    target: z.string(),
    actual: z.string(),
    weight: figure,
    score: figure,
    reason: z.string(),
    cells: z.strictObject({ name: nullableCell, score: nullableCell, reason: nullableCell }),
    suggestedScore: z
      .strictObject({
        low: figure.describe('null: points may be cut at discretion (met far beyond the target).'),
        high: figure.unwrap(),
      })
      .nullable()
      .describe('The scores that a formula explains; null where none applies.'),
  })
  .meta({ id: 'indicator' });

const formSchema = z
  .strictObject({
    sheet: z.string(),
    range: range.nullable().describe('null for a form that never was in a sheet.'),
    title: z.string(),
    year: z.int().nullable(),
    unit: z.enum(['元', '千元', '万元', '亿元']).nullable(),
    projectName: z.string(),
    department: z.string(),
    implementingUnit: z.string(),
    funding: z.strictObject({ total: fundingRow.nullable(), breakdown: z.array(fundingRow) }),
    goals: z.strictObject({ expected: z.string(), completion: z.string() }),
    indicators: z.array(indicator),
    stated: z.strictObject({ totalWeight: figure, totalScore: figure, grade: z.string().nullable() }),
    computed: z.strictObject({
      rate: figure.describe("In the document's own rounding convention."),
      fundingScore: figure,
      totalWeight: figure,
      totalScore: figure,
      grade: grade.nullable(),
      rateRounding: z.enum(['down', 'half-up', 'up']).nullable(),
    }),
    findings: z.array(findingSchema).describe('In sheet order.'),
  })
  .meta({ id: 'form' });

const fileSchema = z
  .strictObject({
    file: z.string(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .describe('null where the file could not be read at all.'),
    error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    unread: z
      .array(z.strictObject({ sheet: z.string(), range, reason: z.string() }))
      .describe('Regions that look like a form and could not be read with confidence.'),
    findings: z.array(fileFinding).describe('Findings on the whole file.'),
    forms: z.array(formSchema),
  })
  .meta({ id: 'file' });

const count = z.int().min(0);
const batch = z.strictObject({ findings: z.array(batchFinding).describe('Findings across files.') });
const summary = z
  .strictObject({ files: count, forms: count, errors: count, warnings: count, notes: count, unread: count })
  .meta({ id: 'summary' });

const checkResultSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    tool: z.string(),
    ruleset: z.string(),
    policy: z.string(),
    files: z.array(fileSchema),
    batch,
    summary,
  })
  .meta({ title: 'Result of self-eval check --format json' });

export type CheckResult = z.infer<typeof checkResultSchema>;
export type CheckedFile = z.infer<typeof fileSchema>;
export type CheckedForm = z.infer<typeof formSchema>;
export type CheckedFinding = z.infer<typeof findingSchema>;
export type CheckedFileFinding = z.infer<typeof fileFinding>;
export type CheckedBatchFinding = z.infer<typeof batchFinding>;
export type CheckSummary = z.infer<typeof summary>;

/** JSON Schema (draft 2020-12) of the result; a line of ndjson is a `$defs/file`, the last one `{ batch, summary }`. */
export function checkResultJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(checkResultSchema);
}
