import { Unavailable } from '../../../../src/register';
import type { News } from '../../../../src/tab/copy';
import { emptyFront } from '../../../../src/tab/copy';
import { errorFacts } from '../../../../src/tab/copy/errorFacts';
import { createDataFeed, nothingLoaded, reduceNews } from '../../../../src/tab/shell/dataState';
import { somebody } from '../../../support/memoryStore';
import { aUnit } from '../../../support/builders';

const news = (more: Partial<News> = {}): News => ({
  front: {},
  sync: { state: 'ready', syncedAt: '2026-06-01T08:00:00Z' },
  me: null,
  index: 0,
  ...more,
});

describe('What the copy has told', () => {
  it('keeps the parts that news leave out, as the very same objects', () => {
    const first = reduceNews(nothingLoaded, news({ front: { ...emptyFront, units: [aUnit()] } }));

    const second = reduceNews(first, news({ front: { people: [] } }));

    expect(second.front.units).toBe(first.front.units);
    expect(reduceNews(second, news()).front).toBe(second.front);
  });

  it('keeps the old data and its age when the site fails, and knows the failure by its class', () => {
    const first = reduceNews(nothingLoaded, news({ front: { ...emptyFront, units: [aUnit()] } }));
    const failed = { state: { failed: errorFacts(new Unavailable('away')) }, syncedAt: first.syncedAt };

    const second = reduceNews(first, news({ sync: failed }));

    expect(second.front.units).toHaveLength(1);
    expect(second.syncedAt).toBe('2026-06-01T08:00:00Z');
    expect((second.state as { failed: Error }).failed).toBeInstanceOf(Unavailable);
  });

  it('remembers who the person has turned out to be', () => {
    const me = somebody({ name: 'Petra Lang-Groß' });

    expect(reduceNews(reduceNews(nothingLoaded, news({ me })), news()).me).toBe(me);
  });

  it('tells everybody who listens, until they stop', () => {
    const feed = createDataFeed();
    const heard = jest.fn();
    const stop = feed.onChange(heard);

    feed.tell(news());
    stop();
    feed.tell(news());

    expect(heard).toHaveBeenCalledTimes(1);
    expect(feed.loaded().state).toBe('ready');
  });
});
