import { Field as FieldFrame, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Standing } from '../../register';
import { useReading } from '../change/useReading';
import { Empty, Failed, Loading, useRegisterData } from '../shell';
import { useAtOnce } from './useAnswerLaw';
import { readStandings } from './readStandings';
import type { Order } from './standingGroups';
import { groupsOf, orders, unitOf } from './standingGroups';
import { StandingList } from './standingList';
import { TeamBar } from './teamBar';
import { useTeamSession } from './teamSession';

/** Everything that waits for an answer, by what the team can do about it or by unit; never by person. */
export function OpenPart() {
  const { words, copy } = useTeamSession();
  const { table, openReviews } = useRegisterData();
  const law = useAtOnce();
  const read = useCallback(() => readStandings(copy, table, openReviews, law), [copy, table, openReviews, law]);
  const [reading, retry] = useReading(read);
  // While it is read again what was shown stays, with what has been selected.
  const [last, setLast] = useState<readonly Standing[] | null>(null);
  if (reading.stage === 'read' && reading.value !== last) setLast(reading.value);
  if (reading.stage === 'failed') return <Failed error={reading.error} retry={retry} />;
  if (last === null) return <Loading text={words.reviewing.reading} />;
  if (last.length === 0) return <Empty title={words.reviewing.nothing} />;
  return <Standings standings={last} />;
}

function Standings({ standings }: { readonly standings: readonly Standing[] }) {
  const styles = useStyles();
  const { words } = useTeamSession();
  const { unitName } = useRegisterData();
  const [order, setOrder] = useState<Order>('trouble');
  const [unit, setUnit] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const said = words.reviewSteps;
  const known = [...new Set(standings.map(unitOf))].flatMap((id) => (id === null ? [] : [{ id, name: unitName(id) }]));
  const shown = unit === '' ? standings : standings.filter((one) => unitOf(one) === Number(unit));
  const groups = groupsOf(shown, order, { unitName, title: said.groups, why: said.why, noUnit: said.noUnit });
  const selected = shown.filter(({ request }) => request !== null && chosen.has(request.id));
  const choose = (requests: readonly number[], isChosen: boolean) =>
    setChosen((before) => {
      const rest = [...before].filter((id) => !requests.includes(id));
      return new Set(isChosen ? [...rest, ...requests] : rest);
    });
  return (
    <>
      <div className={styles.choices}>
        <FieldFrame label={said.unit}>
          <Select value={unit} onChange={(_event, { value }) => setUnit(value)}>
            <option value="">{said.allUnits}</option>
            {known
              .sort((left, right) => left.name.localeCompare(right.name, 'de'))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        </FieldFrame>
        <FieldFrame label={said.groupBy}>
          <Select value={order} onChange={(_event, { value }) => setOrder(value as Order)}>
            {orders.map((one) => (
              <option key={one} value={one}>
                {said.orders[one]}
              </option>
            ))}
          </Select>
        </FieldFrame>
      </div>
      {selected.length > 0 && <TeamBar selected={selected} onDone={() => setChosen(new Set())} />}
      {groups.map((group) => (
        <StandingList key={group.key} group={group} byUnit={order === 'unit'} chosen={chosen} onChoose={choose} />
      ))}
    </>
  );
}

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
});
