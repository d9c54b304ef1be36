import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useFindingDetailsStyles = makeStyles({
  details: { cursor: 'auto' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0`,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  rule: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0 0 calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  waive: { display: 'grid', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
});
