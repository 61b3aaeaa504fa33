import { Button, Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Standing } from '../../register';
import { kindOf, lists } from '../../register';
import { formatDay } from '../../text';
import { hrefOf, useRegisterData } from '../shell';
import { useLineStyles } from '../start/lineList';
import type { StandingGroup } from './standingGroups';
import { unitOf } from './standingGroups';
import { useTeamSession } from './teamSession';

/** More than these nobody reads at a glance. */
const shownFirst = 10;

interface StandingListProps {
  readonly group: StandingGroup;
  readonly byUnit: boolean;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (requests: readonly number[], isChosen: boolean) => void;
}

/** One group with its lines; those with a request can be selected. */
export function StandingList({ group: { title, hint, standings }, byUnit, chosen, onChoose }: StandingListProps) {
  const styles = useStyles();
  const lineStyles = useLineStyles();
  const { words } = useTeamSession();
  const [all, setAll] = useState(false);
  const heading = useId();
  const said = words.reviewSteps;
  const requests = standings.flatMap(({ request }) => (request ? [request.id] : []));
  const count = requests.filter((id) => chosen.has(id)).length;
  return (
    <section aria-labelledby={heading}>
      <div className={styles.head}>
        {requests.length > 1 && (
          <Checkbox
            aria-label={said.chooseAll(title)}
            checked={count === 0 ? false : count === requests.length ? true : 'mixed'}
            onChange={() => onChoose(requests, count < requests.length)}
          />
        )}
        <h2 id={heading} className={styles.heading}>
          {title} ({standings.length})
        </h2>
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
      <ul className={lineStyles.list}>
        {(all ? standings : standings.slice(0, shownFirst)).map((standing) => (
          <StandingLine
            key={standing.request?.id ?? `p${standing.process?.id}`}
            standing={standing}
            byUnit={byUnit}
            isChosen={standing.request !== null && chosen.has(standing.request.id)}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {!all && standings.length > shownFirst && (
        <Button onClick={() => setAll(true)}>{said.showAll(standings.length)}</Button>
      )}
    </section>
  );
}

interface LineProps extends Pick<StandingListProps, 'byUnit' | 'onChoose'> {
  readonly standing: Standing;
  readonly isChosen: boolean;
}

function StandingLine({ standing, byUnit, isChosen, onChoose }: LineProps) {
  const styles = useStyles();
  const lineStyles = useLineStyles();
  const { words } = useTeamSession();
  const { request, process } = standing;
  const name = process?.values.name ?? request?.values.title ?? '';
  const notes = useNotes(standing, byUnit);
  return (
    <li className={styles.line}>
      {request && (
        <Checkbox
          aria-label={words.reviewSteps.choose(name)}
          checked={isChosen}
          onChange={(_event, { checked }) => onChoose([request.id], checked === true)}
        />
      )}
      <span className={styles.text}>
        {process ? (
          <Link href={hrefOf({ screen: 'process', id: process.id })} className={lineStyles.name}>
            {name}
          </Link>
        ) : (
          <span className={lineStyles.name}>{name}</span>
        )}
        <span className={lineStyles.facts}>
          {notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
        </span>
      </span>
    </li>
  );
}

/** What is said about a line; never about a person. */
function useNotes(standing: Standing, byUnit: boolean): readonly string[] {
  const { words, language } = useTeamSession();
  const { unitName } = useRegisterData();
  const { request, process, trouble, unasked, overdue } = standing;
  const said = words.reviewSteps;
  const { failure, dueOn, kind } = lists.reviews.fields;
  const due = request ? request.values.dueOn : trouble === 'ownerless' ? null : process?.values.nextReview;
  const notes = [
    byUnit ? said.groups[trouble] : unitName(unitOf(standing)),
    request && kindOf(request.values) !== 'review' && kind.choices[kindOf(request.values)][language],
    due && `${dueOn.label[language]}: ${formatDay(due, language)}`,
    overdue && said.overdue,
    unasked && said.unasked[unasked],
    request?.values.failure && failure.choices[request.values.failure][language],
    trouble === 'undeliverable' && request?.values.addressee === null && said.nobodyReachable,
    trouble !== 'ownerless' && process?.values.owner === null && said.noOwner,
  ];
  return notes.filter((note): note is string => typeof note === 'string' && note !== '');
}

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', alignItems: 'flex-start', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} 0`,
  },
});
