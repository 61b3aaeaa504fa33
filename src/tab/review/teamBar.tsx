import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Standing, TeamAction } from '../../register';
import { kindOf, teamActions } from '../../register';
import { TeamDialog } from './teamDialog';
import { useTeamSession } from './teamSession';

interface TeamBarProps {
  readonly selected: readonly Standing[];
  readonly onDone: () => void;
}

/** What can be done with the selected requests; each is shown before it is written. */
export function TeamBar({ selected, onDone }: TeamBarProps) {
  const styles = useStyles();
  const { words } = useTeamSession();
  const [open, setOpen] = useState<TeamAction | null>(null);
  const said = words.reviewSteps;
  const kinds = new Set(selected.flatMap(({ request }) => (request ? [kindOf(request.values)] : [])));
  const needs: Partial<Record<TeamAction, boolean>> = {
    give: kinds.has('review') || kinds.has('handover'),
    close: kinds.has('handover'),
    retire: kinds.has('retirement'),
  };
  return (
    <div className={styles.bar} role="group" aria-label={said.selected(selected.length)}>
      <span className={styles.count} role="status">
        {said.selected(selected.length)}
      </span>
      {teamActions
        .filter((action) => needs[action] ?? true)
        .map((action) => (
          <Button key={action} size="small" onClick={() => setOpen(action)}>
            {said.actions[action]} …
          </Button>
        ))}
      <Button size="small" appearance="subtle" onClick={onDone}>
        {said.clear}
      </Button>
      {open && (
        <TeamDialog
          action={open}
          selected={selected}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            onDone();
          }}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  count: { fontWeight: tokens.fontWeightSemibold },
});
