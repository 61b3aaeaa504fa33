import { screen, within } from '@testing-library/react';
import type { PicturePart } from '../../../../src/tab/picture/picture';
import { Picture, sector, stretches } from '../../../../src/tab/picture/picture';
import { renderTab } from '../../../support/renderTab';

const parts: readonly PicturePart[] = [
  { name: 'geprüft', value: 1_500, pattern: 'full', href: '#/register?light=green' },
  { name: 'überfällig', value: 500, pattern: 'striped' },
  { name: 'nie geprüft', value: 0, pattern: 'empty' },
];

describe('A picture', () => {
  it.each(['bar', 'ring'] as const)(
    'as a %s has its numbers as a table, with links where they lead somewhere',
    async (shape) => {
      const { container } = await renderTab(<Picture title="Stand der Prüfung" shape={shape} parts={parts} />);

      const table = within(screen.getByRole('table', { name: 'Stand der Prüfung' }));
      const cells = table.getAllByRole('cell').map(({ textContent }) => textContent);
      expect(cells).toEqual(['1.500', '500', '0']);
      expect(table.getByRole('link', { name: 'geprüft' }).getAttribute('href')).toBe('#/register?light=green');
      expect(container.querySelectorAll('figure > svg > g')).toHaveLength(2);
    },
  );

  it('draws parts one after the other as shares of the whole', () => {
    const drawn = stretches(parts, 2_000);

    expect(drawn.map(({ from, share }) => [from, share])).toEqual([
      [0, 0.75],
      [0.75, 0.25],
    ]);
    expect(stretches(parts, 0)).toEqual([]);
  });

  it('draws a whole ring that ends beside its beginning', () => {
    const [begin, end] = [/^M(\S+ \S+)A/, /A\S+ \S+ 0 1 1 (\S+ \S+)L/].map((part) => part.exec(sector(0, 1, 48))?.[1]);

    expect(begin).toBeDefined();
    expect(end).not.toBe(begin);
  });
});
