/** Every card that the bot sends, about an invented city: for tests that hold for all of them, and for their pictures. */
import type { Language } from '../../src/register';
import type { AdaptiveCard } from '../../src/reminder/card/adaptiveCard';
import { digestCard } from '../../src/reminder/card/digest';
import type { CardFrame, DueEntry, ReviewView, SettledEntry, SingleView } from '../../src/reminder/card/entry';
import { handoverCard } from '../../src/reminder/card/handover';
import { monthlyCard } from '../../src/reminder/card/monthly';
import { releaseCard } from '../../src/reminder/card/release';
import { retirementCard } from '../../src/reminder/card/retirement';
import { singleReviewCard } from '../../src/reminder/card/review';
import { keptCard, settledCard, supersededCard } from '../../src/reminder/card/states';
import { suggestionCard } from '../../src/reminder/card/suggestion';
import { whoCard } from '../../src/reminder/card/who';

/** What stands in the register instead of the sample's own words. */
type Say = (own: string) => string;

// As long as the links of a real app in Teams.
const link = (address: string) =>
  `https://teams.microsoft.com/l/entity/0b1c2d3e-0000-4000-8000-0123456789ab/register?label=P-000117&context=${encodeURIComponent(JSON.stringify({ subEntityId: address }))}`;

export const sampleFrame = (language: Language): CardFrame => ({
  language,
  links: {
    start: link('start'),
    process: (id) => link(`process/${id}`),
    edit: (id) => link(`edit/${id}`),
    suggestions: link('suggestions/open'),
    report: link('report'),
  },
});

export function dueEntry(request: number, values: Partial<DueEntry> = {}): DueEntry {
  return {
    request,
    process: request + 100,
    name: 'Hundesteuer festsetzen',
    unit: 'Steuern und Abgaben',
    level: 'owner',
    kind: 'review',
    light: 'yellow',
    dueOn: '2026-12-01',
    from: null,
    ...values,
  };
}

export function singleView(values: Partial<SingleView> = {}): SingleView {
  return {
    request: 17,
    process: 117,
    name: 'Reisepass ausstellen',
    unit: 'Bürgerbüro',
    level: 'owner',
    backTo: null,
    note: null,
    noteBy: null,
    ...values,
  };
}

export function reviewView(values: Partial<ReviewView> = {}): ReviewView {
  return {
    ...singleView(),
    owner: 'Aylin Demirci',
    deputy: 'Tobias Wenz',
    light: 'yellow',
    lastReviewed: '2025-12-01',
    dueOn: '2026-12-01',
    gaps: { percent: 72, missing: ['Ergebnis', 'Rechtsgrundlagen', 'Fälle im Jahr', 'Medienbrüche', 'Wissensträger'] },
    changes: [
      { label: 'Vertretung', by: 'Miriam Oltmanns', on: '2026-09-14' },
      { label: 'Kurzbeschreibung', by: 'Tobias Wenz', on: '2026-03-02' },
    ],
    delays: [
      { weeks: 1, until: '2026-11-30' },
      { weeks: 4, until: '2026-12-21' },
    ],
    isLastDelay: false,
    ...values,
  };
}

export function answered(
  request: number,
  values: Partial<Extract<SettledEntry, { kind: 'answered' }>> = {},
): SettledEntry {
  return {
    kind: 'answered',
    request,
    process: request + 100,
    name: 'Hund anmelden',
    asked: 'review',
    outcome: 'confirmed',
    by: 'Aylin Demirci',
    on: '2026-11-23',
    mayChange: false,
    isOwn: true,
    ...values,
  };
}

/** A question that the reader was asked, and somebody else is asked now. */
export const movedOn = (name: string): Extract<SettledEntry, { kind: 'movedOn' }> => ({
  kind: 'movedOn',
  request: 34,
  process: 134,
  name,
  to: 'Tobias Wenz',
  level: 'deputy',
  mayAnswer: true,
});

