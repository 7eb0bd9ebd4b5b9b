import { useQueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Link, useLocation, useNavigate, useRouteError } from 'react-router';
import { FRONT_PATH } from '../../manifest/paths.ts';
import { ErrorNotice } from '../edition/error-notice.tsx';
import { MissingPartError, NewerEditionError } from '../edition/errors.ts';
import { manifestQuery } from '../edition/queries.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { updateReader } from '../offline/update-reader.ts';
import button from '../ui/button.module.css';

/** In the place of a page that can't be shown: what happened, and a way on. */
export function RouteError() {
  const error = useRouteError();
  const { messages } = useI18n();
  const client = useQueryClient();
  const boundary = useQueryErrorResetBoundary();
  const location = useLocation();
  const navigate = useNavigate();
  const retry = async () => {
    boundary.reset();
    // A newer edition may have what this one lacks.
    await client.refetchQueries(manifestQuery);
    // The same place anew: loaders run again and the error is gone.
    await navigate(location, { replace: true, state: location.state });
  };
  return (
    <ErrorNotice error={error} heading="h1">
      {error instanceof NewerEditionError || error instanceof MissingPartError ? (
        <button
          type="button"
          className={button.button}
          onClick={error instanceof NewerEditionError ? updateReader : () => window.location.reload()}
        >
          {messages.reload}
        </button>
      ) : (
        <button type="button" className={button.button} onClick={retry}>
          {messages.retry}
        </button>
      )}
      <Link to={FRONT_PATH} className={button.button}>
        {messages.toFront}
      </Link>
    </ErrorNotice>
  );
}
