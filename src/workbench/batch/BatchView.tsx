import { Button, Input, mergeClasses, ProgressBar } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { memo } from 'react';
import type { LabelId } from '../../messages';
import type { ProjectColumn, ProjectSort } from '../../session';
import { useTranslator } from '../WorkbenchContext';
import type { Batch, BatchItem } from './batch';
import { useBatchViewStyles } from './BatchView.styles';
import { saveReport } from './save-report';
import { useBatchTable, type BatchRow, type ProblemFile } from './useBatchTable';

export interface BatchViewProps {
  readonly batch: Batch;
  readonly onOpen: (item: BatchItem, sheetName: string | null) => void;
}

/** 批量校验: every project of many files, as they are checked. */
export default function BatchView({ batch, onOpen }: BatchViewProps) {
  const styles = useBatchViewStyles();
  const translator = useTranslator();
  const { t } = translator;
  const { state, rows, problems, projects, search, setSearch, sort, setSort } = useBatchTable(batch);
  const { items, done, running } = state;
  return (
    <main className={styles.view}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('batch.title')}</h1>
        <span className={styles.quiet} role="status">
          {t('batch.progress', { done, total: items.length, projects })}
        </span>
        {running && (
          <>
            <ProgressBar
              className={styles.progress}
              value={items.length === 0 ? 0 : done / items.length}
              aria-label={t('batch.title')}
            />
            <Button size="small" onClick={batch.cancel}>
              {t('action.cancel')}
            </Button>
          </>
        )}
        <Button
          icon={<ArrowDownloadRegular />}
          disabled={running || projects === 0}
          onClick={() => saveReport(state, translator)}
        >
          {t('batch.report')}
        </Button>
        <Input
          className={styles.search}
          type="search"
          contentBefore={<SearchRegular />}
          placeholder={t('batch.search')}
          aria-label={t('batch.search')}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      </div>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <Header key={column.label} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.index} row={row} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
        {problems.length > 0 && <Problems problems={problems} onOpen={onOpen} />}
      </div>
    </main>
  );
}

const columns = [
  { by: 'name', label: 'batch.project', isText: true },
  { by: null, label: 'batch.file', isText: true },
  { by: 'stated', label: 'projects.stated', isText: false },
  { by: 'computed', label: 'projects.computed', isText: false },
  { by: 'difference', label: 'projects.difference-short', isText: false },
  { by: 'grade', label: 'projects.grade-short', isText: false },
  { by: 'rate', label: 'projects.rate-short', isText: false },
  { by: 'errors', label: 'projects.errors', isText: false },
  { by: 'warnings', label: 'projects.warnings', isText: false },
  { by: 'allFull', label: 'projects.all-full-short', isText: false },
] as const satisfies readonly { by: ProjectColumn | null; label: LabelId; isText: boolean }[];

interface HeaderProps {
  readonly column: (typeof columns)[number];
  readonly sort: ProjectSort;
  readonly onSort: (sort: ProjectSort) => void;
}

function Header({ column: { by, label, isText }, sort, onSort }: HeaderProps) {
  const styles = useBatchViewStyles();
  const { t } = useTranslator();
  const sorted = by !== null && sort.by === by;
  const classes = mergeClasses(styles.head2, isText && styles.text);
  if (by === null) {
    return (
      <th scope="col" className={classes}>
        <span className={styles.quiet}>{t(label)}</span>
      </th>
    );
  }
  return (
    <th scope="col" className={classes} aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={mergeClasses(styles.sort, sorted && styles.sorted)}
        onClick={() => onSort({ by, descending: sorted ? !sort.descending : by !== 'name' })}
      >
        {t(label)}
      </button>
    </th>
  );
}

const Row = memo(function Row({ row, onOpen }: { readonly row: BatchRow; readonly onOpen: BatchViewProps['onOpen'] }) {
  const styles = useBatchViewStyles();
  const { t } = useTranslator();
  const { name, item, sheetName, stated, computed, difference, grade, rate, errors, warnings, allFull } = row;
  const differs = difference !== null && difference !== '0';
  return (
    <tr className={styles.row} onClick={() => onOpen(item, sheetName)}>
      <th scope="row" className={styles.text}>
        <button type="button" className={styles.open}>
          {name}
        </button>
      </th>
      <td className={mergeClasses(styles.text, styles.none)}>
        {item.path} {sheetName}
      </td>
      <td>{stated ?? '–'}</td>
      <td>{computed ?? '–'}</td>
      <td className={differs ? styles.error : styles.none}>{difference ?? '–'}</td>
      <td>{grade ? t(`grade.${grade}`) : '–'}</td>
      <td>{rate === null ? '–' : `${rate}%`}</td>
      <td className={errors > 0 ? styles.error : styles.none}>{errors}</td>
      <td className={warnings > 0 ? styles.warning : styles.none}>{warnings}</td>
      <td className={styles.none}>{allFull ? t('projects.yes') : '–'}</td>
    </tr>
  );
});

interface ProblemsProps {
  readonly problems: readonly ProblemFile[];
  readonly onOpen: BatchViewProps['onOpen'];
}

/** Files that gave no project: never dropped in silence. */
function Problems({ problems, onOpen }: ProblemsProps) {
  const styles = useBatchViewStyles();
  const { t } = useTranslator();
  return (
    <section className={styles.head}>
      <h2 className={styles.title}>{t('batch.problems', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ item, problem }) => (
          <li key={item.path}>
            {problem === null ? (
              <button type="button" className={styles.open} onClick={() => onOpen(item, null)}>
                {item.path}
              </button>
            ) : (
              item.path
            )}{' '}
            <span className={problem === null ? styles.none : styles.error}>{problem ?? t('headline.no-form')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
