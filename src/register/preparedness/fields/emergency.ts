import { section } from '../../schema/make';

const { choice, longText, number, date } = section('emergency');

/** How the city keeps acting while the usual way is closed. */
export const emergency = {
  substitute: choice(
    'SubstituteState',
    ['Ersatzverfahren', 'Substitute procedure'],
    ['Ob es einen Weg ohne die üblichen Mittel gibt.', 'Whether there is a way without the usual means.'],
    { practised: ['geübt', 'Practised'], available: ['vorhanden', 'Available'], missing: ['fehlt', 'Missing'] },
    { indexed: true },
  ),
  substituteSteps: longText(
    'SubstituteSteps',
    ['Schritte im Notbetrieb', 'Steps in an emergency'],
    ['Was zu tun ist, ein Schritt je Zeile.', 'What to do, one step per line.'],
  ),
  paperForms: longText(
    'PaperForms',
    ['Papiervordrucke', 'Paper forms'],
    ['Welche Vordrucke es braucht und wo sie liegen.', 'Which forms are needed, and where they lie.'],
    { maximum: 4_000 },
  ),
  reentryMinutes: number(
    'ReentryMinutes',
    ['Nacherfassung je Fall', 'Re-entry per case'],
    ['Wie lange das Nachtragen eines Falls dauert.', 'How long it takes to enter one case afterwards.'],
    { maximum: 10_000, unit: { de: 'Minuten', en: 'minutes' } },
  ),
  emergencyContact: longText(
    'EmergencyContact',
    ['Erreichbar ohne Netz', 'To be reached without the network'],
    ['Wen man außerhalb des üblichen Netzes erreicht.', 'Whom to reach outside the usual network.'],
    { maximum: 1_000 },
  ),
  lastExercise: date(
    'LastExercise',
    ['Letzte Übung', 'Last exercise'],
    ['Wann der Notbetrieb zuletzt geübt wurde.', 'When the emergency was last practised.'],
  ),
};
