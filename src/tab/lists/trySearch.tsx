import { Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { processNumber } from '../../register';
import type { Why } from '../copy';
import { marked, useMarkStyles } from '../register/marked';
import { whyFound } from '../register/whyFound';
import { hrefOf, useIsShown, useRegisterData, wholeRegister } from '../shell';
import { useListSession } from './listSession';

const shownAtMost = 5;
/** Typing pauses this long before the search is asked. */
const pause = 300;

interface Answer {
  readonly query: string;
  readonly count: number;
  readonly whys: readonly Why[];
}

/** What a word finds now, and why: the effect of the words is seen where they are kept. */
export function TrySearch() {
  const styles = useStyles();
  const marks = useMarkStyles();
  const { words, language } = useListSession();
  const { processName } = useRegisterData();
  const isShown = useIsShown();
  const text = words.keeping.trying;
  const [query, setQuery] = useState('');
  const answer = useAnswer(query.trim());
  const row = (id: number) => ({ number: processNumber(id), name: processName(id) ?? processNumber(id) });
  return (
    <section aria-label={text.label} className={styles.frame}>
      <Field label={text.label} hint={text.hint}>
        <Input type="search" className={styles.input} value={query} onChange={(_event, { value }) => setQuery(value)} />
      </Field>
      <p role="status" className={styles.text}>
        {answer && (answer.count === 0 ? text.nothing(answer.query) : text.found(answer.count, answer.query))}{' '}
        {answer && answer.count > 0 && (
          <Link inline href={hrefOf({ ...wholeRegister, search: answer.query })}>
            {words.keeping.showThem}
          </Link>
        )}
      </p>
      {answer && answer.whys.length > 0 && (
        <ol className={styles.hits}>
          {answer.whys.map((why) => {
            const reason = whyFound(row(why.id), why, words, language, isShown);
            const { name } = row(why.id);
            return (
              <li key={why.id}>
                <Link inline href={hrefOf({ screen: 'process', id: why.id })}>
                  {marked({ text: name, marks: why.field === 'name' ? why.marks : [] }, marks.mark)}
                </Link>
                {reason && <div className={styles.text}>{marked(reason, marks.mark)}</div>}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

/** What the search finds for a query, asked anew when the words have changed; null for no query. */
function useAnswer(query: string): Answer | null {
  const { copy } = useListSession();
  const { table, index } = useRegisterData();
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (query === '') return;
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const { rows } = await copy.find(query);
      const ids = [...rows.subarray(0, shownAtMost)].flatMap((row) => table.ids[row] ?? []);
      const whys = await copy.whys(query, ids);
      if (isWanted) setAnswer({ query, count: rows.length, whys });
    };
    const timer = window.setTimeout(() => void ask(), pause);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [copy, table, index, query]);
  return query === '' ? null : answer;
}

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  input: { maxWidth: '480px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  hits: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: '24px',
  },
});
