/**
 * `npm run bench:turns`: for how long each action keeps the extension host from other work, in an article of one and of ten
 * million characters (`PRESSMARK_LENGTHS`). Measured inside the host, by test/extension/measure.
 */
import { runHostScript } from './driver/host-script';

runHostScript('turns');
