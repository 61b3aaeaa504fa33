import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { Loading } from '../shell';
import { fetched } from '../shell/fetched';
import { useListSession } from './listSession';
import { TrySearch } from './trySearch';

/** It brings all words that the search knows by itself. */
const PasteWords = fetched(async () => (await import('./pasteWords')).PasteWords);

/** What makes looking after the search's words quick: many at once, and a look at what they do. */
export function SynonymTools() {
  const styles = useStyles();
  const { words, me } = useListSession();
  const [isPasting, setPasting] = useState(false);
  return (
    <div className={styles.tools}>
      <TrySearch />
      {me.may.synonyms.add &&
        me.may.synonyms.edit &&
        (isPasting ? (
          <Suspense fallback={<Loading text={words.shell.loading} />}>
            <PasteWords onClose={() => setPasting(false)} />
          </Suspense>
        ) : (
          <Button className={styles.button} onClick={() => setPasting(true)}>
            {words.keeping.paste.open}
          </Button>
        ))}
    </div>
  );
}

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  button: { alignSelf: 'flex-start' },
});
