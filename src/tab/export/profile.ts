import { fetched } from '../shell/fetched';
import type { ProfileProps } from './profileDialog';

/** The profile of one process as a file; its code comes when somebody asks for it. */
export const ProfileDialog = fetched<ProfileProps>(async () => (await import('./profileDialog')).Profile);
