import type { ReactNode } from 'react';
import { ContractError } from '../../manifest/parse.ts';
import { MANIFEST_FILE } from '../../manifest/paths.ts';
import type { Messages } from '../i18n/en.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Notice } from '../ui/notice.tsx';
import {
  MissingFileError,
  MissingPartError,
  NewerEditionError,
  NoSuchArticleError,
  UnreachableError,
} from './errors.ts';

/** Says what went wrong with the edition and what to do. `children`: buttons and links. */
export function ErrorNotice({
  error,
  heading = 'h2',
  children,
}: {
  error: unknown;
  /** `h1` where it is the page itself. */
  heading?: 'h1' | 'h2';
  children?: ReactNode;
}) {
  const { messages } = useI18n();
  const kind = kindOf(error);
  const showDetail = kind === 'badFile' || kind === 'missingFile' || kind === 'unexpected';
  const detail = showDetail ? { detail: error instanceof Error ? error.message : String(error) } : {};
  return (
    <Notice role="alert" heading={heading} {...messages.errors[kind]} {...detail}>
      {heading === 'h1' && <title>{messages.errors[kind].title}</title>}
      {children}
    </Notice>
  );
}

function kindOf(error: unknown): keyof Messages['errors'] {
  if (error instanceof UnreachableError) return error.file === MANIFEST_FILE ? 'unreachable' : 'notStored';
  if (error instanceof MissingFileError) return 'missingFile';
  if (error instanceof ContractError) return 'badFile';
  if (error instanceof MissingPartError) return 'missingPart';
  if (error instanceof NewerEditionError) return 'newerEdition';
  if (error instanceof NoSuchArticleError) return 'noSuchArticle';
  return 'unexpected';
}
