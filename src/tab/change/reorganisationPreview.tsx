import { Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReorganisationGap, ReorganisationPlan, UnitRef } from '../../register';
import { addDays, processNumber } from '../../register';
import { formatDay } from '../../text';
import { useRegisterData } from '../shell';
import { useChangeSession } from './changeSession';
import { HeadsPart } from './headsPart';
import type { Draft } from './reorganisationState';
import { UnitDropdown } from './unitPicker';

type Options = readonly { readonly ref: UnitRef; readonly text: string }[];

interface PreviewProps {
  readonly draft: Draft;
  readonly plan: ReorganisationPlan;
  readonly options: Options;
  readonly onChange: (draft: Draft) => void;
}

/** What the reorganisation does: in numbers, and process by process, where each can still be sent elsewhere. */
export function ReorganisationPreview({ draft, plan, options, onChange }: PreviewProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const said = words.reorganisation;
  const { unitName } = useRegisterData();
  const receivers = [...new Set(plan.assignments.flatMap(({ to }) => to ?? []))];
  const countFor = (ref: UnitRef) => plan.assignments.filter(({ to }) => to === ref).length;
  const nameOf = (ref: UnitRef) => options.find((one) => one.ref === ref)?.text ?? unitName(ref);
  const moving = plan.assignments.filter(({ process, to }) => to !== null && to !== process.values.unit).length;
  return (
    <section className={styles.preview}>
      <h2 className={styles.title}>{said.preview}</h2>
      <p className={styles.text} role="status">
        {said.summary(moving, plan.participations.length, plan.children.length)}
      </p>
      <ul className={styles.list}>
        {receivers.map((ref) => (
          <li key={ref}>{said.perUnit(nameOf(ref), countFor(ref))}</li>
        ))}
        {plan.ending.map(({ id, values }) => (
          <li key={`end ${id}`}>{said.ends(values.name ?? '', addDays(draft.day, -1))}</li>
        ))}
        {draft.old.length > plan.ending.length && <li>{said.goesOn}</li>}
      </ul>
      <HeadsPart draft={draft} plan={plan} nameOf={nameOf} />
      <Children draft={draft} plan={plan} options={options} onChange={onChange} />
      {plan.assignments.length > 0 && <OneByOne draft={draft} plan={plan} options={options} onChange={onChange} />}
      <Gaps plan={plan} draft={draft} />
    </section>
  );
}

function Children({ draft, plan, options, onChange }: PreviewProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  if (plan.children.length === 0) return null;
  return (
    <>
      <h3 className={styles.subtitle}>{words.reorganisation.children}</h3>
      <ul className={styles.plain}>
        {plan.children.map(({ unit, to }) => (
          <li key={unit.id} className={styles.row}>
            <span>{[unit.values.number, unit.values.name].filter(Boolean).join(' ')}</span>
            <UnitDropdown
              name={`${unit.values.name ?? ''}: ${words.reorganisation.toUnit}`}
              options={options.filter(({ ref }) => ref !== unit.id)}
              chosen={to}
              placeholder={words.reorganisation.nobody}
              onChoose={(ref) => onChange({ ...draft, children: without(draft.children, unit.id, ref) })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** More lines than this are found by searching. */
const shownAtMost = 50;

function OneByOne({ draft, plan, options, onChange }: PreviewProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const found = plan.assignments.filter(({ process }) =>
    (process.values.name ?? '').toLocaleLowerCase().includes(wanted),
  );
  const shown = found.slice(0, shownAtMost);
  return (
    <details open={plan.assignments.some(({ to }) => to === null)}>
      <summary className={styles.subtitle}>{words.reorganisation.oneByOne}</summary>
      <Input
        aria-label={words.reorganisation.searchProcess}
        placeholder={words.reorganisation.searchProcess}
        value={search}
        onChange={(_event, { value }) => setSearch(value)}
      />
      <p className={styles.text} role="status">
        {words.reorganisation.shown(shown.length, plan.assignments.length)}
      </p>
      <ul className={styles.plain}>
        {shown.map(({ process: { id, values }, to }) => (
          <li key={id} className={styles.row}>
            <span>{values.name ?? processNumber(id)}</span>
            <UnitDropdown
              name={`${values.name ?? ''}: ${words.reorganisation.toUnit}`}
              options={options}
              chosen={to}
              placeholder={words.reorganisation.nobody}
              onChoose={(ref) => onChange({ ...draft, oneByOne: without(draft.oneByOne, id, ref) })}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Gaps({ plan, draft }: Pick<PreviewProps, 'plan' | 'draft'>) {
  const sentence = useGapSentence(draft, plan);
  const { gaps } = plan;
  const { words } = useChangeSession();
  const styles = useStyles();
  if (gaps.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {words.reorganisation.missing}
        <ul className={styles.list}>
          {gaps.map((gap, index) => (
            <li key={index}>{sentence(gap)}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function useGapSentence(
  { created }: Draft,
  { children, participations }: ReorganisationPlan,
): (gap: ReorganisationGap) => string {
  const { words, language } = useChangeSession();
  const { unitName } = useRegisterData();
  const { gaps, unnamed } = words.reorganisation;
  return (gap) => {
    switch (gap.kind) {
      case 'notYet':
        return gaps.notYet(formatDay(gap.day, language));
      case 'noSuccessor':
        return gaps.noSuccessor(children.filter(({ to }) => to === null).length, participations.length);
      case 'openProcesses':
        return gaps.openProcesses(gap.count);
      case 'newUnit': {
        const name = created.find(({ standIn }) => standIn === gap.standIn)?.values.name ?? unnamed(-gap.standIn);
        return gaps.newUnit(name, gap.problems.map(({ code, facts }) => words.problems[code](facts ?? {})).join(' '));
      }
      case 'circle':
        return gaps.circle(gap.unit.values.name ?? '');
      case 'endsAndReceives':
        return gaps.endsAndReceives(unitName(gap.unit));
      default:
        return gaps[gap.kind];
    }
  };
}

function without(refs: Readonly<Record<number, UnitRef>>, id: number, ref: UnitRef | null): Record<number, UnitRef> {
  const others = Object.fromEntries(Object.entries(refs).filter(([key]) => Number(key) !== id));
  return ref === null ? others : { ...others, [id]: ref };
}

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500 },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  plain: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 320px)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});
