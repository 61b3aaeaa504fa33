import { section } from '../../schema/make';
import { restartTimes } from '../restart';

const { yesNo, choice, number, longText, references } = section('impact');

/** What an outage does, and how long it may last. */
export const impact = {
  timeCritical: yesNo(
    'TimeCritical',
    ['Zeitkritisch', 'Time-critical'],
    ['Richtet ein Ausfall schon nach kurzer Zeit Schaden an?', 'Does an outage do harm after a short time?'],
    { indexed: true },
  ),
  tolerableOutage: choice(
    'TolerableOutage',
    ['Maximal tolerierbare Ausfallzeit (MTA)', 'Maximum tolerable outage'],
    ['Wie lange der Prozess höchstens stillstehen darf.', 'How long the process may stand still at most.'],
    restartTimes,
    { indexed: true },
  ),
  restartTime: choice(
    'RestartTime',
    ['Wiederanlaufzeit (WAZ)', 'Restart time'],
    ['Bis wann er wieder läuft; höchstens die MTA.', 'By when it runs again; at most the tolerable outage.'],
    restartTimes,
  ),
  dataLossHours: number(
    'DataLossHours',
    ['Hinnehmbarer Datenverlust (RPO)', 'Tolerable loss of data (RPO)'],
    ['Wie viele Stunden Eingaben verloren gehen dürfen.', 'How many hours of entries may be lost.'],
    { maximum: 8_760, unit: { de: 'Stunden', en: 'hours' } },
  ),
  emergencyLevel: number(
    'EmergencyLevel',
    ['Notbetriebsniveau', 'Level of emergency operation'],
    ['Wie viel vom üblichen Umfang im Notbetrieb reicht.', 'How much of the usual extent is enough in an emergency.'],
    { maximum: 100, unit: { de: '%', en: '%' } },
  ),
  damage: longText(
    'DamageMatrix',
    ['Schadensmatrix', 'Damage matrix'],
    ['Wie groß der Schaden nach welcher Zeit ist.', 'How great the damage is after which time.'],
    { maximum: 4_000 },
  ),
  resources: references(
    'NeededResources',
    'resources',
    ['Benötigte Ressourcen', 'Needed resources'],
    ['Ohne was der Prozess auch im Notbetrieb nicht läuft.', 'What it needs even in an emergency.'],
  ),
  dependsOn: references(
    'DependsOn',
    'processes',
    ['Benötigte Prozesse', 'Needed processes'],
    ['Welche Prozesse vorher laufen müssen.', 'Which processes have to run first.'],
  ),
  paymentRelevant: yesNo(
    'PaymentRelevant',
    ['Zahlungsrelevant', 'Payments depend on it'],
    ['Hängen Zahlungen an Menschen oder Firmen daran?', 'Do payments to people or firms depend on it?'],
    { indexed: true },
  ),
  deadlineRelevant: yesNo(
    'DeadlineRelevant',
    ['Fristrelevant', 'Deadlines depend on it'],
    ['Hängen gesetzliche Fristen daran?', 'Do legal deadlines depend on it?'],
    { indexed: true },
  ),
};
