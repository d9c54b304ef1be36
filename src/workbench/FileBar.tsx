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
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useRef, type ChangeEvent } from 'react';
import type { BatchItem } from './batch/batch';
import { pickedWorkbooks } from './batch/dropped-files';
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
  readonly hasBatch: boolean;
  readonly onOpen: (items: readonly BatchItem[]) => void;
  readonly onBack: () => void;
  readonly onSample: (file: string) => void;
  readonly onLanguage: () => void;
}

/** Open, save, and where the file stays. */
export function FileBar({ document, hasBatch, onOpen, onSample, onBack, onLanguage }: FileBarProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const picked = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    onOpen(pickedWorkbooks(target.files ?? []));
    // The same file may be opened again.
    target.value = '';
  };
  return (
    <header className={styles.bar}>
      <img className={styles.icon} src="assets/icons/app-48.png" alt="" />
      <span className={styles.name}>{t('app.name')}</span>
      <input ref={files} type="file" accept=".xlsx,.xlsm,.xls,.et,.xlsb" multiple hidden onChange={picked} />
      <input ref={folder} type="file" {...{ webkitdirectory: '' }} hidden onChange={picked} />
      <Button icon={<DocumentTableRegular />} onClick={() => files.current?.click()}>
        {t('file.open')}
      </Button>
      <Button appearance="subtle" icon={<FolderOpenRegular />} onClick={() => folder.current?.click()}>
        {t('file.open-folder')}
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
      {document && hasBatch && (
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {t('file.back-to-batch')}
        </Button>
      )}
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
  const { save } = document;
  return (
    <>
      {save && (
        <Button
          appearance="subtle"
          icon={<ArrowDownloadRegular />}
          disabled={!isDirty}
          onClick={() => download(save(), savedName(document.name, t('file.suffix')))}
        >
          {t('file.save')}
        </Button>
      )}
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
        {!save && ` · ${t('file.read-only')}`}
      </span>
    </>
  );
}
