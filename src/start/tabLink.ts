import { processNumber } from '../register';
import type { CardLinks } from '../reminder';

/** Deep links of Teams into the tab of an app; the local host understands them as Teams does. */
export function cardLinksOf(appId: string): CardLinks {
  const link = (address: string, label: string): string => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: address }));
    return `https://teams.microsoft.com/l/entity/${appId}/register?label=${encodeURIComponent(label)}&context=${context}`;
  };
  return {
    start: link('start', 'Start'),
    process: (id) => link(`process/${id}`, processNumber(id)),
    edit: (id) => link(`edit/${id}`, processNumber(id)),
    suggestions: link('suggestions', 'Hinweise'),
    report: link('reviews', 'Berichte'),
  };
}
