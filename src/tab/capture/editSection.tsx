import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { Stored, Field, ProblemCode, ProcessFieldName, ProcessSection } from '../../register';
import { choosableStatuses, processFields, processSections } from '../../register';
import type { Texts } from '../../text';
import type { EnteredValues } from '../field';
import { enteredProblem, FieldInput, focusField, FoldHeading, isNothing, MissingField } from '../field';
import { fieldsOf } from '../process/gaps';
import { useSession } from '../shell';
import { isUntouched } from './editing';
import { LongNameOffer } from './longNameOffer';
import type { EditState } from './useEdit';
import type { Wanted } from './useGoTo';

/** As much of a form as its sections need: an edit, or a new entry. */
export interface SectionsForm extends Pick<EditState, 'entered' | 'stage' | 'problems' | 'confirms'> {
  readonly form: Pick<EditState['form'], 'enter' | 'revision'> & {
    readonly draft: {
      readonly base: Pick<Stored<'processes'>, 'values' | 'missing'> & { readonly id?: number };
      readonly entered: EnteredValues;
    };
  };
}

interface EditSectionProps {
  readonly section: ProcessSection;
  readonly edit: SectionsForm;
  /** A field the person came for: its section is open and it is not folded away. */
  readonly wanted?: Wanted;
  /** Fields that this form doesn't ask for. */
  readonly omit?: readonly ProcessFieldName[];
  /** What stands below the fields. */
  readonly children?: ReactNode;
}

/** One section of the form. What is filled, needed or wrong is shown; the rest waits behind one button. */
export function EditSection({ section, edit, wanted, omit = [], children }: EditSectionProps) {
  const { language } = useSession();
  const styles = useStyles();
  const content = useId();
  const names = fieldsOf(section, { automatic: false }).filter((name) => !omit.includes(name));
  const [closed, setClosed] = useState(false);
  const [came, setCame] = useState(wanted);
  // Who is led to a field finds its section open.
  if (came !== wanted) {
    setCame(wanted);
    if (names.some((name) => name === wanted?.name)) setClosed(false);
  }
  const open = !closed || names.some((name) => edit.problems.at(name));
  return (
    <section className={styles.section}>
      <FoldHeading id={sectionId(section)} open={open} controls={content} onToggle={() => setClosed(open)}>
        {processSections[section].label[language]}
      </FoldHeading>
      <div id={content} hidden={!open} className={open ? styles.fields : undefined}>
        <SectionFields names={names} edit={edit} wanted={wanted?.name} />
        {children}
      </div>
    </section>
  );
}

interface SectionFieldsProps {
  readonly names: readonly ProcessFieldName[];
  readonly edit: SectionsForm;
  readonly wanted?: string;
}

/** The fields alone, for forms that bring a heading of their own. */
export function SectionFields({ names, edit, wanted }: SectionFieldsProps) {
  const { words } = useSession();
  const [unfolded, setUnfolded] = useState(false);
  const isFolded = (name: ProcessFieldName) =>
    !unfolded &&
    name !== wanted &&
    !processFields[name].required &&
    isNothing(edit.entered[name]) &&
    isNothing(edit.form.draft.base.values[name]) &&
    !edit.problems.at(name);
  const folded = names.filter(isFolded);
  const unfold = () => {
    setUnfolded(true);
    window.requestAnimationFrame(() => folded[0] && focusField(folded[0]));
  };
  return (
    <>
      {names
        .filter((name) => !isFolded(name))
        .map((name) => (
          <EditField key={`${name} ${edit.form.revision}`} name={name} edit={edit} />
        ))}
      {folded.length > 0 && (
        <Button appearance="subtle" icon={<AddRegular />} onClick={unfold}>
          {words.capture.moreFields(folded.length)}
        </Button>
      )}
    </>
  );
}

function EditField({ name, edit }: { readonly name: ProcessFieldName; readonly edit: SectionsForm }) {
  const { me, words } = useSession();
  const { form, problems, stage, entered } = edit;
  const field: Field = processFields[name];
  const odd = isUntouched(form.draft)(name) ? enteredProblem(field, entered[name], 'draft') : null;
  const remark = odd && odd.code !== 'required' ? remarkOn(odd.code, words) : null;
  const offered = name === 'status' ? choosableStatuses(form.draft.base.values.status, me) : undefined;
  if (form.draft.base.missing?.includes(name)) return <MissingField name={name} field={field} />;
  return (
    <div onBlur={() => problems.leave(name)}>
      <FieldInput
        name={name}
        field={field}
        entered={entered[name]}
        onEnter={form.enter}
        problem={problems.at(name)}
        remark={remark}
        stage={stage}
        offered={offered}
        self={form.draft.base.id}
      />
      {name === 'name' && form.draft.base.id !== undefined && (
        <LongNameOffer form={{ draft: { entered }, enter: form.enter }} summary={form.draft.base.values.summary} />
      )}
      {name === 'status' && <StatusHint edit={edit} />}
    </div>
  );
}

/** A value that was edited by hand in the list: it is kept, and said to be odd. */
const remarkOn = (code: ProblemCode, { upkeep }: Texts): string =>
  code === 'unknownChoice' ? upkeep.unknownValueHint : upkeep.keptAsIs;

/** What the chosen status brings with it, said before it happens. */
function StatusHint({ edit }: { readonly edit: SectionsForm }) {
  const { words, me } = useSession();
  const styles = useStyles();
  const releasing = edit.entered.status === 'released' && edit.form.draft.base.values.status !== 'released';
  const hints = [
    releasing && edit.confirms ? words.capture.releaseConfirms : null,
    me.groups.includes('team') ? null : words.capture.retireByTeam,
  ].filter((hint) => hint !== null);
  return hints.length > 0 && <p className={styles.hint}>{hints.join(' ')}</p>;
}

export const sectionId = (section: string): string => `section-${section}`;

const useStyles = makeStyles({
  section: {
    padding: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalS,
    '& > button': { alignSelf: 'flex-start' },
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
