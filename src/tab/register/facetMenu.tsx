import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { createContext, useContext, useId, useState } from 'react';
import type { Facet } from '../shell';
import { useSession } from '../shell';
import type { FacetCounts } from './filter';
import type { Option } from './options';
import { useTightTool } from './tightTool';

export interface FacetMenuProps {
  readonly facet: Facet;
  /** Worked out only when the list is opened. */
  readonly options: (counts: FacetCounts) => readonly Option[];
  readonly chosen: readonly string[];
  readonly nameOf: (value: string) => string;
  readonly onToggle: (value: string) => void;
  readonly onReset: () => void;
  /** Begins open: somebody has just asked for it. */
  readonly isAskedFor?: boolean;
  readonly onOpen?: () => void;
}

/** Reaches only an open list: new counts leave the closed ones alone. */
export const FacetCountsContext = createContext<FacetCounts | null>(null);

/** More than these are searched rather than scrolled. */
const fewOptions = 12;
const mostShown = 100;

/** One facet as a button that says what is chosen, and a list of values with their counts behind it. */
export function FacetMenu(props: FacetMenuProps) {
  const { facet, chosen, nameOf } = props;
  const { words } = useSession();
  const tight = useTightTool();
  const name = words.arrange.facets[facet];
  const [first] = chosen;
  return (
    <Popover
      trapFocus
      positioning="below-start"
      defaultOpen={props.isAskedFor}
      onOpenChange={(_event, { open }) => open && props.onOpen?.()}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance={first === undefined ? 'subtle' : 'secondary'}
          className={tight.narrower}
          icon={<ChevronDownRegular aria-hidden />}
          iconPosition="after"
        >
          {first === undefined ? name : words.grid.facetChosen(name, nameOf(first), chosen.length - 1)}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={name}>
        <FacetOptions {...props} name={name} />
      </PopoverSurface>
    </Popover>
  );
}

function FacetOptions({ options: list, chosen, onToggle, onReset, name }: FacetMenuProps & { readonly name: string }) {
  const styles = useStyles();
  const { words } = useSession();
  const [part, setPart] = useState('');
  const label = useId();
  const counts = useContext(FacetCountsContext);
  const options = counts ? list(counts) : [];
  const matching = options.filter((option) => option.name.toLowerCase().includes(part.trim().toLowerCase()));
  return (
    <div className={styles.options}>
      {options.length > fewOptions && (
        <Input
          size="small"
          value={part}
          aria-label={words.grid.narrowOptions(name)}
          placeholder={words.grid.narrowOptions(name)}
          onChange={(_event, data) => setPart(data.value)}
        />
      )}
      <span id={label} className={styles.title}>
        {name}
      </span>
      <div role="group" aria-labelledby={label} className={styles.list}>
        {matching.slice(0, mostShown).map(({ value, name: option, count }) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            label={count === null ? option : words.grid.optionCount(option, count)}
            onChange={() => onToggle(value)}
          />
        ))}
        {matching.length === 0 && <p className={styles.note}>{words.grid.noOptions}</p>}
        {matching.length > mostShown && (
          <p className={styles.note}>{words.grid.moreOptions(matching.length - mostShown)}</p>
        )}
      </div>
      {chosen.length > 0 && (
        <Button size="small" onClick={onReset}>
          {words.grid.resetFacet}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  options: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
    width: 'min(340px, 80vw)',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  list: { display: 'flex', flexDirection: 'column', maxHeight: 'min(360px, 50vh)', overflowY: 'auto' },
  note: { margin: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 },
});
