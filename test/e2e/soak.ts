/**
 * `npm run soak`: for some minutes (`PRESSMARK_MINUTES`, 5) somebody opens, edits, undoes, switches and closes articles in a
 * real window; what is known must be what a new article gives, memory must not grow, and no error may be logged.
 */
import { runHostScript } from './driver/host-script';

runHostScript('soak');
