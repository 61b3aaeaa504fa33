import { certainty, certaintyHelp } from '../../schema/certainty';
import { section } from '../../schema/make';

const { number, choice, text } = section('quantities');

/** How much of it there is; every figure carries its certainty, because unlike figures are never added up. */
export const quantities = {
  casesPerYear: number(
    'CasesPerYear',
    ['Fälle im Jahr', 'Cases a year'],
    ['Wie oft der Prozess im Jahr läuft.', 'How often it runs in a year.'],
  ),
  casesCertainty: choice('CasesCertainty', ['Fälle: Sicherheit', 'Cases: certainty'], certaintyHelp, certainty),
  handlingMinutes: number(
    'HandlingMinutes',
    ['Bearbeitungszeit', 'Handling time'],
    ['Reine Arbeitszeit je Fall.', 'Working time per case.'],
    { unit: { de: 'Minuten', en: 'minutes' } },
  ),
  handlingCertainty: choice(
    'HandlingCertainty',
    ['Bearbeitungszeit: Sicherheit', 'Handling time: certainty'],
    certaintyHelp,
    certainty,
  ),
  leadDays: number(
    'LeadDays',
    ['Durchlaufzeit', 'Lead time'],
    ['Tage vom Auslöser bis zum Ergebnis.', 'Days from trigger to result.'],
    { decimals: 1, unit: { de: 'Tage', en: 'days' } },
  ),
  leadCertainty: choice(
    'LeadCertainty',
    ['Durchlaufzeit: Sicherheit', 'Lead time: certainty'],
    certaintyHelp,
    certainty,
  ),
  fullTimeShare: number(
    'FullTimeShare',
    ['Stellenanteil', 'Share of posts'],
    ['Gebundene Vollzeitstellen.', 'Full-time posts bound by it.'],
    { decimals: 2, maximum: 1_500 },
  ),
  fullTimeCertainty: choice(
    'FullTimeCertainty',
    ['Stellenanteil: Sicherheit', 'Share of posts: certainty'],
    certaintyHelp,
    certainty,
  ),
  payGrade: text(
    'PayGrade',
    ['Entgeltgruppe', 'Pay grade'],
    ['Überwiegende Entgelt- oder Besoldungsgruppe.', 'Prevailing pay grade.'],
    {
      maximum: 30,
    },
  ),
};
