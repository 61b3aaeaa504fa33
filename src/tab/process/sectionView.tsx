import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { Field, FieldValue, ProcessFieldName, ProcessSection, ProcessValues, Stored } from '../../register';
import { isEmpty, processFields, processSections } from '../../register';
import { describeValue, FieldDisplay, useNaming } from '../field';
import { hrefOf, navigate, useSession } from '../shell';
import { fieldsOf } from './gaps';
import { Steps } from './steps';

/** Figures carry their certainty beside them, not in a line of its own. */
const certaintyOf: Partial<Record<ProcessFieldName, ProcessFieldName>> = {
  casesPerYear: 'casesCertainty',
  handlingMinutes: 'handlingCertainty',
  leadDays: 'leadCertainty',
  fullTimeShare: 'fullTimeCertainty',
  ozgMaturity: 'ozgModel',
};
const besideFigures = new Set(Object.values(certaintyOf));

interface SectionViewProps {
  readonly section: ProcessSection;
  readonly entry: Stored<'processes'>;
}

/** A section of the process page as readable facts; what is empty waits folded, one click from being filled. */
export function SectionView({ section, entry: { id, values } }: SectionViewProps) {
  const { words, language, me } = useSession();
  const styles = useStyles();
  const label = processSections[section].label[language];
  const names = fieldsOf(section, { automatic: true });
  const isShown = (name: ProcessFieldName) =>
    !isEmpty(values[name]) && !(besideFigures.has(name) && !isEmpty(values[figureOf(name)]));
  const filled = names.filter(isShown);
  const empty = fieldsOf(section, { automatic: false }).filter((name) => isEmpty(values[name]));
  return (
    <SectionFrame
      id={section}
      title={label}
      action={me.may.processes.edit && <EditSectionButton section={section} id={id} />}
    >
      {filled.length === 0 && <p className={styles.nothing}>{words.process.emptySection}</p>}
      <dl className={styles.facts}>
        {filled.map((name) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.label}>{processFields[name].label[language]}</dt>
            <dd className={styles.value}>
              <Value name={name} values={values} />
            </dd>
          </div>
        ))}
      </dl>
      {me.may.processes.edit && <EmptyFields id={id} names={empty} />}
    </SectionFrame>
  );
}

const figureOf = (certainty: ProcessFieldName): ProcessFieldName =>
  (Object.keys(certaintyOf) as ProcessFieldName[]).find((name) => certaintyOf[name] === certainty) ?? certainty;

/** Heading, room and target of the section index; sections that are no schema section use it, too. */
export function SectionFrame(props: {
  readonly id: string;
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section aria-labelledby={pageSectionId(props.id)} className={styles.section}>
      <div className={styles.head}>
        <h2 id={pageSectionId(props.id)} tabIndex={-1} className={styles.heading}>
          {props.title}
        </h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}

export const pageSectionId = (section: string): string => `section-${section}`;

function Value({ name, values }: { readonly name: ProcessFieldName; readonly values: ProcessValues }) {
  const naming = useNaming();
  const value = values[name] as FieldValue;
  if (name === 'steps') return <Steps text={values.steps} />;
  const certainty = certaintyOf[name];
  const beside =
    certainty && !isEmpty(values[certainty]) ? describeValue(processFields[certainty], values[certainty], naming) : '';
  return (
    <>
      <FieldDisplay field={processFields[name] as Field} value={value} />
      {beside && ` (${beside})`}
    </>
  );
}

function EditSectionButton({ section, id }: { readonly section: ProcessSection; readonly id: number }) {
  const { words, language } = useSession();
  const field = fieldsOf(section, { automatic: false })[0];
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<EditRegular />}
      aria-label={`${words.process.edit}: ${processSections[section].label[language]}`}
      onClick={() => navigate({ screen: 'edit', id, field })}
    />
  );
}

function EmptyFields({ id, names }: { readonly id: number; readonly names: readonly ProcessFieldName[] }) {
  const { words, language } = useSession();
  const styles = useStyles();
  const list = useId();
  const [open, setOpen] = useState(false);
  if (names.length === 0) return null;
  return (
    <div>
      <Link as="button" type="button" aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
        {words.process.emptyFields(names.length)}
      </Link>
      <ul id={list} hidden={!open} className={styles.empty}>
        {names.map((name) => (
          <li key={name}>
            <Link inline href={hrefOf({ screen: 'edit', id, field: name })}>
              {words.process.addField(processFields[name].label[language])}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outlineStyle: 'none',
    scrollMarginTop: tokens.spacingVerticalM,
  },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
  fact: {
    display: 'grid',
    gridTemplateColumns: 'minmax(140px, 220px) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0 },
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, maxWidth: '72ch', overflowWrap: 'anywhere' },
  empty: { margin: 0, paddingInlineStart: '18px' },
});
