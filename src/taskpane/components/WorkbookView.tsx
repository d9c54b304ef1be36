import { makeStyles, Tab, TabList, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { workbookHeadline, type Checked } from '../../session';
import { usePane } from '../PaneContext';
import { OtherList } from './OtherList';
import { Projects } from './Projects';
import { UnreadList } from './UnreadList';

const AllFindings = lazy(() => import('./AllFindings'));

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  headline: { ...typographyStyles.subtitle2, margin: 0, textWrap: 'balance' },
  tabs: { paddingLeft: tokens.spacingHorizontalXXS },
});

export interface WorkbookViewProps {
  readonly checked: Checked;
  readonly onOpen: (form: number) => void;
}

/** Many projects at once: the table of all of them, and every finding under its project. */
export default function WorkbookView({ checked, onOpen }: WorkbookViewProps) {
  const styles = useStyles();
  const { translator } = usePane();
  const { t } = translator;
  const [tab, setTab] = useState<'projects' | 'findings'>('projects');
  const { review } = checked;
  return (
    <>
      <div className={styles.head}>
        <p className={styles.quiet}>{t('projects.count', { count: review.forms.length })}</p>
        <h1 className={styles.headline}>{translator.render(workbookHeadline(review))}</h1>
      </div>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value === 'findings' ? 'findings' : 'projects')}
      >
        <Tab value="projects">{t('projects.title')}</Tab>
        <Tab value="findings">{t('findings.title')}</Tab>
      </TabList>
      {tab === 'projects' ? (
        <>
          <Projects review={review} onOpen={onOpen} />
          <UnreadList unread={review.unread} />
          <OtherList others={review.others} />
        </>
      ) : (
        <Suspense fallback={null}>
          <AllFindings checked={checked} />
        </Suspense>
      )}
    </>
  );
}