/** Every card by a name that fits a file. */
export function sampleCards(language: Language, say: Say = (own) => own): Readonly<Record<string, AdaptiveCard>> {
  const frame = sampleFrame(language);
  const passport = singleView({ name: say('Reisepass ausstellen'), unit: say('Bürgerbüro'), backTo: 1 });
  const [aylin, tobias, miriam] = [say('Aylin Demirci'), say('Tobias Wenz'), say('Miriam Oltmanns')];
  const gaps = { percent: 72, missing: reviewView().gaps.missing.map(say) };
  const review = { ...reviewView(), ...passport, owner: aylin, deputy: tobias, gaps };
  const changes = [...(review.changes ?? [])].map((change) => ({
    ...change,
    label: say(change.label),
    by: say('Tobias Wenz'),
  }));
  const unit = say('Bürgerbüro');
  return {
    digest: digestCard(
      {
        page: 1,
        waiting: 12,
        entries: [
          dueEntry(100_000_017, { name: say('Reisepass ausstellen'), unit, light: 'red', dueOn: '2026-11-10' }),
          dueEntry(100_000_018, { name: say('Wohnsitz anmelden'), unit }),
          dueEntry(100_000_019, {
            name: say('Fundsache aufbewahren und herausgeben'),
            unit,
            level: 'deputy',
            light: 'green',
            from: aylin,
          }),
          dueEntry(100_000_020, { name: say('Melderegisterauskunft erteilen'), unit, kind: 'handover', from: miriam }),
          dueEntry(100_000_021, { name: say('Führungszeugnis beantragen'), unit, kind: 'suggestion', from: tobias }),
        ],
        settled: [
          answered(100_000_011, { name: say('Hund anmelden'), by: aylin }),
          answered(100_000_012, { name: say('Beglaubigung erteilen'), by: aylin, outcome: 'changeNeeded' }),
          answered(100_000_013, { name: say('Verlust eines Ausweises aufnehmen'), by: aylin, mayChange: true }),
        ],
        moreSettled: 2,
      },
      frame,
    ),
    'digest-decisions': digestCard(
      {
        page: 3,
        waiting: 12,
        entries: [
          dueEntry(22, {
            name: say('Bierzeltgenehmigung erteilen'),
            unit,
            level: 'team',
            kind: 'retirement',
            from: aylin,
          }),
          dueEntry(23, { name: say('Anwohnerparken genehmigen'), unit, level: 'head', kind: 'release' }),
        ],
        settled: [
          { kind: 'postponed', request: 24, process: 124, name: say('Osterfeuer anzeigen'), until: '2026-12-21' },
        ],
        moreSettled: 0,
      },
      frame,
    ),
    'digest-done': digestCard(
      {
        page: 1,
        waiting: 0,
        entries: [],
        settled: [
          answered(31, { name: say('Wohnsitz anmelden'), by: aylin, outcome: 'gone' }),
          answered(32, { name: say('Reisepass ausstellen'), by: aylin, mayChange: true }),
          { kind: 'kept', request: 33, process: 133, name: say('Personalausweis ausstellen') },
        ],
        moreSettled: 4,
      },
      frame,
    ),
    'digest-left': digestCard(
      {
        page: 1,
        waiting: 0,
        entries: [],
        settled: [
          { ...movedOn(say('Hund anmelden')), to: null, level: 'team', mayAnswer: false },
          { ...movedOn(say('Reisepass ausstellen')), to: tobias },
        ],
        moreSettled: 0,
      },
      frame,
    ),
    review: singleReviewCard({ ...review, changes }, frame),
    'review-last': singleReviewCard(
      {
        ...review,
        changes: Array.from({ length: 8 }, (_, index) => changes[index % 2]!),
        light: 'red',
        dueOn: '2026-11-10',
        level: 'head',
        isLastDelay: true,
        note: say('Ich habe das im Sommer an die Ausländerbehörde abgegeben.'),
        noteBy: aylin,
      },
      frame,
    ),
    'review-first': singleReviewCard(
      { ...review, owner: null, deputy: null, unit: null, lastReviewed: null, changes: [], delays: [], backTo: null },
      frame,
    ),
    'who-several': whoCard(
      {
        ...passport,
        typed: say('Müller'),
        matches: [
          { value: '6', name: say('Hanna Müller'), detail: say('hanna.mueller@stadt-lindenfurt.example') },
          { value: '7', name: say('Jens Müller'), detail: say('jens.mueller@stadt-lindenfurt.example') },
          { value: '8', name: say('Selin Müller-Kaya'), detail: null },
        ],
      },
      frame,
    ),
    'who-nobody': whoCard({ ...passport, typed: say('Mühler'), matches: [] }, frame),
    handover: handoverCard(
      {
        ...passport,
        owner: aylin,
        from: miriam,
        light: 'yellow',
        dueOn: '2026-12-01',
        gaps,
        note: say('Das macht jetzt Tobias.'),
        noteBy: aylin,
      },
      frame,
    ),
    retirement: retirementCard(
      {
        ...passport,
        level: 'team',
        owner: aylin,
        from: aylin,
        reportedOn: '2026-11-20',
        isOwnReport: false,
        neededBy: ['Passbild prüfen', 'Pass aushändigen', 'Gebühr einnehmen', 'Statistik melden'].map(say),
        note: say('Seit Oktober stellt die Bundesdruckerei das aus.'),
      },
      frame,
    ),
    'retirement-own': retirementCard(
      { ...passport, level: 'team', owner: null, from: miriam, reportedOn: null, isOwnReport: true, neededBy: [] },
      frame,
    ),
    release: releaseCard(
      {
        ...passport,
        level: 'head',
        owner: aylin,
        deputy: tobias,
        gaps,
        agreed: { by: aylin, on: '2026-11-19' },
        savedBy: miriam,
        lacks: [],
      },
      frame,
    ),
    'release-lacks': releaseCard(
      {
        ...passport,
        owner: aylin,
        deputy: null,
        gaps,
        agreed: null,
        savedBy: null,
        lacks: ['Auslöser', 'Ergebnis'].map(say),
      },
      frame,
    ),
    suggestion: suggestionCard(
      {
        ...passport,
        title: say('Gebühr ist gestiegen'),
        from: tobias,
        sentOn: '2026-11-18',
        wish: say('Seit Januar kostet der Pass 70 Euro. Das steht auch auf der Internetseite.'),
        change: {
          label: say('Kurzbeschreibung'),
          now: say('Der Pass kostet 60 Euro.'),
          proposed: say('Der Pass kostet 70 Euro.'),
        },
        isOutdated: false,
      },
      frame,
    ),
    'suggestion-outdated': suggestionCard(
      {
        ...passport,
        title: say('Anlass fehlt'),
        from: null,
        sentOn: null,
        wish: null,
        change: { label: say('Auslöser'), now: null, proposed: say('Antrag geht ein') },
        isOutdated: true,
      },
      frame,
    ),
    'suggestion-alone': suggestionCard(
      {
        ...passport,
        process: null,
        level: 'team',
        title: say('Es fehlt: Straßenfest genehmigen'),
        from: tobias,
        sentOn: '2026-11-18',
        wish: say('Im Sommer kommen dazu jede Woche Fragen.'),
        change: null,
        isOutdated: false,
      },
      frame,
    ),
    monthly: monthlyCard(
      {
        month: '2026-11-02',
        reader: 'head',
        units: [
          { unit, processes: 38, inTime: 9, due: 11, open: 4, escalated: 1, unreachable: 0, ownerless: 2 },
          {
            unit: say('Standesamt'),
            processes: 21,
            inTime: 0,
            due: 0,
            open: 0,
            escalated: 0,
            unreachable: 0,
            ownerless: 0,
          },
          { unit: say('Wahlen'), processes: 4, inTime: 1, due: 1, open: 1, escalated: 0, unreachable: 0, ownerless: 1 },
        ],
      },
      frame,
    ),
    'monthly-team': monthlyCard(
      {
        month: '2026-11-02',
        reader: 'team',
        units: Array.from({ length: 30 }, (_, index) => ({
          unit: say(`Fachdienst ${index + 1}`),
          processes: index + 2,
          inTime: index,
          due: index + 1,
          open: 3,
          escalated: 1,
          unreachable: 1,
          ownerless: 2,
        })),
      },
      frame,
    ),
    answered: settledCard(answered(17, { name: passport.name, by: aylin, mayChange: true }), frame),
    withdrawn: settledCard({ kind: 'withdrawn', request: 17, process: 117, name: passport.name }, frame),
    kept: keptCard({ process: { id: 117, name: passport.name }, answer: 'confirmed' }, frame),
    'kept-unnamed': keptCard({ process: null, answer: 'changeNeeded' }, frame),
    superseded: supersededCard(language, frame.links.start),
  };
}
