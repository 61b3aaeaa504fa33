import type { Day, SuggestionValues } from '../../register';
import { addDays } from '../../register';

/** A change request; `process` is a demo key. */
export interface DemoSuggestion {
  readonly process: string;
  readonly values: (today: Day) => Partial<SuggestionValues>;
}

/** One that waits, one that was taken up, one that was declined with a reason. */
export const demoSuggestions: Readonly<Record<string, DemoSuggestion>> = {
  onlineWohngeld: {
    process: 'wohngeld-bewilligen',
    values: () => ({
      title: 'Onlineantrag nicht mehr abtippen',
      wish: 'Der Onlineantrag kommt als PDF und wird abgetippt. Eine Schnittstelle zum Fachverfahren spart das.',
      state: 'open',
    }),
  },
  fundsache: {
    process: 'fundsache-verwahren',
    values: (today) => ({
      title: 'Fundfahrräder sofort fotografieren',
      wish: 'Ein Foto bei der Annahme spart die Nachfragen am Telefon.',
      state: 'accepted',
      decidedOn: addDays(today, -12),
      decisionReason: 'Gute Idee, steht jetzt in den Schritten.',
    }),
  },
  beglaubigung: {
    process: 'beglaubigung-erteilen',
    values: (today) => ({
      title: 'Beglaubigung ohne Original',
      wish: 'Kopien sollen auch von Kopien beglaubigt werden.',
      state: 'declined',
      decidedOn: addDays(today, -30),
      decisionReason: 'Das Gesetz verlangt die Vorlage des Originals.',
    }),
  },
};
