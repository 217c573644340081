/** The page as a server gives it. */
import { httpSource } from './client.ts';
import { start } from './start.tsx';

start(httpSource);
