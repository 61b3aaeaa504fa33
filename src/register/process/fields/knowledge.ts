import { section } from '../../schema/make';

const { choice, yesNo } = section('knowledge');

/** Whether the knowledge stays when somebody leaves. No names, no dates of birth or retirement. */
export const knowledge = {
  knowledgeHolders: choice(
    'KnowledgeHolders',
    ['Wissensträger', 'People who know it'],
    ['Wie viele Personen den Prozess ohne Hilfe können.', 'How many people can do it without help.'],
    {
      none: ['niemand', 'Nobody'],
      one: ['eine Person', 'One person'],
      two: ['zwei', 'Two'],
      more: ['drei und mehr', 'Three or more'],
    },
  ),
  documentation: choice(
    'Documentation',
    ['Dokumentationsstand', 'Documentation'],
    ['Was davon aufgeschrieben ist.', 'What of it is written down.'],
    {
      none: ['keine', 'None'],
      notes: ['Notizen', 'Notes'],
      profile: ['Steckbrief', 'Profile'],
      guide: ['Modell und Anleitung', 'Model and guide'],
    },
  ),
  deputyTrained: yesNo(
    'DeputyTrained',
    ['Vertretung eingearbeitet', 'Deputy trained'],
    ['Kann die Vertretung den Prozess heute übernehmen?', 'Could the deputy take over today?'],
  ),
};
