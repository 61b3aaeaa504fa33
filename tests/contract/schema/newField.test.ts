/** One more line in a schema is enough: provisioning, keeping, checking, export and import take the field without another change. */
import type * as Quantities from '../../../src/register/process/fields/quantities';
import type * as Make from '../../../src/register/schema/make';
import type { ProcessFieldName, ProcessValues } from '../../../src/register';
import {
  changedFields,
  emptyValues,
  exportHeader,
  importTargets,
  lists,
  processFieldNames,
  proposeMapping,
  validate,
} from '../../../src/register';
import type { RegisterSite } from '../../support/registerSite';
import { startSite } from '../../support/registerSite';

jest.mock('../../../src/register/process/fields/quantities', () => {
  const actual = jest.requireActual<typeof Quantities>('../../../src/register/process/fields/quantities');
  const { section } = jest.requireActual<typeof Make>('../../../src/register/schema/make');
  const waitingDays = section('quantities').number(
    'WaitingDays',
    ['Wartetage', 'Days of waiting'],
    ['Wie lange Leute auf einen Termin warten.', 'How long people wait for an appointment.'],
    { maximum: 400 },
  );
  return { ...actual, quantities: { ...actual.quantities, waitingDays } };
});

const { fields } = lists.processes;
const name = 'waitingDays' as ProcessFieldName;
const withDays = (days: number) =>
  ({ ...emptyValues(fields, { name: 'Termin vergeben' }), [name]: days }) as ProcessValues;

describe('a new field in a schema', () => {
  let site: RegisterSite;
  beforeAll(async () => {
    site = await startSite();
    await site.provision();
  });
  afterAll(() => site.close());

  it('has its column, and an entry keeps it', async () => {
    const store = site.storeOf('admin');

    const created = await store.create('processes', { key: 'new field', values: withDays(12) });
    const changed = await store.update('processes', created, { [name]: 30 });

    expect((await store.one('processes', created.id)).values).toMatchObject({ [name]: 30 });
    expect(changedFields(fields, created.values, changed.values)).toEqual([name]);
    const versions = await store.history('processes', created.id);
    expect(versions.map(({ values }) => (values as unknown as Record<string, unknown>)[name])).toEqual([30, 12]);
  });

  it('is checked by its bounds', () => {
    const problems = (days: number) => validate(fields, withDays(days)).filter(({ field }) => field === name);

    expect(problems(400)).toEqual([]);
    expect(problems(401)).toMatchObject([{ code: 'tooLarge' }]);
  });

  it.each(['de', 'en'] as const)('has a column in exports, which an import in %s knows again', (language) => {
    const header = exportHeader(language, processFieldNames);
    const label = { de: 'Wartetage', en: 'Days of waiting' }[language];

    expect(header).toContain(label);
    expect(importTargets).toContain(name);
    expect(proposeMapping(header)[header.indexOf(label)]).toBe(name);
  });
});
