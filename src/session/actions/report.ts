import { message, type Translator } from '../../messages';
import { reportRows } from '../../reporting/report-rows';
import { workbookReport } from '../../reporting/report';
import { summaryOf } from '../../reporting/summary';
import type { Action } from '../action';

export interface ReportInput {
  /** In whose language the sheet is written. */
  readonly translator: Translator;
  /** Date of the check as it is to be printed. */
  readonly date: string;
}

/** 生成校验报告: the report sheet, in place of the one before. */
export const report: Action<ReportInput> = {
  name: 'report',
  label: 'action.report',
  changesFindings: false,
  plan: ({ checked, policy }, { translator, date }) => {
    if (!checked) return { blocked: message('report.check-first') };
    const outcome = { file: '', sha256: null, error: null, review: checked.review };
    const title = translator.language === 'zh-CN' ? policy.title.zh : policy.title.en;
    const facts = { date, policy: title, summary: summaryOf(outcome) };
    const sheet = workbookReport(reportRows(outcome, translator), [], facts, translator);
    return { changes: { changes: [sheet] }, done: message('done.report', { sheet: sheet.sheetName }), cells: 0 };
  },
};
