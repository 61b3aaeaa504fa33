import { createRoot } from 'react-dom/client';
import type { WorkplaceConfiguration } from './workplace';
import { Workplace } from './workplace';

/** Shows the workplace in an element of the page. */
export function mountWorkplace(element: HTMLElement, configuration: WorkplaceConfiguration): void {
  createRoot(element).render(<Workplace {...configuration} />);
}
