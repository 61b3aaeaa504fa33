import type { Person } from '../../register';
import { administrationWords } from '../../text';
import { PeoplePicker } from '../field';
import { useSession } from '../shell';

interface TeamPickerProps {
  readonly team: readonly Person[];
  readonly onChange: (team: readonly Person[]) => void;
}

/** Names the first members of the process team, from the directory. */
export function TeamPicker({ team, onChange }: TeamPickerProps) {
  const { language } = useSession();
  const { setUp } = administrationWords(language);
  return (
    <PeoplePicker
      label={setUp.team}
      hint={setUp.teamHint}
      add={setUp.teamAdd}
      nobody={setUp.teamNobody}
      chosen={setUp.teamChosen}
      remove={setUp.remove}
      people={team}
      onChange={onChange}
    />
  );
}
