import { openSharePointStore } from '../sharepoint';
import { serveCopy } from '../tab';

/** Entry of the worker that reads, searches and stores the register, so that the page never waits for it. */
serveCopy(openSharePointStore);
