import { formatNumber, plural } from '../format';

/** The cards that ask for yes or no: handover, retirement, release, suggestion. */
const de = {
  handover: {
    head: (name: string) => `Übernehmen Sie „${name}“?`,
    from: 'Vorgeschlagen von',
    ownerNow: 'Bisher verantwortlich',
    stays: (owner: string | null) =>
      owner === null
        ? 'Bis Sie annehmen, ist niemand verantwortlich.'
        : `Bis Sie annehmen, bleibt ${owner} verantwortlich.`,
    accept: 'Ja, ich übernehme',
    decline: 'Nein, nicht meins',
    reasonLabel: 'Warum nicht, und wer wäre richtig?',
  },
  retirement: {
    head: (name: string) => `„${name}“ stilllegen?`,
    reported: 'Gemeldet',
    neededBy: 'Darauf verweisen',
    moreNeeding: (count: number) =>
      plural(count, 'de', { one: 'ein weiterer Prozess', other: `${formatNumber(count, 'de')} weitere Prozesse` }),
    fourEyes: 'Vier Augen: Wer es gemeldet hat, entscheidet nicht. Stillgelegtes bleibt lesbar, gelöscht wird nichts.',
    own: 'Sie haben es selbst gemeldet. Deshalb bestätigt es jemand anderes aus dem Prozessteam.',
    accept: 'Ja, stilllegen',
    decline: 'Nein, gibt es noch',
    reasonLabel: 'Warum gibt es ihn noch?',
  },
  release: {
    head: (name: string) => `„${name}“ freigeben?`,
    agreed: (by: string, on: string | null) =>
      on === null ? `${by} hat bereits zugestimmt.` : `${by} hat am ${on} zugestimmt.`,
    savedBy: 'Zuletzt gespeichert von',
    lacks: 'Für die Freigabe fehlt noch',
    complete: 'Im Formular ergänzen',
    hint: 'Freigegebene Einträge gelten als geprüft und tragen das Qualitätssiegel.',
    accept: 'Freigeben',
    decline: 'Noch nicht freigeben',
    reasonLabel: 'Was fehlt noch?',
  },
  suggestion: {
    head: (name: string) => `Hinweis zu „${name}“`,
    headAlone: (title: string) => `Hinweis: ${title}`,
    from: 'Von',
    sentOn: 'Gesendet am',
    title: 'Worum es geht',
    detail: 'Angabe',
    now: 'Jetzt',
    proposed: 'Vorgeschlagen',
    empty: 'leer',
    outdated: 'Die Angabe wurde seitdem geändert. Bitte vergleichen Sie die Werte im Register.',
    compare: 'Im Register vergleichen',
    accept: 'Annehmen',
    decline: 'Ablehnen',
    reasonLabel: 'Warum nicht? Wer den Hinweis gegeben hat, liest das.',
  },
};

const en: typeof de = {
  handover: {
    head: (name) => `Do you take over “${name}”?`,
    from: 'Proposed by',
    ownerNow: 'In charge so far',
    stays: (owner) =>
      owner === null ? 'Until you accept, nobody is in charge.' : `Until you accept, ${owner} stays in charge.`,
    accept: 'Yes, I take it over',
    decline: 'No, not mine',
    reasonLabel: 'Why not, and who would be right?',
  },
  retirement: {
    head: (name) => `Retire “${name}”?`,
    reported: 'Reported',
    neededBy: 'Referred to by',
    moreNeeding: (count) =>
      plural(count, 'en', { one: 'one more process', other: `${formatNumber(count, 'en')} more processes` }),
    fourEyes: 'Four eyes: whoever reported it does not decide. What is retired stays readable, nothing is deleted.',
    own: 'You reported it yourself. So somebody else of the process team confirms it.',
    accept: 'Yes, retire it',
    decline: 'No, it still exists',
    reasonLabel: 'Why does it still exist?',
  },
  release: {
    head: (name) => `Release “${name}”?`,
    agreed: (by, on) => (on === null ? `${by} has agreed already.` : `${by} agreed on ${on}.`),
    savedBy: 'Last saved by',
    lacks: 'Still missing for the release',
    complete: 'Complete it in the form',
    hint: 'Released entries count as reviewed and carry the quality seal.',
    accept: 'Release',
    decline: 'Not yet',
    reasonLabel: 'What is still missing?',
  },
  suggestion: {
    head: (name) => `Suggestion for “${name}”`,
    headAlone: (title) => `Suggestion: ${title}`,
    from: 'From',
    sentOn: 'Sent on',
    title: 'What it is about',
    detail: 'Detail',
    now: 'Now',
    proposed: 'Proposed',
    empty: 'empty',
    outdated: 'The detail has been changed since. Please compare the values in the register.',
    compare: 'Compare in the register',
    accept: 'Accept',
    decline: 'Decline',
    reasonLabel: 'Why not? Whoever sent the suggestion reads this.',
  },
};

export const cardsDecision = { de, en };
