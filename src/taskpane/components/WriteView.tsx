import {
  Checkbox,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import type { Checked, WriteLine } from '../../session';
import { usePane, useSessionState } from '../PaneContext';
import { useWriteLines } from '../useWriteLines';
import { BackButton } from './BackButton';
import { Foot } from './Foot';

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  skipped: { color: tokens.colorNeutralForeground3 },
  what: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  label: { ...typographyStyles.body1Strong, flexGrow: 1 },
  change: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  blank: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  after: { ...typographyStyles.body1Strong },
  formula: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    margin: 0,
  },
});

export interface WriteViewProps {
  readonly checked: Checked;
  /** Index of the form; null: all of them. */
  readonly form: number | null;
  readonly onBack: () => void;
}

/** Every cell before and after, picked one by one, then written whole. */
export default function WriteView({ checked, form, onBack }: WriteViewProps) {
  const styles = useStyles();
  const { t } = usePane().translator;
  const working = useSessionState((state) => state.work !== null);
  const { computed, scores, picked, asFormula, setAsFormula, toggle, write } = useWriteLines(checked, form);
  const anyFormula = computed.some(({ formula }) => formula !== null && 'edit' in formula);

  const writeAll = async (): Promise<void> => {
    if (await write()) onBack();
  };

  const list = (lines: readonly WriteLine[]) => (
    <ul className={styles.list} role="list">
      {lines.map((line) => (
        <Line
          key={line.key}
          line={line}
          asFormula={asFormula}
          showsProject={form === null}
          onToggle={() => toggle(line.key)}
        />
      ))}
    </ul>
  );
  return (
    <>
      <div className={styles.head}>
        <BackButton label={t('action.back')} onClick={onBack} />
        <h1 className={styles.title}>{t('write.title')}</h1>
        {anyFormula && (
          <RadioGroup
            layout="horizontal"
            aria-label={t('write.as')}
            value={asFormula ? 'formula' : 'value'}
            onChange={(_, { value }) => setAsFormula(value === 'formula')}
          >
            <Radio value="value" label={t('write.as-value')} />
            <Radio value="formula" label={t('write.as-formula')} />
          </RadioGroup>
        )}
        {asFormula && <p className={styles.quiet}>{t('write.as-formula-hint')}</p>}
      </div>
      {computed.length === 0 && <p className={styles.head}>{t('write.nothing')}</p>}
      {list(computed)}
      {scores.length > 0 && (
        <>
          <div className={styles.head}>
            <h2 className={styles.title}>{t('suggest.title')}</h2>
            <p className={styles.quiet}>{t('suggest.hint')}</p>
          </div>
          {list(scores)}
        </>
      )}
      {computed.length + scores.length > 0 && (
        <Foot
          label={t('write.cells', { count: picked })}
          disabled={picked === 0 || working}
          onClick={() => void writeAll()}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly line: WriteLine;
  readonly asFormula: boolean;
  readonly showsProject: boolean;
  readonly onToggle: () => void;
}

function Line({ line, asFormula, showsProject, onToggle }: LineProps) {
  const styles = useStyles();
  const { session, translator } = usePane();
  const { t } = translator;
  const { title, address, before, after, why, picked, formula, at, projectName } = line;
  const name = typeof title === 'string' ? t(title) : title.name;
  return (
    <li className={mergeClasses(styles.line, !picked && styles.skipped)} onClick={() => void session.reveal(at)}>
      <Checkbox
        checked={picked}
        aria-label={t('write.pick', { cell: address, label: name })}
        onClick={(event) => event.stopPropagation()}
        onChange={onToggle}
      />
      <div>
        <div className={styles.what}>
          <span className={styles.label}>{name}</span>
          <span className={styles.quiet}>{address}</span>
        </div>
        <div className={styles.change}>
          <span className={before === '' ? styles.blank : picked ? styles.before : undefined}>
            {before === '' ? t('write.blank') : before}
          </span>
          <ArrowRightRegular aria-hidden />
          <span className={styles.after}>{after}</span>
          <span className={styles.quiet}>{translator.render(why)}</span>
        </div>
        {showsProject && <p className={styles.quiet}>{projectName}</p>}
        {asFormula && formula && 'edit' in formula && <p className={styles.formula}>{formula.text}</p>}
        {asFormula && formula && 'why' in formula && (
          <p className={styles.quiet}>{t('write.value-instead', { why: translator.render(formula.why) })}</p>
        )}
      </div>
    </li>
  );
}
