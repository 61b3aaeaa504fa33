import type { CardLinks } from '../../src/reminder';

const link = (address: string) => `https://teams.microsoft.com/l/entity/app/register?context=${address}`;

/** Where the links of cards lead in tests. */
export const testLinks: CardLinks = {
  start: link('start'),
  process: (id) => link(`process/${id}`),
  edit: (id) => link(`edit/${id}`),
  suggestions: link('suggestions'),
  report: link('reviews'),
};
