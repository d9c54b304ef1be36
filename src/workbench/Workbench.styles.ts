import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const narrow = '@media (max-width: 840px)';

export const useWorkbenchStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr) 380px',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'auto minmax(0, 1fr) minmax(0, 1fr)' },
  },
  bar: { gridColumn: '1 / -1' },
  sheet: { minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  pane: {
    minHeight: 0,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow4,
    [narrow]: { borderLeft: 'none', borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  },
  empty: { display: 'grid', placeItems: 'center', color: tokens.colorNeutralForeground2 },
  drop: {
    position: 'fixed',
    inset: 0,
    zIndex: 1,
    display: 'grid',
    placeItems: 'center',
    ...typographyStyles.title3,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBackgroundOverlay,
    border: `${tokens.strokeWidthThickest} dashed ${tokens.colorBrandStroke1}`,
    pointerEvents: 'none',
  },
});
