import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import { download, savedName } from './download';
import type { FileDocument } from './file-document';
import { samples } from './samples';
import { useFileState, useTranslator } from './WorkbenchContext';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  icon: { width: '24px', height: '24px' },
  name: { ...typographyStyles.subtitle2, marginRight: tokens.spacingHorizontalM },
  file: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  private: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, marginLeft: 'auto' },
});

export interface FileBarProps {
  readonly document: FileDocument | null;
  readonly onOpen: (file: File) => void;
  readonly onSample: (file: string) => void;
  readonly onLanguage: () => void;
}

/** Open, save, and where the file stays. */
export function FileBar({ document, onOpen, onSample, onLanguage }: FileBarProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.bar}>
      <img className={styles.icon} src="assets/icons/app-48.png" alt="" />
      <span className={styles.name}>{t('app.name')}</span>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onOpen(file);
          // The same file may be opened again.
          target.value = '';
        }}
      />
      <Button icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
        {t('file.open')}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle">{t('file.samples')}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {samples.map(({ file, label }) => (
              <MenuItem key={file} onClick={() => onSample(file)}>
                {t(label)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {document && <DocumentActions document={document} />}
      <span className={styles.private}>{t('app.private')}</span>
      <Button appearance="subtle" size="small" onClick={onLanguage}>
        {t('app.other-language')}
      </Button>
    </header>
  );
}

function DocumentActions({ document }: { readonly document: FileDocument }) {
  const styles = useStyles();
  const { t } = useTranslator();
  const isDirty = useFileState(document, (state) => state.isDirty);
  const canUndo = useFileState(document, (state) => state.canUndo);
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowDownloadRegular />}
        disabled={!isDirty}
        onClick={() => download(document.save(), savedName(document.name, t('file.suffix')))}
      >
        {t('file.save')}
      </Button>
      <Button
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        disabled={!canUndo}
        aria-label={t('file.undo-typing')}
        title={t('file.undo-typing')}
        onClick={() => void document.undoTyping()}
      />
      <span className={styles.file}>
        {document.name}
        {isDirty && ` · ${t('file.unsaved')}`}
      </span>
    </>
  );
}
