/** Whom a file may mean by a name that the directory doesn't know. */
import type { Person } from '../../../../src/register';
import { likelyPeople, peopleSearches } from '../../../../src/register';

const aPerson = (email: string, name: string): Person => ({ key: email, email, name });

const petra = aPerson('petra.lohmeyer@stadt.example', 'Petra Lohmeyer');
const peter = aPerson('peter.lohse@stadt.example', 'Peter Lohse');
const miriam = aPerson('miriam.oltmanns@stadt.example', 'Miriam Oltmanns');
const everybody = [miriam, peter, petra];

/** As the directory of an organisation answers: people one of whose names begins so. */
const directory = (text: string) =>
  everybody.filter(({ name, email }) =>
    [...name.split(' '), name, email].some((one) => one.toLowerCase().startsWith(text.toLowerCase())),
  );

test.each([
  'Petra Lohmeier',
  'Lohmeier, Petra',
  'Peta Lohmeier',
  'Petra Lohmyer',
  'petra.lohmeier@stadt.example',
  'Fr. Lohmeier (Zi. 12)',
  'Lohmeyer-Kühn, Petra',
])('«%s» is asked about with the person who is likely meant first', (text) => {
  const found = peopleSearches(text).flatMap((step) => step.flatMap(directory));

  expect(likelyPeople(text, found, 6)[0]?.name).toBe('Petra Lohmeyer');
});

test('a name as it stands is asked first, and nobody is asked for less than two letters', () => {
  expect(peopleSearches('Petra Lohmeyer')[0]).toEqual(['Petra Lohmeyer']);
  expect(peopleSearches('X')).toEqual([]);
  expect(peopleSearches('')).toEqual([]);
});

test('who has nothing to do with the text is no suggestion, and nobody is suggested twice', () => {
  expect(likelyPeople('Petra Lohmeier', [miriam, petra, petra], 6)).toEqual([petra]);
  expect(likelyPeople('???', everybody, 6)).toEqual([]);
});
