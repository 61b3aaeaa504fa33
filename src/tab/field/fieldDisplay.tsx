import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Field, FieldKind, FieldValue } from '../../register';
import { hrefOf } from '../shell';
import { describeValue } from './describe';
import { LinkedText } from './linkedText';
import { useNaming } from './naming';
import { PersonName } from './personName';
import { RaciDisplay } from './raciDisplay';
import { ServicesDisplay } from './servicesDisplay';

interface DisplayProps<Kind extends FieldKind> {
  readonly field: Extract<Field, { kind: Kind }>;
  readonly value: FieldValue;
}

interface AnyDisplayProps {
  readonly field: Field;
  readonly value: FieldValue;
}

/** One display per kind: a new kind stops the compiler here. */
const displays: { readonly [Kind in FieldKind]: (props: DisplayProps<Kind>) => ReactNode } = {
  text: TextDisplay,
  longText: LongTextDisplay,
  choice: Plain,
  choices: Plain,
  number: Plain,
  date: Plain,
  person: ({ value }) => <PersonName personKey={String(value)} />,
  reference: ({ field, value }) => <Entry target={field.target} id={Number(value)} />,
  references: ReferencesDisplay,
  yesNo: Plain,
};

/** A filled field as a process page shows it. */
export function FieldDisplay({ field, value }: AnyDisplayProps) {
  const Display = displays[field.kind] as (props: AnyDisplayProps) => ReactNode;
  return <Display field={field} value={value} />;
}

function TextDisplay({ value }: Pick<AnyDisplayProps, 'value'>) {
  return <LinkedText text={String(value)} />;
}

function LongTextDisplay({ field, value }: DisplayProps<'longText'>) {
  if (field.lines) return <RaciDisplay text={String(value)} />;
  return field.names ? <ServicesDisplay text={String(value)} /> : <TextDisplay value={value} />;
}

function Plain({ field, value }: AnyDisplayProps) {
  return describeValue(field, value, useNaming());
}

function ReferencesDisplay({ field, value }: DisplayProps<'references'>) {
  const styles = useStyles();
  const ids = Array.isArray(value) ? value.map(Number) : [];
  return (
    <ul className={styles.list}>
      {ids.map((id) => (
        <li key={id}>
          <Entry target={field.target} id={id} />
        </li>
      ))}
    </ul>
  );
}

/** Processes have a page to go to; units and resources have only their name so far. */
function Entry({ target, id }: { readonly target: string; readonly id: number }) {
  const name = useNaming().target(target, id);
  if (target !== 'processes') return name;
  return (
    <Link inline href={hrefOf({ screen: 'process', id })}>
      {name}
    </Link>
  );
}

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '18px' } });
