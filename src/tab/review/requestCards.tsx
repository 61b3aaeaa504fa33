import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Stored } from '../../register';
import { kindOf } from '../../register';
import { useAnswerSession } from './answerSession';
import { ConfirmSeveral } from './confirmSeveral';
import { RequestCard } from './requestCard';

interface RequestCardsProps {
  readonly requests: readonly Stored<'reviews'>[];
  /** The card stands on the page of its process, which says the rest. */
  readonly onPage?: boolean;
}

/** Requests to answer; each becomes one quiet line once it is settled, and the focus stays there. */
export function RequestCards({ requests, onPage = false }: RequestCardsProps) {
  const styles = useStyles();
  const [settled, setSettled] = useState<ReadonlyMap<number, string>>(new Map());
  const { words } = useAnswerSession();
  const [isChoosing, setChoosing] = useState(false);
  const [latest, setLatest] = useState<number | null>(null);
  function settle(id: number, sentence: string | null): void {
    setLatest(sentence === null ? null : id);
    setSettled((before) => {
      const rest = [...before].filter(([one]) => one !== id);
      return new Map(sentence === null ? rest : [...rest, [id, sentence]]);
    });
  }
  const open = requests.filter(({ id }) => !settled.has(id));
  const reviews = open.filter(({ values }) => kindOf(values) === 'review');
  const several = !onPage && reviews.length > 1;
  return (
    <div className={styles.cards}>
      {several && !isChoosing && (
        <Button className={styles.several} onClick={() => setChoosing(true)}>
          {words.cardsDigest.several} …
        </Button>
      )}
      {[...settled].map(([id, sentence]) => (
        <SettledLine key={id} sentence={sentence} takesFocus={id === latest} />
      ))}
      {several && isChoosing && (
        <ConfirmSeveral requests={reviews} onSettled={settle} onClose={() => setChoosing(false)} />
      )}
      {(several && isChoosing ? open.filter((one) => !reviews.includes(one)) : open).map((request) => (
        <RequestCard key={request.id} request={request} onPage={onPage} onSettled={settle} />
      ))}
    </div>
  );
}

function SettledLine({ sentence, takesFocus }: { readonly sentence: string; readonly takesFocus: boolean }) {
  const styles = useStyles();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) line.current?.focus();
  }, [takesFocus]);
  return (
    <p ref={line} tabIndex={-1} className={styles.settled}>
      {sentence}
    </p>
  );
}

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  several: { alignSelf: 'flex-start' },
  settled: { margin: 0, color: tokens.colorNeutralForeground2, outlineStyle: 'none' },
});
