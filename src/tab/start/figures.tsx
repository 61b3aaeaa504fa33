import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { processFields } from '../../register';
import type { HomeTexts } from '../../text';
import type { PicturePart } from '../picture/picture';
import { Picture } from '../picture/picture';
import type { RegisterFilters } from '../shell';
import { useStartSession } from './startSession';
import { Empty, hrefOf, wholeRegister } from '../shell';
import type { RegisterState } from './registerState';
import { Section } from './section';

/** How the register stands, in three plain pictures whose numbers lead to the entries. */
export function Figures({ state, action }: { readonly state: RegisterState; readonly action?: ReactNode }) {
  const styles = useStyles();
  const { words } = useStartSession();
  const { home } = words;
  if (state.processes === 0)
    return (
      <Section title={home.stateTitle}>
        <Empty title={home.nothingYet} hint={home.nothingYetHint} action={action} />
      </Section>
    );
  return (
    <Section title={home.stateTitle} hint={home.stateOf(state.processes)}>
      <div className={styles.pictures}>
        <Picture title={home.units} shape="ring" parts={unitParts(state, home)} />
        <Picture title={home.reviewed} shape="ring" parts={reviewParts(state, home)} />
        <Picture title={home.gaps} shape="ring" parts={gapParts(state, home)} />
      </div>
    </Section>
  );
}

type Parts = readonly PicturePart[];
type Words = HomeTexts['home'];

function unitParts({ units }: RegisterState, home: Words): Parts {
  const href = hrefOf({ ...wholeRegister, view: 'units' });
  return [
    { name: home.unitsCovered, value: units.covered, pattern: 'full', href },
    { name: home.unitsBare, value: units.bare, pattern: 'empty' },
  ];
}

function reviewParts({ lights }: RegisterState, home: Words): Parts {
  const href = (light: string) => inUse({ light: [light] });
  return [
    { name: home.inTime, value: lights.green, pattern: 'full', href: href('green') },
    { name: home.dueSoon, value: lights.yellow, pattern: 'striped', href: href('yellow') },
    { name: home.overdue, value: lights.red, pattern: 'dotted', href: href('red') },
    { name: home.notInCycle, value: lights.none, pattern: 'empty', href: href('none') },
  ];
}

function gapParts({ completeness }: RegisterState, home: Words): Parts {
  const href = (...shares: readonly string[]) => inUse({ completeness: shares });
  return [
    { name: home.complete, value: completeness.complete, pattern: 'full', href: href('100') },
    { name: home.mostly, value: completeness.mostly, pattern: 'striped', href: href('50', '75') },
    { name: home.thin, value: completeness.thin, pattern: 'empty', href: href('0', '25') },
  ];
}

/** The same entries that were counted: all but the retired ones. */
const statuses = Object.keys(processFields.status.choices).filter((status) => status !== 'retired');
const inUse = (filters: RegisterFilters): string =>
  hrefOf({ ...wholeRegister, filters: { ...filters, status: statuses } });

const useStyles = makeStyles({
  pictures: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
  },
});
