import { Input, makeStyles, Select, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { ruleTitle } from '../../reporting/render-finding';
import { projectName, type Checked } from '../../session';
import { usePane } from '../PaneContext';
import { severities, useAllFindings } from '../useAllFindings';
import { FindingList } from './FindingList';
import { StepBar } from './StepBar';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  toggles: { gridColumn: '1 / -1', display: 'flex', gap: tokens.spacingHorizontalXS },
  toggle: { flexGrow: 1, minWidth: 0, paddingLeft: 0, paddingRight: 0 },
  project: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    ...typographyStyles.caption1Strong,
  },
  name: { flexGrow: 1, minWidth: 0 },
  count: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, flexShrink: 0 },
  none: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2 },
});

export interface AllFindingsProps {
  readonly checked: Checked;
}

/** Every finding under its project, with filters by severity, rule, sheet and words. */
export default function AllFindings({ checked }: AllFindingsProps) {
  const styles = useStyles();
  const { translator } = usePane();
  const { t } = translator;
  const { filter, setFilter, counts, codes, sheets, sections, stepper } = useAllFindings(checked);
  return (
    <>
      <div className={styles.filters}>
        <Input
          className={styles.wide}
          size="small"
          type="search"
          contentBefore={<SearchRegular />}
          placeholder={t('filter.search')}
          aria-label={t('filter.search')}
          value={filter.search}
          onChange={(_, { value }) => setFilter({ ...filter, search: value })}
        />
        <div className={styles.toggles} role="group" aria-label={t('filter.severity')}>
          {severities.map((severity) => (
            <ToggleButton
              key={severity}
              size="small"
              className={styles.toggle}
              checked={filter.severities.includes(severity)}
              onClick={() =>
                setFilter({
                  ...filter,
                  severities: filter.severities.includes(severity)
                    ? filter.severities.filter((other) => other !== severity)
                    : [...filter.severities, severity],
                })
              }
            >
              {t(`severity.${severity}`)} {counts[severity]}
            </ToggleButton>
          ))}
        </div>
        <Select
          size="small"
          aria-label={t('filter.rule')}
          value={filter.code ?? ''}
          onChange={(_, { value }) => setFilter({ ...filter, code: value || null })}
        >
          <option value="">{t('filter.every-rule')}</option>
          {codes.map((code) => (
            <option key={code} value={code}>
              {ruleTitle(code, translator)}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          aria-label={t('filter.sheet')}
          value={filter.sheetName ?? ''}
          onChange={(_, { value }) => setFilter({ ...filter, sheetName: value || null })}
        >
          <option value="">{t('filter.every-sheet')}</option>
          {sheets.map((sheet) => (
            <option key={sheet} value={sheet}>
              {sheet}
            </option>
          ))}
        </Select>
      </div>
      {sections.length === 0 && <p className={styles.none}>{t('findings.none')}</p>}
      {sections.map(({ form, groups, count }) => (
        <section key={form ?? 'workbook'}>
          <h2 className={styles.project}>
            <span className={styles.name}>
              {form === null ? t('finding.on-workbook') : projectName(checked.review.forms[form]!)}
            </span>
            <span className={styles.count}>{t('findings.count', { count })}</span>
          </h2>
          <FindingList checked={checked} groups={groups} stepper={stepper} />
        </section>
      ))}
      <StepBar stepper={stepper} />
    </>
  );
}
