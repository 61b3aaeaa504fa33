import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Day, FieldValue } from '../../register';
import { describeValue, FieldInput, useNaming } from '../field';
import { ProblemSummary } from '../capture/problemSummary';
import type { KeptList } from '../shell';
import { hrefOf, Loading, Page, useRegisterData, wholeRegister } from '../shell';
import type { Kept } from './keptList';
import { FormPartView } from './formPart';
import { entriesOf, fieldsOfList, nameOf, partsOf } from './keptList';
import { useListSession } from './listSession';
import { UnitEnding, useHanging } from './unitEnding';
import { useKeptForm } from './useKeptForm';
import { useUsers } from './useUsers';

interface EntryScreenProps {
  readonly list: KeptList;
  /** Null for a new one. */
  readonly id: number | null;
}

/** One unit, resource or word: read by all, changed by the process team. */
export function EntryScreen({ list, id }: EntryScreenProps) {
  const { words } = useListSession();
  const data = useRegisterData();
  const stored = entriesOf(data, list).find((entry) => entry.id === id) ?? null;
  const back = { to: { screen: 'list', list } as const, name: words.keeping.lists[list].title };
  if (id !== null && !stored) {
    return (
      <Page title={words.keeping.lists[list].title} back={back}>
        {data.state === 'loading' ? <Loading text={words.shell.loading} /> : <p>{words.keeping.gone}</p>}
      </Page>
    );
  }
  return (
    <Page title={stored ? nameOf(stored) : words.keeping.lists[list].add} back={back}>
      {stored && list !== 'synonyms' && <Users list={list} id={stored.id} />}
      <EntryForm key={stored?.id ?? 'new'} list={list} stored={stored} />
    </Page>
  );
}

function Users({ list, id }: { readonly list: 'units' | 'resources'; readonly id: number }) {
  const styles = useStyles();
  const { words } = useListSession();
  const count = useUsers(list, id);
  if (count === null) return null;
  const filters = list === 'units' ? { unit: [String(id)] } : { systems: [String(id)] };
  return (
    <p className={styles.text}>
      {words.keeping.usedBy(count)}{' '}
      {count > 0 && (
        <Link inline href={hrefOf({ ...wholeRegister, filters })}>
          {words.keeping.showThem}
        </Link>
      )}
    </p>
  );
}

function EntryForm({ list, stored }: { readonly list: KeptList; readonly stored: Kept | null }) {
  const styles = useStyles();
  const { words } = useListSession();
  const form = useKeptForm(list, stored);
  const fields = fieldsOfList(list);
  const hanging = useHanging(list === 'units' ? (stored?.id ?? null) : null, newEnd(form));
  if (!form.mayEdit) return <ReadOnly list={list} stored={stored} />;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      {form.restored && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.keeping.restored}</MessageBarBody>
        </MessageBar>
      )}
      <Clashes list={list} form={form} />
      {form.problems.tried && <ProblemSummary fields={fields} problems={form.problems.all} />}
      {form.odd && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{words.keeping[form.odd]}</MessageBarBody>
        </MessageBar>
      )}
      {partsOf(list).map(({ key, section, names }) => (
        <FormPartView
          key={key}
          section={section}
          isShort={stored === null}
          isNeeded={names.some((name) => form.problems.at(name))}
        >
          {names.map((name) => (
            <div key={`${name} ${form.revision}`} onBlur={() => form.problems.leave(name)}>
              <FieldInput
                name={name}
                field={fields[name]!}
                entered={form.entered[name]}
                onEnter={form.enter}
                problem={form.problems.at(name)}
                stage="draft"
                self={stored?.id}
              />
              {name === 'validTo' && hanging && <UnitEnding {...hanging} />}
            </div>
          ))}
        </FormPartView>
      ))}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
          {hanging ? words.keeping.ending.saveAnyway : words.keeping.save}
        </Button>
        {form.isChanged && <Button onClick={form.discard}>{words.keeping.discard}</Button>}
      </div>
    </form>
  );
}

/** The last day of a unit, where the form gives it one. */
const newEnd = ({ state: { base }, values }: ReturnType<typeof useKeptForm>): Day | null =>
  values['validTo'] === base['validTo'] ? null : ((values['validTo'] ?? null) as Day | null);

/** What somebody else has entered meanwhile, beside what stands in the form. */
function Clashes({ list, form }: { readonly list: KeptList; readonly form: ReturnType<typeof useKeptForm> }) {
  const { words, language } = useListSession();
  const { personName } = useRegisterData();
  const naming = useNaming();
  if (!form.clash) return null;
  const { theirs, clashes } = form.clash;
  const fields = fieldsOfList(list);
  const who = personName(theirs.modifiedBy) || words.people.somebody;
  const said = (name: string) =>
    describeValue(fields[name]!, (theirs.values as Readonly<Record<string, FieldValue>>)[name], naming);
  return clashes.map((name) => (
    <MessageBar key={name} intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{words.keeping.clash(who, fields[name]?.label[language] ?? name, said(name))}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => form.takeTheirs(name)}>{words.keeping.takeTheirs}</Button>
      </MessageBarActions>
    </MessageBar>
  ));
}

function ReadOnly({ list, stored }: { readonly list: KeptList; readonly stored: Kept | null }) {
  const styles = useStyles();
  const { words, language } = useListSession();
  const naming = useNaming();
  const fields = fieldsOfList(list);
  const values = (stored?.values ?? {}) as Readonly<Record<string, FieldValue>>;
  return (
    <>
      <p className={styles.text}>{words.keeping.readOnly}</p>
      {partsOf(list).map(({ key, section, names }) => (
        <Fragment key={key}>
          {section && <h2 className={styles.heading}>{section.label[language]}</h2>}
          <dl className={styles.facts}>
            {names.map((name) => (
              <div key={name}>
                <dt className={styles.text}>{fields[name]?.label[language]}</dt>
                <dd className={styles.fact}>{describeValue(fields[name]!, values[name], naming)}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
    </>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
  fact: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});
