import type { XlsxWorkbook } from '../hosts/xlsx';
import { createTranslator, type Translator } from '../messages';
import type { Policy } from '../policy';
import {
  earlierCorrections,
  reportRows,
  summaryOf,
  workbookReport,
  type FileOutcome,
  type ReportedCorrection,
} from '../reporting';
import type { ReviewOptions } from '../review';
import { formatCell, WorkbookError, type CellRef, type SheetGrid } from '../sheet';
import { planCorrections, planMarks, type Correction } from '../writing';

export interface AnnotateOptions extends ReviewOptions {
  readonly policy: Policy;
  /** Date of the check as the report prints it. */
  readonly date: string;
  readonly language: Translator['language'];
}

export interface Annotated {
  readonly bytes: Uint8Array;
  /** Formulas that read a corrected cell and whose result only a spreadsheet program can tell: it will when it opens the copy. */
  readonly notRecalculated: readonly CellRef[];
}

/**
 * Corrects, marks and reports in a workbook that was opened: the bytes of its annotated copy. What a cell edit must not
 * break (a table's header, an array formula) is left as it is. @throws WorkbookError
 */
export async function annotate(
  workbook: XlsxWorkbook,
  grids: readonly SheetGrid[],
  outcome: FileOutcome,
  options: AnnotateOptions,
): Promise<Annotated> {
  const { policy, date, language } = options;
  const translator = createTranslator(language);
  const refused = new Set<string>();
  for (;;) {
    const {
      corrections,
      dependents,
      grids: corrected,
      review,
    } = planCorrections(grids, policy, {
      ...options,
      skip: (at) => refused.has(cellName(at)),
    });
    const kept = dependents.filter(({ at }) => !refused.has(cellName(at)));
    const after: FileOutcome = { ...outcome, review };
    const { title } = policy;
    const report = workbookReport(
      reportRows(after, translator),
      withEarlier(
        grids,
        corrections.map((correction) => reported(correction, translator)),
      ),
      { date, policy: language === 'zh-CN' ? title.zh : title.en, summary: summaryOf(after) },
      translator,
    );
    const result = await workbook.apply({
      changes: [...corrections.map(({ edit }) => edit), ...kept, ...planMarks(corrected, review).changes, report],
    });
    if (result.outcome === 'applied') return { bytes: workbook.save(), notRecalculated: result.notRecalculated };
    if (result.outcome === 'interrupted') throw result.error;
    const before = refused.size;
    for (const { at } of result.conflicts) {
      if (at && 'row' in at) refused.add(cellName(at));
    }
    if (refused.size === before) throw new WorkbookError('protected', JSON.stringify(result.conflicts));
  }
}

function reported(
  { what, why, projectName, sheetName, before, after, edit }: Correction,
  { t }: Translator,
): ReportedCorrection {
  return {
    place: { file: '', sheet: sheetName, cell: formatCell(edit.at) },
    project: projectName,
    what: t('report.correction', { what: t(`report.correction.${what}`), how: t(`report.correction.${why}`) }),
    before,
    after,
  };
}

/** A copy that is annotated again still says what was written into it the first time. */
function withEarlier(grids: readonly SheetGrid[], corrections: readonly ReportedCorrection[]): ReportedCorrection[] {
  const known = earlierCorrections(grids, [createTranslator('zh-CN'), createTranslator('en-US')]);
  const anew = new Set(corrections.map(({ place }) => `${place.sheet}!${place.cell}`));
  return [...known.filter(({ place }) => !anew.has(`${place.sheet}!${place.cell}`)), ...corrections];
}

function cellName(at: CellRef): string {
  return `${at.sheet}!${formatCell(at)}`;
}
