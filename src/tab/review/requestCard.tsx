import {
  Button,
  Link,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReviewOutcome, Stored } from '../../register';
import { isPostponed, kindOf, lists, mayAccept, outcomesOf } from '../../register';
import { hrefOf, useIsOffline, useRegisterData } from '../shell';
import { AnswerForm } from './answerForm';
import { useAnswerSession } from './answerSession';
import { answerLabel, needsForm, questionOf, remarksOn } from './question';
import type { Answering, OnSettled } from './useAnswering';
import { useAnswering } from './useAnswering';

interface RequestCardProps {
  readonly request: Stored<'reviews'>;
  readonly onPage: boolean;
  readonly onSettled: OnSettled;
}

/** What somebody is asked, with the answers that the card in the chat offers. */
export function RequestCard({ request, onPage, onSettled }: RequestCardProps) {
  const styles = useStyles();
  const session = useAnswerSession();
  const data = useRegisterData();
  const heading = useId();
  const answering = useAnswering(request, onSettled);
  const [form, setForm] = useState<ReviewOutcome | null>(null);
  const { process } = request.values;
  const name = data.processName(process) ?? request.values.title ?? '';
  const Heading = onPage ? 'h2' : 'h4';
  return (
    <section aria-labelledby={heading} className={styles.card}>
      <Heading id={heading} className={styles.heading}>
        {questionOf(request.values, name, session.words)}
      </Heading>
      <p className={styles.facts}>
        {remarksOn(request.values, data, session).map((remark) => (
          <span key={remark}>{remark}</span>
        ))}
        {!onPage && process !== null && (
          <Link inline href={hrefOf({ screen: 'process', id: process })} aria-describedby={heading}>
            {session.words.cards.open}
          </Link>
        )}
      </p>
      {answering.remark !== null && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{answering.remark}</MessageBarBody>
        </MessageBar>
      )}
      {form === null ? (
        <Answers request={request} answering={answering} ask={setForm} heading={heading} />
      ) : (
        <AnswerForm request={request} outcome={form} answering={answering} onCancel={() => setForm(null)} />
      )}
    </section>
  );
}

interface AnswersProps {
  readonly request: Stored<'reviews'>;
  readonly answering: Answering;
  readonly ask: (outcome: ReviewOutcome) => void;
  readonly heading: string;
}

function Answers({ request, answering: { working, answer, later }, ask, heading }: AnswersProps) {
  const styles = useStyles();
  const { words, me, today } = useAnswerSession();
  const offline = useIsOffline();
  const kind = kindOf(request.values);
  const offered = outcomesOf[kind].filter((one) => one !== 'accepted' || mayAccept(request.values, me.key));
  const off = working || offline;
  const mayPutOff =
    kind === 'review' &&
    request.values.addressee === me.key &&
    !isPostponed(request.values, today) &&
    (request.values.postponements ?? 0) < lists.reviews.fields.postponements.maximum;
  return (
    <div className={styles.answers}>
      {offered.map((outcome, place) => (
        <Button
          key={outcome}
          appearance={place === 0 ? 'primary' : 'secondary'}
          aria-describedby={heading}
          disabledFocusable={off}
          onClick={() => (needsForm(outcome) ? ask(outcome) : void answer({ outcome }))}
        >
          {answerLabel(kind, outcome, words)}
          {needsForm(outcome) && ' …'}
        </Button>
      ))}
      {mayPutOff && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button aria-describedby={heading} disabledFocusable={off}>
              {words.cardsReview.later} …
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {([1, 4] as const).map((weeks) => (
                <MenuItem key={weeks} onClick={() => void later(weeks)}>
                  {words.answering.laterWeeks[weeks]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {working && <span role="status">{words.answering.working}</span>}
    </div>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  answers: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
