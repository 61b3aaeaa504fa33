import type { ReviewValues, Stored, SuggestionValues } from '../../../../src/register';
import { emptyValues, lists } from '../../../../src/register';
import { createFrontMaker } from '../../../../src/tab/copy/front';
import { noContents } from '../../../../src/tab/copy/contents';
import { overdueCount, todayFor as todayIn } from '../../../../src/tab/start/today';
import { aProcess, stored } from '../../../support/builders';

const olga = 'olga.brandt@stadt.example';
const aReview = (values: Partial<ReviewValues>, id = 1) =>
  stored(id, emptyValues(lists.reviews.fields, { process: 1, state: 'open', addressee: olga, ...values }));

interface Register {
  readonly processes: readonly Stored<'processes'>[];
  readonly reviews: readonly Stored<'reviews'>[];
  readonly suggestions?: readonly Stored<'suggestions'>[];
}

/** What the start page works out from the register as the copy tells it. */
const todayFor = (register: Register, ...more: [string, '2026-06-10']) =>
  todayIn(createFrontMaker('de').frontOf({ ...noContents, ...register }), ...more);

describe('What waits for a person', () => {
  it('are open requests to them, the longest due first', () => {
    const processes = [
      aProcess({ owner: null, nextReview: '2026-06-20' }, 1),
      aProcess({ owner: null, nextReview: '2026-06-05' }, 2),
    ];
    const reviews = [
      aReview({ process: 1, dueOn: '2026-06-20' }),
      aReview({ process: 2, dueOn: '2026-06-05' }, 2),
      aReview({ process: 2, state: 'answered' }, 3),
    ];

    const { requests } = todayFor({ processes, reviews }, olga, '2026-06-10');

    expect(requests.map(({ values }) => values.process)).toEqual([2, 1]);
  });

  it('are due reviews of their own where no request is to be seen', () => {
    const { due } = todayFor({ processes: [aProcess({ nextReview: '2026-06-05' })], reviews: [] }, olga, '2026-06-10');

    expect(due).toMatchObject([{ id: 1 }]);
  });

  it('are not the requests that somebody else has to answer', () => {
    const processes = [aProcess({ owner: null, nextReview: '2026-06-05' })];
    const reviews = [aReview({ addressee: 'jan.weiss@stadt.example' })];

    expect(todayFor({ processes, reviews }, olga, '2026-06-10').requests).toEqual([]);
  });

  it('are also the requests about their own entries that have gone to somebody else: they may still answer', () => {
    const processes = [aProcess({ owner: olga, nextReview: '2026-06-05' })];
    const reviews = [aReview({ level: 'deputy', addressee: 'jan.weiss@stadt.example' })];

    expect(todayFor({ processes, reviews }, olga, '2026-06-10').requests).toMatchObject([{ id: 1 }]);
  });
});

describe('What they have to decide', () => {
  const aSuggestion = (id: number, values: Partial<SuggestionValues>) =>
    stored(id, emptyValues(lists.suggestions.fields, { title: 'x', state: 'open', ...values }));

  it('are open suggestions about entries they own or deputise for', () => {
    const processes = [aProcess({}, 1), aProcess({ owner: null, deputy: olga }, 2), aProcess({ owner: null }, 3)];
    const suggestions = [
      aSuggestion(1, { process: 1 }),
      aSuggestion(2, { process: 2 }),
      aSuggestion(3, { process: 3 }),
      aSuggestion(4, { process: 1, state: 'declined' }),
      aSuggestion(5, { process: null }),
    ];

    const { toDecide } = todayFor({ processes, reviews: [], suggestions }, olga, '2026-06-10');

    expect(toDecide.map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe('What is theirs', () => {
  it('are processes they own or deputise for, without retired ones and drafts', () => {
    const processes = [
      aProcess({}, 1),
      aProcess({ owner: null, deputy: olga }, 2),
      aProcess({ status: 'retired' }, 3),
      aProcess({ status: 'draft' }, 4),
      aProcess({ owner: null }, 5),
    ];

    const { mine, drafts } = todayFor({ processes, reviews: [] }, olga, '2026-06-10');

    expect(mine.map(({ id }) => id)).toEqual([1, 2]);
    expect(drafts.map(({ id }) => id)).toEqual([4]);
  });

  it('are also drafts they saved last, whoever owns them', () => {
    const draft = { ...aProcess({ owner: null, status: 'draft' }), modifiedBy: olga };

    expect(todayFor({ processes: [draft], reviews: [] }, olga, '2026-06-10').drafts.map(({ id }) => id)).toEqual([1]);
  });

  it('says how many are overdue', () => {
    const processes = [aProcess({ nextReview: '2026-06-05' }, 1), aProcess({ nextReview: '2027-06-05' }, 2)];

    expect(overdueCount(todayFor({ processes, reviews: [] }, olga, '2026-06-10').mine)).toBe(1);
  });
});
