/** Screens that the dashboard loads when they are opened: here at once, so that no picture shows the waiting. */
import '#components/dashboard/data/data-screen.tsx';
import '#components/dashboard/settings/settings-screen.tsx';
import '#components/dashboard/welcome/welcome-screen.tsx';
