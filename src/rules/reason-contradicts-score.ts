import { ownExplanation, squash, type Field } from '../form';
import { DENIED, DONE_AFTER_ALL, LATE, NOT_DONE } from '../form/vocabulary';
import { message } from '../messages';
import type { FormRule, Report } from './rule';
import { indicatorRows, onRow, type IndicatorRow } from './support/indicator-rows';
import { bareName, isUnder, sharedLength } from './support/names';
import { quote } from './support/row-texts';

export const reasonContradictsScore: FormRule = {
  meta: {
    code: 'reason-contradicts-score',
    title: { zh: '说明与得分矛盾', en: 'Reason and score contradict each other' },
    severity: 'warning',
    alsoAs: {
      note: {
        zh: '时效指标得满分，而另一指标的说明称有延误',
        en: 'a timeliness row is full, another row speaks of delay',
      },
    },
    basis: ['reviewers'],
    explanation: {
      zh: '自评满分，本行的说明却写着未完成、迟于、推迟、延期等。请核对得分和说明。说明栏由几行合并、其中有行已扣分的，视为说明扣分的那一行。时效指标得满分而另一指标的说明称有延误的，仅作建议。',
      en: 'The score is full, but the row’s own explanation says not done, late or postponed. Check both. An explanation that is merged over several rows is taken to speak of those that lost points. A timeliness indicator with full marks while another row speaks of delay is a note.',
    },
    yieldsToInRow: ['full-score-despite-shortfall'],
  },
  *check(context) {
    const rows = indicatorRows(context);
    const own = new Map(rows.map((row) => [row, ownExplanation(context.form, row.indicator)] as const));
    for (const row of rows) {
      const reason = own.get(row);
      const phrase = reason && row.standing === 'full' ? notDone(row, reason.text) : null;
      if (!reason || phrase === null || sharesItsReason(row, reason, own)) continue;
      const score = row.indicator.score?.shown ?? '';
      yield {
        ...onRow(row, row.indicator.score, reason),
        message: message('finding.reason-contradicts-score', { score, phrase }),
        stated: score,
      };
    }
    yield* toldElsewhere(rows, own);
  },
};

type Reasons = ReadonlyMap<IndicatorRow, Field | null>;

/** The clause that says the thing was not done, or late; null where it was done after all. */
function notDone(row: IndicatorRow, text: string): string | null {
  const clause = clauseWith(text, NOT_DONE);
  if (clause === null) return null;
  // What came late was done: only a row about time has to do with it.
  const done = DONE_AFTER_ALL.test(squash(text)) && !isTimeliness(row);
  return done ? null : clause;
}

/** The explanation is also that of a row which lost points: then it speaks of that one. */
function sharesItsReason(row: IndicatorRow, reason: Field, own: Reasons): boolean {
  return [...own].some(
    ([other, field]) =>
      other !== row && field !== null && (field === reason || isSameCell(field, reason)) && other.standing !== 'full',
  );
}

function isSameCell({ cell: one }: Field, { cell: other }: Field): boolean {
  return one !== null && other !== null && one.row === other.row && one.column === other.column;
}

/** Another row's explanation speaks of delay, and the row about time that fits it best is full. */
function* toldElsewhere(rows: readonly IndicatorRow[], own: Reasons): Generator<Report> {
  const timely = rows.filter((row) => isTimeliness(row));
  const told = new Set<IndicatorRow>();
  for (const row of rows) {
    const reason = own.get(row);
    const phrase = reason ? clauseWith(reason.text, LATE) : null;
    if (!reason || phrase === null || isTimeliness(row)) continue;
    const [best] = [...timely].sort((a, b) => likeness(b, row) - likeness(a, row));
    if (!best || best.standing !== 'full' || told.has(best) || own.get(best)) continue;
    told.add(best);
    yield {
      ...onRow(best, best.indicator.score, reason),
      severity: 'note',
      message: message('finding.reason-contradicts-score.late-elsewhere', { other: row.name, phrase }),
      stated: best.indicator.score?.shown ?? '',
    };
  }
}

function likeness(one: IndicatorRow, other: IndicatorRow): number {
  return sharedLength(bareName(one.indicator), bareName(other.indicator));
}

function isTimeliness({ indicator }: IndicatorRow): boolean {
  return !indicator.isProcess && isUnder(indicator, /时效|进度/u);
}

/** The clause of a text in which a phrase stands undenied; null where there is none. */
function clauseWith(text: string, phrase: RegExp): string | null {
  for (const clause of squash(text).split(/[，,。；;！!]/u)) {
    const found = phrase.exec(clause);
    if (found && !DENIED.test(clause.slice(0, found.index))) return quote(clause);
  }
  return null;
}
