import type { ProcessValues, Version } from '../../../../src/register';
import { changeSince, lastChange } from '../../../../src/tab/start/whatChanged';
import { homeTexts } from '../../../../src/text';
import { processValues } from '../../../support/builders';

const words = homeTexts('de');
/** Oldest first, a day apart, as one tells it. */
const versions = (...states: readonly Partial<ProcessValues>[]): readonly Version<'processes'>[] =>
  states
    .map((values, index) => ({
      label: `${index + 1}.0`,
      savedAt: `2026-05-0${index + 1}T08:00:00Z`,
      savedBy: null,
      values: processValues(values),
    }))
    .reverse();
const last = (...states: readonly Partial<ProcessValues>[]) => lastChange(versions(...states), words, 'de');

describe('The last change of an entry, in a few words', () => {
  it('is its beginning, when there is nothing else', () => {
    expect(last({})).toBe('neu erfasst');
  });

  it('names the fields', () => {
    expect(last({}, { summary: 'Neu', trigger: 'Antrag' })).toBe('Geändert: Kurzbeschreibung und Auslöser');
  });

  it('names three at most', () => {
    const text = last({}, { summary: 'a', trigger: 'b', result: 'c', inputs: 'd', product: 'e' });

    expect(text).toMatch(/^Geändert: .+, .+, .+ und 2 weitere Angaben$/);
  });

  it('says what was done where that is one step', () => {
    expect(last({ status: 'draft' }, { status: 'released', summary: 'x' })).toBe('freigegeben');
    expect(last({}, { status: 'retired' })).toBe('stillgelegt');
    expect(last({}, { lastReviewed: '2026-05-02', nextReview: '2027-05-02' })).toBe('geprüft und bestätigt');
    expect(last({ changedByOthers: '2026-05-01' }, { changedByOthers: null })).toBe('Angaben zur Prüfung erneuert');
  });
});

describe('What has changed since a look', () => {
  const three = versions({}, { summary: 'Neu' }, { summary: 'Neu', trigger: 'Antrag' });

  it('is everything after it, however many saves it took', () => {
    expect(changeSince(three, '2026-05-01T12:00:00Z', words, 'de')).toBe('Geändert: Kurzbeschreibung und Auslöser');
    expect(changeSince(three, '2026-05-02T12:00:00Z', words, 'de')).toBe('Geändert: Auslöser');
  });

  it('counts from the oldest state known when the look is older', () => {
    expect(changeSince(three, '2026-01-01T00:00:00Z', words, 'de')).toBe('Geändert: Kurzbeschreibung und Auslöser');
  });
});
