import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components';
import { tokens } from '@fluentui/react-components';
import type { TabPage } from './tabPages';
import type { Words } from './words';

const useStyles = makeStyles({
  pane: { position: 'relative', flex: '1 1 0', minHeight: 0, display: 'flex', flexDirection: 'column' },
  // Over the page, so that nothing jumps when it goes.
  progress: { position: 'absolute', insetInline: 0, top: 0, zIndex: 1 },
  frame: {
    flex: '1 1 0',
    minHeight: 0,
    width: '100%',
    border: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly page: TabPage;
  readonly attach: (frame: HTMLIFrameElement | null) => void;
  readonly words: Words;
  readonly onReload: () => void;
}

/** The app's tab in a frame of its own, as Teams shows it. */
export function TabPane({ page, attach, words, onReload }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.pane}>
      {page.progress === 'loading' && <ProgressBar className={styles.progress} aria-label={words.tabLoading} />}
      {page.progress === 'failed' && (
        <MessageBar intent="error">
          <MessageBarBody>{words.tabFailed}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onReload}>{words.reloadTab}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <iframe
        key={page.number}
        ref={attach}
        className={styles.frame}
        title={words.tabFrame}
        src={page.url}
        allow="clipboard-read; clipboard-write"
      />
    </div>
  );
}
