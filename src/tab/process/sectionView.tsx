import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import type { ProcessFieldName, ProcessSection, Stored } from '../../register';
import { isEmpty, processSections } from '../../register';
import { Loading, useRegisterData, useSession } from '../shell';
import { fetched } from '../shell/fetched';
import { DerivedFacts, derivedIn } from './derivedFacts';
import { EmptyFields } from './emptyFields';
import { Fact } from './fact';
import { fieldsOf } from './gaps';
import { besideFigures, figureOf } from './figures';
import { usePageActions } from './pageActions';
import { SectionFrame } from './sectionFrame';

/** The form comes when somebody wants to change something: most people read. */
const InPlace = fetched(async () => (await import('./inPlace')).InPlace);

interface SectionViewProps {
  readonly section: ProcessSection;
  readonly entry: Stored<'processes'>;
  /** Field to begin with, where the section is opened as a form. */
  readonly wanted?: ProcessFieldName;
  readonly onEdited: () => void;
}

/** A section of the process page: readable facts, which become a form where they stand. */
export function SectionView({ section, entry, wanted, onEdited }: SectionViewProps) {
  const { words, language } = useSession();
  const { mayEdit, editing, edit } = usePageActions();
  const title = processSections[section].label[language];
  const isForm = editing === section;
  const action = mayEdit && !isForm && (
    <Button
      appearance="subtle"
      size="small"
      icon={<EditRegular />}
      aria-label={`${words.process.edit}: ${title}`}
      title={words.page.editHere}
      onClick={() => edit(section)}
    />
  );
  return (
    <SectionFrame id={section} title={title} action={action}>
      {isForm ? (
        <Suspense fallback={<Loading text={words.page.editLoading} />}>
          <InPlace section={section} entry={entry} wanted={wanted} onClose={onEdited} />
        </Suspense>
      ) : (
        <Facts section={section} entry={entry} />
      )}
    </SectionFrame>
  );
}

/** What is filled; what is empty waits folded, one click from being filled. */
export function Facts({ section, entry }: Pick<SectionViewProps, 'section' | 'entry'>) {
  const { words, language } = useSession();
  const { settings } = useRegisterData();
  const styles = useStyles();
  const { values } = entry;
  const isShown = (name: ProcessFieldName) =>
    !isEmpty(values[name]) && !(besideFigures.has(name) && !isEmpty(values[figureOf(name)]));
  const filled = fieldsOf(section, { automatic: true }).filter(isShown);
  const empty = fieldsOf(section, { automatic: false }).filter((name) => isEmpty(values[name]));
  return (
    <>
      {filled.length === 0 && derivedIn(section, values, settings, language).length === 0 && (
        <p className={styles.nothing}>{words.process.emptySection}</p>
      )}
      <dl className={styles.facts}>
        {filled.map((name) => (
          <Fact key={name} name={name} values={values} />
        ))}
        <DerivedFacts section={section} values={values} />
      </dl>
      <EmptyFields id={entry.id} section={section} names={empty} />
    </>
  );
}

const useStyles = makeStyles({
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
});
