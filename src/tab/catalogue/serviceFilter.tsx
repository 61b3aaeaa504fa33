import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ServiceHit } from '../copy';
import { useCatalogueSession } from './catalogueSession';
import { catalogueSources } from './sources';

type Choice = 'source' | 'type' | 'state';
type Chosen = { readonly [Name in Choice | 'search']?: string };

interface ServiceFilterProps {
  readonly chosen: Chosen;
  /** What besides words narrows the services on this screen. */
  readonly choices: readonly Choice[];
  readonly services: readonly ServiceHit[];
  readonly onChange: (part: Record<string, string | undefined>) => void;
}

/** Narrows services by words and by choices; what is chosen stands in the address. */
export function ServiceFilter({ chosen, choices: offered, services, onChange }: ServiceFilterProps) {
  const { words } = useCatalogueSession();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  const options = useOptions(services);
  const [search, setSearch] = useState(chosen.search ?? '');
  return (
    <div className={styles.filters}>
      <Field label={said.search} className={styles.search}>
        <Input
          type="search"
          value={search}
          onChange={(_event, { value }) => {
            setSearch(value);
            onChange({ search: value });
          }}
        />
      </Field>
      {offered.map((name) => (
        <Field key={name} label={said[name]}>
          <Select value={chosen[name] ?? ''} onChange={(_event, { value }) => onChange({ [name]: value || undefined })}>
            <option value="">{said.all}</option>
            {options(name).map(([key, text]) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

function useOptions(services: readonly ServiceHit[]): (name: Choice) => readonly (readonly [string, string])[] {
  const { words, language } = useCatalogueSession();
  const types = () =>
    [...new Set(services.flatMap(({ type }) => type ?? []))].sort((left, right) => left.localeCompare(right, 'de'));
  return (name) => {
    if (name === 'type') return types().map((type) => [type, type]);
    if (name === 'state') return Object.entries(words.serviceCatalogue.states);
    return Object.entries(catalogueSources).map(([key, label]) => [key, label[language]]);
  };
}

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  search: { flexGrow: 1, flexBasis: '240px', maxWidth: '720px' },
});
