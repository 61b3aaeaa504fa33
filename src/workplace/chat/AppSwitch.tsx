import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Language } from '../../register';
import { chatTexts } from '../../text';
import type { ChatState } from './client';

interface Props {
  readonly state: ChatState;
  readonly language: Language;
  readonly onSwitch: (isInstalled: boolean) => void;
}

/** Removes the bot, as everybody may in Teams, and adds it again. */
export function AppSwitch({ state: { phase, isInstalled }, language, onSwitch }: Props) {
  const styles = useStyles();
  const words = chatTexts(language).outside;
  if (phase !== 'ready') return null;
  return (
    <div className={styles.row}>
      {!isInstalled && <Text>{words.removed}</Text>}
      <Button size="small" appearance={isInstalled ? 'subtle' : 'primary'} onClick={() => onSwitch(!isInstalled)}>
        {isInstalled ? words.remove : words.add}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'grid',
    justifyItems: 'start',
    gap: '8px',
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
