import { createContext, useContext } from 'react';
import type { ProcessFieldName, ProcessSection } from '../../register';

/** What the parts of a process page can set going. */
export interface PageActions {
  /** Sections can be changed where they stand. */
  readonly mayEdit: boolean;
  /** Who doesn't answer for the entry says what is wrong instead. */
  readonly maySuggest: boolean;
  /** The section that is a form at the moment. */
  readonly editing: ProcessSection | null;
  readonly edit: (section: ProcessSection, field?: ProcessFieldName) => void;
  /** Null for a suggestion in words. */
  readonly suggest: (field: ProcessFieldName | null) => void;
}

const nothing = () => undefined;

/** A page that is only read, such as one on paper. */
export const readOnly: PageActions = {
  mayEdit: false,
  maySuggest: false,
  editing: null,
  edit: nothing,
  suggest: nothing,
};

export const PageActionsContext = createContext<PageActions>(readOnly);

export const usePageActions = (): PageActions => useContext(PageActionsContext);
