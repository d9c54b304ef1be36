import { makeStyles, tokens } from '@fluentui/react-components';

export const useCheckBarStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Where the labels are long they go below each other: nothing covers the menu.
  scopes: { flexGrow: 1, flexWrap: 'wrap', minWidth: 0 },
  scope: { whiteSpace: 'nowrap', '& label': { paddingLeft: 0, paddingRight: tokens.spacingHorizontalXS } },
  check: { minWidth: '72px' },
});
