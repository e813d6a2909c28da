import { defineBackground } from 'wxt/utils/define-background';
import { realEnvironment } from '#integrations/http/environment.ts';
import { hasAccess } from './access.ts';
import { createApp } from './app.ts';
import { listen, start } from './events.ts';
import { LINEAR_CLIENT_ID, signInToLinear } from './sign-in-to-linear.ts';

export default defineBackground(() => {
  const app = createApp({
    now: () => Date.now(),
    online: realEnvironment.online,
    environment: { hasAccess },
    linearOAuth: LINEAR_CLIENT_ID !== '',
    signInToLinear,
  });
  listen(app);
  void start(app);
});
