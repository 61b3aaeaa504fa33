import { openSharePointStore } from '../../../src/sharepoint';
import { serveCopy } from '../../../src/tab';

/** The worker as the product starts it. */
serveCopy(openSharePointStore);
