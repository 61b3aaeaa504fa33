import type { Register } from '../../register';
import type { RegisterCopy } from './copy';
import { CopyEngine } from './engine';
import { openCopyStorage } from './storage';

/** The copy on this thread. */
export const copyHere = (register: Register): RegisterCopy =>
  new CopyEngine({ register, openStorage: openCopyStorage });
