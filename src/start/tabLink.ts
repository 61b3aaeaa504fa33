import { processNumber } from '../register';

/** Deep links of Teams into the tab of an app; the local host understands them as Teams does. */
export function tabLinkOf(appId: string): (processId: number) => string {
  return (processId) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: `process/${processId}` }));
    const label = encodeURIComponent(processNumber(processId));
    return `https://teams.microsoft.com/l/entity/${appId}/register?label=${label}&context=${context}`;
  };
}
