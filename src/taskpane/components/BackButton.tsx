import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';

const useStyles = makeStyles({ back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` } });

export function BackButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  const styles = useStyles();
  return (
    <Button size="small" appearance="subtle" className={styles.back} icon={<ArrowLeftRegular />} onClick={onClick}>
      {label}
    </Button>
  );
}
