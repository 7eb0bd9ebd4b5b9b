import { IMAGE_FAILURES, type ImageFailureKind } from './image-failure.ts';

/** An image that could not be had. */
export interface FailedImage {
  url: string;
  /** Path of a post that shows it. */
  post: string;
  kind: ImageFailureKind;
  reason: string;
  /** Whether an earlier build asked for it, and this one did not. */
  remembered: boolean;
}

/** What became of the images of other hosts. */
export interface ImagesReport {
  wanted: number;
  fetched: number;
  /** From the store. */
  reused: number;
  /** Bytes of those in the edition, as they were sent. */
  bytesBefore: number;
  /** Bytes of the files that `src` names. */
  bytesAfter: number;
  failed: FailedImage[];
}

/** Failures that are shown one by one. */
const SHOWN = 20;

export function imagesText(report: ImagesReport): string[] {
  const { wanted, fetched, reused, bytesBefore, bytesAfter, failed } = report;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  return [
    ...failed
      .slice(0, SHOWN)
      .map(
        ({ post, url, kind, reason, remembered }) =>
          `${post}: image ${url}: ${reason}${remembered ? ', as an earlier build found' : ''}; ${fateOf(kind)}`,
      ),
    ...(failed.length > SHOWN ? [`… and ${failed.length - SHOWN} more images; --json lists all`] : []),
    ...groupLines(failed),
    `Images of other hosts: ${wanted} wanted, ${fetched} fetched, ${reused} from the store, ${failed.length} failed; ${megabytes(bytesBefore)} MB became ${megabytes(bytesAfter)} MB.`,
  ];
}

/** How many failed of each host, and why. */
function groupLines(failed: readonly FailedImage[]): string[] {
  const groups = Map.groupBy(failed, ({ url, kind }) => `${new URL(url).host}: ${IMAGE_FAILURES[kind].what}`);
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([group, { length }]) => `${String(length).padStart(7)}  ${group}`);
}

function fateOf(kind: ImageFailureKind): string {
  return IMAGE_FAILURES[kind].missing === null ? 'left it at its host' : 'left a link';
}
