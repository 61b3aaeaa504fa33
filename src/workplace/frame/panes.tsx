import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { Words } from './words';

/** What a narrow screen shows. */
export type Pane = 'tab' | 'chat';

export const tabPaneId = 'workplace-tab';
export const chatPaneId = 'workplace-chat';

const useStyles = makeStyles({
  switch: { backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface Props {
  readonly pane: Pane;
  readonly words: Words;
  readonly onSwitch: (pane: Pane) => void;
}

export function PaneSwitch({ pane, words, onSwitch }: Props) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.switch}
      aria-label={words.panes}
      selectedValue={pane}
      onTabSelect={(_event, { value }) => onSwitch(value as Pane)}
    >
      <Tab value="tab" aria-controls={tabPaneId}>
        {words.tab}
      </Tab>
      <Tab value="chat" aria-controls={chatPaneId}>
        {words.chat}
      </Tab>
    </TabList>
  );
}
