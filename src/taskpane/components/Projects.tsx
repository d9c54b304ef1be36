import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { WorkbookReview } from '../../review';
import { attentionFirst, isInBand, projectRows, sortProjects, type ScoreBand } from '../../session';
import { usePane } from '../PaneContext';
import { bandLabel } from './band-label';
import { ProjectTable } from './ProjectTable';

const ScoreChart = lazy(() => import('./ScoreChart'));

const useStyles = makeStyles({
  // As tall before the chart is there.
  chart: { minHeight: '144px', flexShrink: 0 },
  filter: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    ...typographyStyles.caption1,
  },
});

export interface ProjectsProps {
  readonly review: WorkbookReview;
  readonly onOpen: (form: number) => void;
}

/** The chart of scores above the table of projects; a bar filters the table. */
export function Projects({ review, onOpen }: ProjectsProps) {
  const styles = useStyles();
  const { t } = usePane().translator;
  const [band, setBand] = useState<Pick<ScoreBand, 'low' | 'high'> | null>(null);
  const [sort, setSort] = useState(attentionFirst);
  const rows = useMemo(() => projectRows(review), [review]);
  const shown = useMemo(
    () => sortProjects(band ? rows.filter((row) => isInBand(row, band)) : rows, sort),
    [rows, band, sort],
  );
  return (
    <>
      <div className={styles.chart}>
        <Suspense fallback={null}>
          <ScoreChart rows={rows} picked={band} onPick={setBand} />
        </Suspense>
      </div>
      {band && (
        <div className={styles.filter}>
          <span>{t('projects.filtered', { band: bandLabel(band, t), count: shown.length })}</span>
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => setBand(null)}>
            {t('projects.show-all')}
          </Button>
        </div>
      )}
      <ProjectTable rows={shown} sort={sort} onSort={setSort} onOpen={onOpen} />
    </>
  );
}
