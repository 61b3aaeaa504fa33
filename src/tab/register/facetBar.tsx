import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Facet, RegisterFilters } from '../shell';
import { changeRegister, facets, useIsShown, useSession } from '../shell';
import { FacetMenu } from './facetMenu';
import { useAskedFacet } from './askedFacet';
import { toggled, without } from './filter';
import type { OptionNames } from './options';
import { optionName, optionsOf } from './options';
import { useTightTool } from './tightTool';

/** These always stand there; the others come when somebody asks for them, and stay as long as they narrow. */
const always: readonly Facet[] = ['unit', 'owner', 'category', 'status', 'light'];

interface FacetBarProps {
  readonly filters: RegisterFilters;
  readonly names: OptionNames;
}

export function FacetBar({ filters, names }: FacetBarProps) {
  const styles = useStyles();
  const { words } = useSession();
  const { ask } = useAskedFacet();
  const [added, setAdded] = useState<readonly Facet[]>([]);
  const [latest, setLatest] = useState<Facet | null>(null);
  const isShown = useIsShown();
  // What narrows already, as a link may, stays where it can be seen and taken away.
  const shown = facets.filter(
    (facet) => filters[facet] || (isShown(facet) && (always.includes(facet) || added.includes(facet))),
  );
  const others = facets.filter((facet) => !shown.includes(facet) && isShown(facet));
  const add = (facet: Facet) => {
    ask(facet);
    setLatest(facet);
    setAdded([...added, facet]);
  };
  return (
    <div className={styles.facets} role="group" aria-label={words.grid.filters}>
      {shown.map((facet) => {
        const chosen = filters[facet] ?? [];
        return (
          <FacetMenu
            key={facet}
            facet={facet}
            options={(counts) => optionsOf(facet, counts(facet), chosen, names, filters.light !== undefined)}
            chosen={chosen}
            nameOf={(value) => optionName(facet, value, names)}
            onToggle={(value) => changeRegister({ filters: toggled(filters, facet, value) })}
            onReset={() => changeRegister({ filters: without(filters, facet) })}
            isAskedFor={facet === latest}
            onOpen={() => ask(facet)}
          />
        );
      })}
      {others.length > 0 && <MoreFacets facets={others} onChoose={add} />}
    </div>
  );
}

interface MoreFacetsProps {
  readonly facets: readonly Facet[];
  readonly onChoose: (facet: Facet) => void;
}

function MoreFacets({ facets: others, onChoose }: MoreFacetsProps) {
  const { words } = useSession();
  const tight = useTightTool();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={tight.narrower} icon={<AddRegular aria-hidden />}>
          {words.arrange.moreFacets}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {others.map((facet) => (
            <MenuItem key={facet} onClick={() => onChoose(facet)}>
              {words.arrange.facets[facet]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const useStyles = makeStyles({
  facets: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});
