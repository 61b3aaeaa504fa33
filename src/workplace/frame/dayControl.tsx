import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  Subtitle2,
  Text,
} from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Day, Language } from '../../register';
import { addDays, addMonths, dayOfInstant, isDay } from '../../register';
import { formatDay, formatShortDay } from '../../text';
import { useNarrow } from './useNarrow';
import { useMove } from './useMove';
import type { Words } from './words';

const useStyles = makeStyles({
  surface: { display: 'grid', gap: '12px', width: 'min(320px, calc(100vw - 64px))' },
  title: { margin: 0 },
  steps: { display: 'grid', gap: '8px' },
  row: { display: 'flex', gap: '8px', alignItems: 'end', flexWrap: 'wrap' },
  state: { minHeight: '20px' },
});

interface Props {
  readonly today: Day;
  readonly language: Language;
  readonly words: Words;
  readonly onMove: (day: Day) => Promise<void>;
}

/** Shows the workplace's day and moves it. */
export function DayControl(props: Props) {
  const { today, language, words } = props;
  const styles = useStyles();
  const format = useNarrow() ? formatShortDay : formatDay;
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<CalendarLtrRegular />}>{words.day(format(today, language))}</Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words.dayTitle}>
        <DayForm {...props} />
      </PopoverSurface>
    </Popover>
  );
}

function DayForm({ today, language, words, onMove }: Props) {
  const styles = useStyles();
  const { isMoving, problem, go } = useMove(onMove, words);
  const [entered, setEntered] = useState<{ readonly on: Day; readonly text: string } | null>(null);
  // What was typed is forgotten when the day moves. The form itself stays: it holds the focus.
  const typed = entered?.on === today ? entered.text : today;
  const isWrong = !isDay(typed);
  const realToday = dayOfInstant(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const ahead = { day: addDays(today, 1), week: addDays(today, 7), month: addMonths(today, 1) };
  return (
    <>
      <Subtitle2 as="h2" className={styles.title}>
        {words.dayTitle}
      </Subtitle2>
      <Text>{words.dayWhy}</Text>
      <div className={styles.steps}>
        {(['day', 'week', 'month'] as const).map((step) => (
          <Button key={step} disabledFocusable={isMoving} onClick={() => void go(ahead[step])}>
            {words.ahead[step]}
          </Button>
        ))}
      </div>
      <form
        className={styles.row}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isDay(typed)) void go(typed);
        }}
      >
        <Field label={words.otherDay} {...(isWrong && { validationMessage: words.notADay })}>
          <Input type="date" value={typed} onChange={(_event, { value }) => setEntered({ on: today, text: value })} />
        </Field>
        <Button type="submit" disabledFocusable={isMoving || isWrong}>
          {words.goToDay}
        </Button>
      </form>
      <Button disabledFocusable={isMoving || today === realToday} onClick={() => void go(realToday)}>
        {words.backToToday}
      </Button>
      <div role="status" className={styles.state}>
        {isMoving ? <Spinner size="tiny" label={words.moving} /> : (problem ?? words.moved(formatDay(today, language)))}
      </div>
    </>
  );
}
