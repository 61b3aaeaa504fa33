import { section } from '../../schema/make';

const { number, date } = section('review');

/** The review cycle; light, completeness and seal are derived from it and never stored. */
export const review = {
  cycleMonths: number(
    'ReviewCycle',
    ['Prüfzyklus', 'Review cycle'],
    ['Nach wie vielen Monaten der Eintrag wieder geprüft wird.', 'After how many months the entry is reviewed again.'],
    { minimum: 1, maximum: 60, unit: { de: 'Monate', en: 'months' } },
  ),
  lastReviewed: date(
    'LastReviewed',
    ['Zuletzt geprüft', 'Last reviewed'],
    ['Tag der letzten Bestätigung.', 'Day of the last confirmation.'],
    { automatic: true },
  ),
  nextReview: date(
    'NextReview',
    ['Nächste Prüfung', 'Next review'],
    ['Tag, an dem die Bestätigung fällig ist.', 'Day on which the confirmation is due.'],
    { indexed: true },
  ),
  changedByOthers: date(
    'ChangedByOthers',
    ['Von Dritten geändert', 'Changed by others'],
    [
      'Tag, an dem jemand anderes als Verantwortliche, Vertretung oder Prozessteam geändert hat.',
      'Day on which somebody other than owner, deputy or process team changed it.',
    ],
    { automatic: true },
  ),
};
