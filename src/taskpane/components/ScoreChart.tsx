import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { scoreBands, type ProjectRow, type ScoreBand } from '../../session';
import { usePane } from '../PaneContext';
import { bandLabel } from './band-label';

const barHeight = 56;

const useStyles = makeStyles({
  chart: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: '1fr',
    gap: tokens.spacingHorizontalXXS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    listStyleType: 'none',
  },
  bar: {
    position: 'relative',
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    justifyContent: 'flex-end',
    height: `${barHeight + 40}px`,
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ...typographyStyles.caption2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':disabled': { cursor: 'default', color: tokens.colorNeutralForeground3, backgroundColor: 'transparent' },
  },
  picked: { backgroundColor: tokens.colorNeutralBackground1Selected },
  count: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
  part: { forcedColorAdjust: 'none' },
  error: { backgroundColor: tokens.colorPaletteRedBackground3 },
  warning: { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
  clean: { backgroundColor: tokens.colorBrandStroke2 },
  legend: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    ...typographyStyles.caption2,
    color: tokens.colorNeutralForeground3,
  },
  legendItem: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { width: '8px', height: '8px', borderRadius: tokens.borderRadiusSmall },
  // Read aloud, never seen.
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  axis: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, whiteSpace: 'nowrap' },
});

export interface ScoreChartProps {
  readonly rows: readonly ProjectRow[];
  readonly picked: Pick<ScoreBand, 'low' | 'high'> | null;
  readonly onPick: (band: Pick<ScoreBand, 'low' | 'high'> | null) => void;
}

/** How the totals spread: a bar a band, parted by what the projects in it still need; a click filters. */
export default function ScoreChart({ rows, picked, onPick }: ScoreChartProps) {
  const styles = useStyles();
  const { t } = usePane().translator;
  const bands = useMemo(() => scoreBands(rows), [rows]);
  const most = Math.max(1, ...bands.map(({ count }) => count));
  return (
    <>
      <ul className={styles.chart} role="list" aria-label={t('chart.title')}>
        {bands.map((band) => {
          const { low, high, count, withErrors, withWarnings, clean } = band;
          const isPicked = picked?.low === low;
          const part = (style: string, projects: number) =>
            projects > 0 && (
              <span className={mergeClasses(styles.part, style)} style={{ height: (barHeight * projects) / most }} />
            );
          return (
            <li key={low}>
              <button
                type="button"
                className={mergeClasses(styles.bar, isPicked && styles.picked)}
                disabled={count === 0}
                aria-pressed={isPicked}
                onClick={() => onPick(isPicked ? null : { low, high })}
              >
                <span className={styles.spoken}>
                  {t('chart.bar', { band: bandLabel(band, t), count, errors: withErrors, warnings: withWarnings })}
                </span>
                {count > 0 && (
                  <span className={styles.count} aria-hidden>
                    {count}
                  </span>
                )}
                {part(styles.error, withErrors)}
                {part(styles.warning, withWarnings)}
                {part(styles.clean, clean)}
                <span className={styles.axis} aria-hidden>
                  {low === 0 ? `<${high}` : high === null ? low : `${low}–`}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className={styles.legend} aria-hidden>
        <Swatch tone={styles.error} label={t('chart.errors')} />
        <Swatch tone={styles.warning} label={t('chart.warnings')} />
        <Swatch tone={styles.clean} label={t('chart.clean')} />
      </div>
    </>
  );
}

function Swatch({ tone, label }: { readonly tone: string; readonly label: string }) {
  const styles = useStyles();
  return (
    <span className={styles.legendItem}>
      <span className={mergeClasses(styles.part, styles.swatch, tone)} />
      {label}
    </span>
  );
}
