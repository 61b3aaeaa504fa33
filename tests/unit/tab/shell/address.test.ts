import type { Route } from '../../../../src/tab/shell/address';
import { formatRoute, parseRoute, wholeRegister } from '../../../../src/tab/shell/address';

describe('The address of a screen', () => {
  const routes: readonly Route[] = [
    { screen: 'start' },
    wholeRegister,
    {
      ...wholeRegister,
      view: 'map',
      lens: 'knowledgeRisk',
      at: 'H',
    },
    {
      ...wholeRegister,
      columns: ['name', 'nextReview', 'systems'],
      group: 'productArea',
      open: 12,
    },
    {
      ...wholeRegister,
      search: 'hund & steuer = 100 %',
      filters: { unit: ['3', '7'], owner: ['-'], light: ['red'] },
      sort: { column: 'light', descending: true },
    },
    { screen: 'process', id: 12 },
    { screen: 'process', id: 12, section: 'content' },
    { screen: 'edit', id: 7, field: 'owner' },
    { screen: 'capture' },
    { screen: 'capture', from: 3 },
    { screen: 'capture', name: 'Reisepass ausstellen' },
    { screen: 'capture', from: 3, full: true },
    { screen: 'quick' },
    { screen: 'meeting' },
    { screen: 'fromCatalogue' },
    { screen: 'fromCatalogue', unit: 3, search: 'hund & katze', type: '2/3' },
    { screen: 'copyOf', search: 'pass' },
    { screen: 'import' },
  ];

  it.each(routes.map((route) => [formatRoute(route), route]))('%s leads back to the same screen', (address, route) => {
    expect(parseRoute(`#/${address}`)).toEqual(route);
  });

  it('is the start page when it is empty', () => {
    expect(parseRoute('')).toEqual({ screen: 'start' });
    expect(parseRoute('#/')).toEqual({ screen: 'start' });
  });

  it.each(['#/nowhere', '#/process', '#/process/0', '#/process/abc', '#/process/12345678901', '#/constructor'])(
    'names no screen when it is %s',
    (hash) => {
      expect(parseRoute(hash)).toBeNull();
    },
  );

  it('forgives a percent sign typed by hand and an unknown order', () => {
    expect(parseRoute('#/process/5/100%')).toEqual({ screen: 'process', id: 5, section: '100%' });
    expect(parseRoute('#/register?sort=shoeSize')).toMatchObject({ sort: null });
  });
});
