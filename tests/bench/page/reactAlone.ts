/** React and React DOM with nothing to show: the least that a React page loads. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

createRoot(document.body).render(createElement('p'));
