import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { HostState } from '../host';
import type { Words } from './words';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '4px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

interface Props {
  readonly state: Pick<HostState, 'channel' | 'settings' | 'isSettingUp'>;
  /** Whether there is something to save. */
  readonly isValid: boolean;
  readonly words: Words;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly onChange: () => void;
}

/** What Teams shows around the tab of a channel: where one is, and in the window for setting up, «Save». */
export function ChannelBar({ state: { channel, settings, isSettingUp }, isValid, words, ...does }: Props) {
  const styles = useStyles();
  if (!channel) return null;
  if (!isSettingUp)
    return (
      <div className={styles.bar}>
        <Text className={styles.title}>
          {words.inChannel(channel.name, settings?.suggestedDisplayName ?? words.tab)}
        </Text>
        <Button size="small" onClick={does.onChange}>
          {words.changeTab}
        </Button>
      </div>
    );
  return (
    <div className={styles.bar}>
      <Text weight="semibold" className={styles.title}>
        {words.addingTab(channel.name)}
      </Text>
      <Button size="small" onClick={does.onCancel}>
        {words.cancel}
      </Button>
      <Button size="small" appearance="primary" disabled={!isValid} onClick={does.onSave}>
        {words.saveTab}
      </Button>
    </div>
  );
}
