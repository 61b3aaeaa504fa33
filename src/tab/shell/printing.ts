import { createContext, useContext } from 'react';

/** Starts a thread that writes files, see `servePrinting`; null where the host forbids threads. */
export type StartPrinting = () => Worker | null;

export const PrintingContext = createContext<StartPrinting>(() => null);

export const useStartPrinting = (): StartPrinting => useContext(PrintingContext);
