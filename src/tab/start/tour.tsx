import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Route } from '../shell';
import { hrefOf, showTour, useNotices, useSession, useTourShown, wholeRegister } from '../shell';
import { focusTitle } from '../shell/focusTitle';
import { useStartSession } from './startSession';

const steps = ['find', 'read', 'capture', 'suggest', 'confirm'] as const;
type Step = (typeof steps)[number];

/** Where a step can be tried. */
const routes: Readonly<Record<Step, Route | null>> = {
  find: wholeRegister,
  read: wholeRegister,
  capture: { screen: 'capture' },
  suggest: { screen: 'suggestions', show: 'open' },
  confirm: null,
};

/** The first-run tour: stands in the page and covers nothing, until the person has seen or skipped it. */
export function Tour() {
  const { me } = useSession();
  return useTourShown(me.key) ? <ShownTour /> : null;
}

function ShownTour() {
  const styles = useStyles();
  const { words, me } = useStartSession();
  const { notify } = useNotices();
  const [place, setPlace] = useState(0);
  const heading = useId();
  const step = useFocusOnMove(place);
  const end = (skipped: boolean) => {
    showTour(me.key, false);
    focusTitle();
    if (skipped) notify({ text: words.tour.skipped, kind: 'info' });
  };
  const isLast = place === steps.length - 1;
  const name = steps[place] ?? 'find';
  const { title, text, link } = words.tour.steps[name];
  const route = routes[name];
  return (
    <section aria-labelledby={heading} className={styles.tour}>
      <h2 id={heading} className={styles.heading}>
        {words.tour.title}
      </h2>
      <div ref={step} tabIndex={-1} className={styles.step}>
        <p className={styles.place}>{words.tour.place(place + 1, steps.length)}</p>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.text}>{text}</p>
        {route && <Link href={hrefOf(route)}>{link}</Link>}
      </div>
      <div className={styles.buttons}>
        {place > 0 && <Button onClick={() => setPlace(place - 1)}>{words.tour.back}</Button>}
        <Button appearance="primary" onClick={() => (isLast ? end(false) : setPlace(place + 1))}>
          {isLast ? words.tour.done : words.tour.next}
        </Button>
        {!isLast && (
          <Button appearance="subtle" onClick={() => end(true)}>
            {words.tour.skip}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Who goes on hears the next step; the first one waits until the person comes to it. */
function useFocusOnMove(place: number) {
  const step = useRef<HTMLDivElement>(null);
  const seen = useRef(place);
  useEffect(() => {
    if (seen.current !== place) step.current?.focus();
    seen.current = place;
  }, [place]);
  return step;
}

const useStyles = makeStyles({
  tour: {
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  step: { outlineStyle: 'none', maxWidth: '640px', minHeight: '96px' },
  place: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});
