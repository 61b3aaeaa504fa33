import { Link, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ProcessFieldName, ProcessSection } from '../../register';
import { isProposable, processFields } from '../../register';
import { hrefOf, useSession } from '../shell';
import { usePageActions } from './pageActions';

interface EmptyFieldsProps {
  readonly id: number;
  readonly section: ProcessSection;
  readonly names: readonly ProcessFieldName[];
}

/** What is not filled yet, folded: to be filled by those who may, to be proposed by everybody else. */
export function EmptyFields({ id, section, names }: EmptyFieldsProps) {
  const { words } = useSession();
  const { mayEdit, maySuggest } = usePageActions();
  const styles = useStyles();
  const list = useId();
  const [open, setOpen] = useState(false);
  const offered = mayEdit ? names : names.filter(isProposable);
  if (offered.length === 0 || !(mayEdit || maySuggest)) return null;
  const intro = mayEdit ? words.process.emptyFields : words.page.suggestFields;
  return (
    <div>
      <Link as="button" type="button" aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
        {intro(offered.length)}
      </Link>
      <ul id={list} hidden={!open} className={styles.empty}>
        {offered.map((name) => (
          <li key={name}>{mayEdit ? <Fill id={id} section={section} name={name} /> : <Propose name={name} />}</li>
        ))}
      </ul>
    </div>
  );
}

/** A link to the form in another window, a form in place in this one. */
function Fill({ id, section, name }: Pick<EmptyFieldsProps, 'id' | 'section'> & { readonly name: ProcessFieldName }) {
  const { words, language } = useSession();
  const { edit } = usePageActions();
  return (
    <Link
      inline
      href={hrefOf({ screen: 'edit', id, field: name })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        edit(section, name);
      }}
    >
      {words.process.addField(processFields[name].label[language])}
    </Link>
  );
}

function Propose({ name }: { readonly name: ProcessFieldName }) {
  const { language, words } = useSession();
  const { suggest } = usePageActions();
  const label = processFields[name].label[language];
  return (
    <Link as="button" type="button" inline aria-label={words.suggestions.giveFor(label)} onClick={() => suggest(name)}>
      {label}
    </Link>
  );
}

const useStyles = makeStyles({ empty: { margin: 0, paddingInlineStart: '18px' } });
