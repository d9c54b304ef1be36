import { makeStyles, tokens } from '@fluentui/react-components';

export const useCheckBarStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  scopes: { flexGrow: 1, minWidth: 0 },
  scope: { whiteSpace: 'nowrap' },
  check: { minWidth: '72px' },
});
