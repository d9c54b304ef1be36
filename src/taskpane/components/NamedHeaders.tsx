import { Button, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { NamedColumn, NamedHeader } from '../../review';
import { headerColumnsOf, headerLabels, type HeaderOnSheet } from '../../session';
import { formatCell } from '../../sheet';
import { usePane, useSessionState } from '../PaneContext';
import { useHeaderNaming, type HeaderNaming } from '../useHeaderNaming';
import { useNamingStyles } from './Naming.styles';

/** The person selects a header row on the sheet and says whose it is and what its columns mean. */
export function NamedHeaders() {
  const styles = useNamingStyles();
  const { t } = usePane().translator;
  const headers = useSessionState((state) => state.settings.headers);
  const isBusy = useSessionState((state) => state.work !== null);
  const naming = useHeaderNaming();
  const { found, missed, read, forget } = naming;
  const spoken = (header: NamedHeader): string => headerLabels(header).join('、');
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('headers.title')}</h2>
      <p className={styles.text}>{t('headers.text')}</p>
      <Button size="small" disabled={isBusy} onClick={() => void read()}>
        {t('action.read-header')}
      </Button>
      <div role="status">{missed && <p className={styles.warning}>{t('headers.none')}</p>}</div>
      {found && <FoundHeader found={found} naming={naming} isBusy={isBusy} />}
      {headers.length > 0 && (
        <ul className={styles.list} role="list">
          {headers.map((header) => (
            <li key={JSON.stringify(header)} className={styles.item}>
              {t('headers.known', { table: t(`headers.table-${header.table}`), labels: spoken(header) })}
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                disabled={isBusy}
                aria-label={t('headers.forget', { labels: spoken(header) })}
                onClick={() => void forget(header)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface FoundHeaderProps {
  readonly found: HeaderOnSheet;
  readonly naming: HeaderNaming;
  readonly isBusy: boolean;
}

/** The table that a header belongs to, and a menu for each of its columns. */
function FoundHeader({ found: { header, at }, naming, isBusy }: FoundHeaderProps) {
  const styles = useNamingStyles();
  const { translator } = usePane();
  const { t } = translator;
  const { open, flaw, setTable, remember, close } = naming;
  return (
    <>
      <RadioGroup
        layout="horizontal"
        aria-label={t('headers.table')}
        value={header.table}
        onChange={(_, { value }) => setTable(value === 'funding' ? 'funding' : 'indicators')}
      >
        <Radio value="indicators" label={t('headers.table-indicators')} />
        <Radio value="funding" label={t('headers.table-funding')} />
      </RadioGroup>
      <ul className={styles.columns} role="list" aria-label={t('headers.columns')}>
        {header.columns.map((column, index) => (
          <Column
            key={`${column.row}/${column.column}`}
            column={column}
            address={formatCell({ row: at.row + column.row, column: at.column + column.column })}
            choices={headerColumnsOf(header)}
            isOpen={open.has(index)}
            onChoose={(means) => naming.setMeaning(index, means)}
          />
        ))}
      </ul>
      <div role="status">{flaw && <p className={styles.warning}>{translator.render(flaw)}</p>}</div>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={isBusy || flaw !== null} onClick={() => void remember()}>
          {t('action.name-header')}
        </Button>
        <Button size="small" onClick={close}>
          {t('action.cancel')}
        </Button>
      </div>
    </>
  );
}

interface ColumnProps {
  readonly column: NamedColumn;
  readonly address: string;
  readonly choices: ReturnType<typeof headerColumnsOf>;
  /** Nobody knows it, and the person has not said yet. */
  readonly isOpen: boolean;
  readonly onChoose: (means: NamedColumn['means']) => void;
}

function Column({ column: { label, means }, address, choices, isOpen, onChoose }: ColumnProps) {
  const styles = useNamingStyles();
  const { t } = usePane().translator;
  const shown = label === '' ? t('headers.unlabelled') : label;
  return (
    <li className={styles.column}>
      <span className={styles.label}>
        {shown} <span className={styles.cell}>{address}</span>
      </span>
      <Select
        size="small"
        aria-label={`${shown} ${address}`}
        value={isOpen ? UNKNOWN : (means ?? '')}
        onChange={(_, { value }) => onChoose(choices.find((choice) => choice === value) ?? null)}
      >
        {isOpen && <option value={UNKNOWN}>{t('headers.unknown')}</option>}
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
        <option value="">{t('headers.not-read')}</option>
      </Select>
    </li>
  );
}

const UNKNOWN = '?';
