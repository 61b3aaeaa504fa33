import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Switch,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { keyTexts } from '../../../text';
import { DialogSurface } from '../dialogSurface';
import { sessionWith } from '../sessionWith';
import { printed } from './printed';
import type { Shortcut } from './shortcuts';
import { useShortcutGroups } from './shortcuts';
import { switchSingleKeys, useSingleKeys } from './singleKeys';

const useKeySession = sessionWith(keyTexts);

interface ShortcutDialogProps {
  readonly open: boolean;
  readonly close: () => void;
  /** Further help, such as the tour. */
  readonly children?: ReactNode;
}

/** Every key that works where the person is, and the switch for those of a single sign. */
export function ShortcutDialog({ open, close, children }: ShortcutDialogProps) {
  const styles = useStyles();
  const { words } = useKeySession();
  const groups = useShortcutGroups();
  const single = useSingleKeys();
  return (
    <Dialog open={open} onOpenChange={(_event, { open: isOpen }) => !isOpen && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.keys.title}</DialogTitle>
          <DialogContent className={styles.content}>
            {groups.map(({ place, shortcuts }) => (
              <section key={place}>
                <h3 className={styles.place}>{place}</h3>
                <ShortcutList shortcuts={shortcuts} />
              </section>
            ))}
            <Switch
              checked={single}
              onChange={(_event, { checked }) => switchSingleKeys(checked)}
              label={words.keys.singleKeys}
            />
          </DialogContent>
          <DialogActions>
            {children}
            <Button appearance="primary" onClick={close}>
              {words.shell.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function ShortcutList({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const styles = useStyles();
  const { words } = useKeySession();
  return (
    <dl className={styles.list}>
      {shortcuts.map(({ keys, does }) => (
        <Fragment key={does}>
          <dt>
            {keys.map((combination, index) => (
              <Fragment key={combination}>
                {index > 0 && ` ${words.keys.or} `}
                {printed(combination, words.keys.names).map((key, place) => (
                  <Fragment key={key}>
                    {place > 0 && '+'}
                    <Key name={key} />
                  </Fragment>
                ))}
              </Fragment>
            ))}
          </dt>
          <dd className={styles.does}>{does}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** A key as it is printed; a sign is said as a word. */
function Key({ name }: { readonly name: string }) {
  const styles = useStyles();
  const { words } = useKeySession();
  const spoken = words.keys.spoken[name];
  return (
    <kbd className={styles.key}>
      {spoken ? (
        <>
          <span aria-hidden>{name}</span>
          <span className={styles.unseen}>{spoken}</span>
        </>
      ) : (
        name
      )}
    </kbd>
  );
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  place: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(110px, max-content) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  does: { margin: 0 },
  key: {
    position: 'relative',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});
