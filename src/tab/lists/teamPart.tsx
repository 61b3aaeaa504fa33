import { useState } from 'react';
import type { Person } from '../../register';
import { PeoplePicker } from '../field';
import { useRegisterData } from '../shell';
import { useListSession } from './listSession';
import type { PartProps } from './settingsGroup';

/** The process team, from the directory. */
export function TeamPart({ form: { processTeam }, problems, onChange }: PartProps) {
  const { names, team: text } = useListSession().words.settings;
  const { people: known, personName } = useRegisterData();
  // Somebody just found is not among the people whom the register knew when it was loaded.
  const [found, setFound] = useState<readonly Person[]>([]);
  const people = processTeam.map(
    (key) => known.get(key) ?? found.find((one) => one.key === key) ?? { key, name: personName(key), email: key },
  );
  return (
    <PeoplePicker
      label={names.processTeam}
      hint={text.hint}
      add={text.add}
      nobody={text.nobody}
      chosen={text.chosen}
      remove={text.remove}
      problem={problems.team === null ? undefined : text.wrong(problems.team)}
      people={people}
      onChange={(chosen) => {
        setFound(chosen);
        onChange(
          'processTeam',
          chosen.map(({ key }) => key),
        );
      }}
    />
  );
}
