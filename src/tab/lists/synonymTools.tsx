import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useListSession } from './listSession';
import { PasteWords } from './pasteWords';
import { TrySearch } from './trySearch';

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
          <PasteWords onClose={() => setPasting(false)} />
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
