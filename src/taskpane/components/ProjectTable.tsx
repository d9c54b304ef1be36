import { mergeClasses } from '@fluentui/react-components';
import type { LabelId } from '../../messages';
import type { ProjectColumn, ProjectRow, ProjectSort } from '../../session';
import { usePane } from '../PaneContext';
import { useProjectTableStyles } from './ProjectTable.styles';

const columns = [
  { by: 'stated', width: '14%', short: 'projects.stated-short', long: 'projects.stated' },
  { by: 'computed', width: '14%', short: 'projects.computed-short', long: 'projects.computed' },
  { by: 'difference', width: '10%', short: 'projects.difference-short', long: 'projects.difference' },
  { by: 'grade', width: '10%', short: 'projects.grade-short', long: 'projects.grade' },
  { by: 'rate', width: '19%', short: 'projects.rate-short', long: 'projects.rate' },
  { by: 'errors', width: '11%', short: 'projects.errors-short', long: 'projects.errors' },
  { by: 'warnings', width: '10%', short: 'projects.warnings-short', long: 'projects.warnings' },
  { by: 'allFull', width: '12%', short: 'projects.all-full-short', long: 'projects.all-full' },
] as const satisfies readonly { by: ProjectColumn; width: string; short: LabelId; long: LabelId }[];

export interface ProjectTableProps {
  readonly rows: readonly ProjectRow[];
  readonly sort: ProjectSort;
  readonly onSort: (sort: ProjectSort) => void;
  readonly onOpen: (form: number) => void;
}

/** A project takes two lines, its name above its figures: eight columns then fit a pane of 320 px. */
export function ProjectTable({ rows, sort, onSort, onOpen }: ProjectTableProps) {
  const styles = useProjectTableStyles();
  const { t } = usePane().translator;
  return (
    <table className={styles.table}>
      <colgroup>
        {columns.map(({ by, width }) => (
          <col key={by} style={{ width }} />
        ))}
      </colgroup>
      <thead className={styles.head}>
        <tr>
          {columns.map(({ by, short, long }) => {
            const sorted = sort.by === by;
            return (
              <th key={by} scope="col" aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
                <button
                  type="button"
                  className={mergeClasses(styles.sort, sorted && styles.sorted)}
                  title={t(long)}
                  onClick={() => onSort({ by, descending: sorted ? !sort.descending : true })}
                >
                  {t(short)}
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.index} className={styles.project} onClick={() => onOpen(row.index)}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length} className={styles.nameCell}>
              <button type="button" className={styles.open}>
                {row.name}
              </button>
            </th>
          </tr>
          <tr>
            {columns.map(({ by }) => (
              <ProjectCell key={by} row={row} by={by} />
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function ProjectCell({ row, by }: { readonly row: ProjectRow; readonly by: (typeof columns)[number]['by'] }) {
  const styles = useProjectTableStyles();
  const { t } = usePane().translator;
  const none = <td className={styles.none}>–</td>;
  switch (by) {
    case 'errors':
    case 'warnings': {
      const tone = by === 'errors' ? styles.error : styles.warning;
      return <td className={row[by] > 0 ? tone : styles.none}>{row[by]}</td>;
    }
    case 'difference':
      if (row.difference === null) return none;
      return <td className={row.difference === '0' ? styles.none : styles.error}>{row.difference}</td>;
    case 'grade':
      return row.grade === null ? none : <td title={t(`grade.${row.grade}`)}>{t(`projects.grade-${row.grade}`)}</td>;
    case 'rate':
      return row.rate === null ? none : <td>{row.rate}%</td>;
    case 'allFull':
      return row.allFull ? <td>{t('projects.yes')}</td> : none;
    default:
      return row[by] === null ? none : <td>{row[by]}</td>;
  }
}
