export { createStore, type Store } from './store';
export { createSession, type Session, type SessionOptions } from './session';
export { isStale, type Checked, type Notice, type Scope, type SessionState, type Work, type Written } from './state';
export type { Action, ActionName, Blocked, Plan } from './action';
export { noSettings, policyNamed, type Settings } from './settings';
export { parseSettings } from './stored-settings';
export { clear, clearEverywhere } from './actions/clear';
export { choosePolicy, policies } from './actions/choose-policy';
export { waive, withdrawWaiver } from './actions/waive';
export { formHeadline, workbookHeadline } from './views/headline';
export {
  everyFinding,
  filterFindings,
  foldIdentical,
  listFindings,
  type FindingFilter,
  type FindingGroup,
  type ListedFinding,
} from './views/findings';
export {
  attentionFirst,
  projectName,
  projectRows,
  sortProjects,
  type ProjectColumn,
  type ProjectRow,
  type ProjectSort,
} from './views/projects';
export { isInBand, scoreBands, type ScoreBand } from './views/score-bands';
export { correct } from './actions/correct';
export { mark } from './actions/mark';
export {
  headerColumnsOf,
  headerFlaw,
  headerIn,
  headerLabels,
  nameHeader,
  type HeaderOnSheet,
} from './actions/name-header';
export { nameLabel, selectedLabel, usualLabels, type UsualLabel } from './actions/name-label';
export { report } from './actions/report';
export { findingAction, type FindingAction } from './views/finding-action';
export { batchReportSheets, checkBatchFile, type BatchFile, type BatchInput } from './batch';
export { computedRows, type ComputedRow } from './views/computed';
export { writeLines, type WriteLine } from './views/writes';
