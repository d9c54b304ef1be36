import { ResponsiveContainer, VerticalStackedBarChart } from '@fluentui/react-charts';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';
import { scoreBands, type ProjectRow, type ScoreBand } from '../../session';
import { usePane } from '../PaneContext';
import { bandLabel } from './band-label';

const height = 124;
/** Where the bars lie in the drawing, so that the buttons over them cover a band each. */
const margins = { top: 20, bottom: 28, left: 28, right: 12 };

const series = [
  { key: 'withErrors', label: 'chart.errors', color: tokens.colorPaletteRedBackground3 },
  { key: 'withWarnings', label: 'chart.warnings', color: tokens.colorPaletteMarigoldBorderActive },
  { key: 'clean', label: 'chart.clean', color: tokens.colorCompoundBrandStroke },
] as const;

const useStyles = makeStyles({
  chart: { position: 'relative', height: `${height}px` },
  bands: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    left: `${margins.left}px`,
    right: `${margins.right}px`,
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: '1fr',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  band: {
    width: '100%',
    height: '100%',
    padding: 0,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    cursor: 'pointer',
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
    ':disabled': { cursor: 'default', border: `${tokens.strokeWidthThin} solid transparent` },
  },
  picked: { border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}` },
  legend: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    ...typographyStyles.caption2,
    color: tokens.colorNeutralForeground3,
  },
  legendItem: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { width: '8px', height: '8px', borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
  withErrors: { backgroundColor: series[0].color },
  withWarnings: { backgroundColor: series[1].color },
  clean: { backgroundColor: series[2].color },
});

export interface ScoreChartProps {
  readonly rows: readonly ProjectRow[];
  readonly picked: Pick<ScoreBand, 'low' | 'high'> | null;
  readonly onPick: (band: Pick<ScoreBand, 'low' | 'high'> | null) => void;
}

/**
 * How the totals spread: a bar a band, parted by what the projects in it still need. The drawing is a picture; over each
 * band lies a button that filters, since the library's bars take no key and speak English only.
 */
export default function ScoreChart({ rows, picked, onPick }: ScoreChartProps) {
  const styles = useStyles();
  const { t } = usePane().translator;
  const bands = useMemo(() => scoreBands(rows), [rows]);
  const bars = useMemo(
    () =>
      bands.map((band) => ({
        xAxisPoint: shortLabel(band),
        chartData: series.map(({ key, label, color }) => ({ legend: t(label), data: band[key], color })),
      })),
    [bands, t],
  );
  return (
    <>
      <div className={styles.chart}>
        <div aria-hidden ref={useInert()}>
          <ResponsiveContainer height={height}>
            <VerticalStackedBarChart
              data={bars}
              xAxisCategoryOrder={bars.map(({ xAxisPoint }) => xAxisPoint)}
              margins={margins}
              barWidth="auto"
              maxBarWidth={40}
              xAxisInnerPadding={0.2}
              xAxisOuterPadding={0.1}
              yAxisTickCount={2}
              yAxisTickFormat={wholeNumber}
              hideLegend
              hideTooltip
            />
          </ResponsiveContainer>
        </div>
        <ul className={styles.bands} role="list" aria-label={t('chart.title')}>
          {bands.map((band) => {
            const { low, high, count, withErrors: errors, withWarnings: warnings } = band;
            const isPicked = picked?.low === low;
            return (
              <li key={low}>
                <button
                  type="button"
                  className={mergeClasses(styles.band, isPicked && styles.picked)}
                  disabled={count === 0}
                  aria-pressed={isPicked}
                  aria-label={t('chart.bar', { band: bandLabel(band, t), count, errors, warnings })}
                  onClick={() => onPick(isPicked ? null : { low, high })}
                />
              </li>
            );
          })}
        </ul>
      </div>
      <div className={styles.legend} aria-hidden>
        {series.map(({ key, label }) => (
          <span key={key} className={styles.legendItem}>
            <span className={mergeClasses(styles.swatch, styles[key])} />
            {t(label)}
          </span>
        ))}
      </div>
    </>
  );
}

/** Projects are counted in whole numbers: no tick says 0.5. */
function wholeNumber(count: number): string {
  return Number.isInteger(count) ? `${count}` : '';
}

/** As an axis has room for: <60, 60–, 70–, …, 100. */
function shortLabel({ low, high }: ScoreBand): string {
  if (low === 0) return `<${high}`;
  return high === null ? `${low}` : `${low}–`;
}

/** Takes an element out of the way of pointer, focus and screen reader. */
function useInert(): (element: HTMLElement | null) => void {
  return useCallback((element) => element?.setAttribute('inert', ''), []);
}
