import type { RegisterCopy } from '../copy';

/**
 * The copy, except that what fails on this device is told to `onFailure` once for all screens: whoever asked gets no answer, since
 * with the device's own copy broken only opening the tab anew helps. Failures of the site stay with those who ask it.
 */
export function watched(copy: RegisterCopy, onFailure: (error: unknown) => void): RegisterCopy {
  const watch =
    <Given extends readonly unknown[], Answer>(ask: (...given: Given) => Promise<Answer>) =>
    (...given: Given): Promise<Answer> =>
      new Promise((answer) => {
        ask(...given).then(answer, onFailure);
      });
  return {
    open: (options) => copy.open(options),
    refresh: watch(() => copy.refresh()),
    take: (list, entry) => watch(() => copy.take(list, entry))(),
    entry: watch((id) => copy.entry(id)),
    entries: watch((ids) => copy.entries(ids)),
    latest: watch((atMost) => copy.latest(atMost)),
    reviewsOf: watch((process) => copy.reviewsOf(process)),
    find: watch((query) => copy.find(query)),
    index: watch(() => copy.index()),
    whys: watch((query, ids) => copy.whys(query, ids)),
    suggest: watch((query, atMost) => copy.suggest(query, atMost)),
    similar: watch((name, except, atMost) => copy.similar(name, except, atMost)),
    columns: watch((names) => copy.columns(names)),
    services: watch((text, atMost) => copy.services(text, atMost)),
    servicesByKey: watch((keys) => copy.servicesByKey(keys)),
    allServices: watch(() => copy.allServices()),
    forget: () => copy.forget(),
    store: copy.store,
  };
}
