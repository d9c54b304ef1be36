import { Button, mergeClasses } from '@fluentui/react-components';
import type { Translator } from '../../messages';
import type { Grade } from '../../scoring';
import { computedRows, type Checked, type ComputedRow } from '../../session';
import { formatCell } from '../../sheet';
import { useNavigation } from '../navigation';
import { usePane } from '../PaneContext';
import { useWriteLines } from '../useWriteLines';
import { useScoreSectionStyles } from './ScoreSection.styles';

export interface ScoreSectionProps {
  readonly checked: Checked;
  /** Index of the form in the review. */
  readonly form: number;
}

/** The computed cells of a form: as stated beside as worked out, and how; then the way to write them. */
export function ScoreSection({ checked, form }: ScoreSectionProps) {
  const styles = useScoreSectionStyles();
  const { session, translator } = usePane();
  const { t } = translator;
  const { go } = useNavigation();
  const { computed } = useWriteLines(checked, form);
  const { rateRounding } = checked.review;
  return (
    <section className={styles.section}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('score.title')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('score.stated')}</th>
            <th scope="col">{t('score.computed')}</th>
            <th scope="col">{t('score.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {computedRows(checked.review.forms[form]!).map((row) => (
            <Row key={row.what} row={row} />
          ))}
        </tbody>
      </table>
      {rateRounding && (
        <p className={styles.rounding}>{t('score.rounding', { rounding: t(`rounding.${rateRounding}`) })}</p>
      )}
      {computed.length > 0 && session.workbook.capabilities.writes && (
        <Button size="small" className={styles.write} onClick={() => go({ form, page: 'write' })}>
          {t('write.open', { count: computed.length })}
        </Button>
      )}
    </section>
  );
}

function Row({ row }: { readonly row: ComputedRow }) {
  const styles = useScoreSectionStyles();
  const { session, translator } = usePane();
  const { t } = translator;
  const { what, label, cell, stated, computed, difference, isWrong, why } = row;
  return (
    <>
      <tr
        className={mergeClasses(cell !== null && styles.row, what === 'totalScore' && styles.total)}
        onClick={() => cell && void session.reveal(cell)}
      >
        <th scope="row">
          {t(label)} {cell && <span className={styles.address}>{formatCell(cell)}</span>}
        </th>
        <td className={mergeClasses(stated === null && styles.none)}>{shown(stated, what, t) ?? t('write.blank')}</td>
        <td className={mergeClasses(isWrong && styles.differs)}>{shown(computed, what, t) ?? '–'}</td>
        <td className={mergeClasses(isWrong ? styles.differs : styles.none)}>{difference ?? ''}</td>
      </tr>
      {why && (
        <tr className={styles.why}>
          <td colSpan={4}>{translator.render(why)}</td>
        </tr>
      )}
    </>
  );
}

function shown(figure: string | null, what: ComputedRow['what'], t: Translator['t']): string | null {
  if (figure === null) return null;
  if (what === 'rate') return `${figure}%`;
  return what === 'grade' && isGrade(figure) ? t(`grade.${figure}`) : figure;
}

function isGrade(text: string): text is Grade {
  return ['excellent', 'good', 'fair', 'poor'].includes(text);
}
