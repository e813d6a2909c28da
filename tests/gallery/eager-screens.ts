/** Screens that the dashboard loads when they are opened: here at once, so that no picture shows the waiting. */
import '#components/dashboard/alignment/alignment-screen.tsx';
import '#components/dashboard/data/data-screen.tsx';
import '#components/dashboard/health/health-screen.tsx';
import '#components/dashboard/history/history-screen.tsx';
import '#components/dashboard/review/review-screen.tsx';
import '#components/dashboard/settings/settings-screen.tsx';
import '#components/dashboard/week/week-screen.tsx';
import '#components/dashboard/welcome/welcome-screen.tsx';
import '#components/dashboard/work/work-screen.tsx';
