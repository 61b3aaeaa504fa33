import type { Day, PreparednessValues } from '../../register';
import { addDays, printDamage } from '../../register';

/** Crisis data of one process; `process`, `needs` and `after` are demo keys. */
export interface DemoPreparedness {
  readonly process: string;
  readonly needs: readonly string[];
  readonly after?: readonly string[];
  readonly values: (today: Day) => Partial<PreparednessValues>;
}

const paper = 'Schrank hinter dem Empfang im Rathaus, blaue Mappe';
/** The number lies in the range that the Federal Network Agency keeps free for films. */
const radio = 'Bereitschaftstelefon 0171 3920017, Funkrufname Linde 5';

/** Six time-critical processes, from well practised to not prepared at all. */
export const demoPreparedness: Readonly<Record<string, DemoPreparedness>> = {
  warnen: {
    process: 'bevoelkerung-warnen',
    needs: ['einsatzfunke'],
    values: (today) => ({
      title: 'Bevölkerung warnen',
      ...critical('hours4', 'hours4', 'practised'),
      damage: printDamage({ people: { hours4: 4, day1: 4 }, trust: { hours4: 3, day1: 4 } }),
      emergencyLevel: 100,
      substituteSteps: 'Sirenen von Hand auslösen\nLautsprecherwagen schicken\nRegionalsender anrufen',
      emergencyContact: radio,
      lastExercise: addDays(today, -70),
      knowledgeLoss: 'from3to5',
    }),
  },
  auszahlung: {
    process: 'auszahlung-ausfuehren',
    needs: ['kassanova', 'rechenzentrum'],
    values: (today) => ({
      title: 'Auszahlung ausführen',
      ...critical('days3', 'days3', 'available'),
      damage: printDamage({ money: { day1: 1, days3: 3, week1: 4 }, law: { days3: 2, week1: 3 } }),
      dataLossHours: 24,
      emergencyLevel: 40,
      paymentRelevant: true,
      deadlineRelevant: true,
      substituteSteps: 'Zahlungsliste vom letzten Abend drucken\nSammelüberweisung bei der Bank abgeben',
      paperForms: `Überweisungsträger: ${paper}`,
      reentryMinutes: 6,
      emergencyContact: radio,
      lastExercise: addDays(today, -400),
      knowledgeLoss: 'from1to3',
    }),
  },
  wohngeld: {
    process: 'wohngeld-bewilligen',
    needs: ['sozialfaden'],
    after: ['auszahlung-ausfuehren'],
    values: () => ({
      title: 'Wohngeld bewilligen',
      // Later than tolerable, so that there is something to be warned of.
      ...critical('week1', 'weeks2', 'missing'),
      paymentRelevant: true,
      reentryMinutes: 25,
      knowledgeLoss: 'noAnswer',
    }),
  },
  sterbefall: {
    process: 'sterbefall-beurkunden',
    needs: ['standeswerk', 'rathaus'],
    values: (today) => ({
      title: 'Sterbefall beurkunden',
      ...critical('day1', 'day1', 'practised'),
      deadlineRelevant: true,
      substituteSteps: 'Urkunde auf Vordruck ausstellen\nDurchschrift in die Sammelmappe legen',
      paperForms: `Vordrucke Personenstand: ${paper}`,
      reentryMinutes: 20,
      emergencyContact: radio,
      lastExercise: addDays(today, -190),
    }),
  },
  unterbringung: {
    process: 'obdachlose-person-unterbringen',
    needs: ['rathaus'],
    values: () => ({
      title: 'Obdachlose Person unterbringen',
      ...critical('day1', 'hours4', 'available'),
      substituteSteps: 'Schlüssel beim Bereitschaftsdienst holen\nPlatz auf der Papierliste eintragen',
      emergencyContact: radio,
    }),
  },
  urkunde: {
    process: 'personenstandsurkunde-ausstellen',
    needs: ['standeswerk'],
    values: () => ({ title: 'Personenstandsurkunde ausstellen', timeCritical: false, tolerableOutage: 'weeks2' }),
  },
};

function critical(
  tolerableOutage: PreparednessValues['tolerableOutage'],
  restartTime: PreparednessValues['restartTime'],
  substitute: PreparednessValues['substitute'],
): Partial<PreparednessValues> {
  return { timeCritical: true, tolerableOutage, restartTime, substitute };
}
