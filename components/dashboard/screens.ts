import {
  Activity,
  CalendarDays,
  ChartNoAxesColumn,
  CircleDot,
  Compass,
  History,
  List,
  type LucideIcon,
  SlidersHorizontal,
  Waypoints,
} from 'lucide-react';
import { atHand, type Later, later } from './later.ts';
import type { ScreenProps } from './model.ts';
import { ObjectivesScreen } from './objectives/objectives-screen.tsx';
import type { Screen } from './route.ts';

interface ScreenEntry {
  icon: LucideIcon;
  /** A message key. */
  label: string;
  screen: Later<ScreenProps>;
}

/** Every screen in the order of the navigation. All but the first are loaded when they are opened. */
export const SCREEN_LIST: Record<Screen, ScreenEntry> = {
  objectives: {
    icon: CircleDot,
    label: 'dash_nav_objectives',
    screen: atHand<ScreenProps>(ObjectivesScreen),
  },
  week: {
    icon: CalendarDays,
    label: 'dash_nav_week',
    screen: later<ScreenProps>(async () => (await import('./week/week-screen.tsx')).WeekScreen),
  },
  work: {
    icon: List,
    label: 'dash_nav_work',
    screen: later<ScreenProps>(async () => (await import('./work/work-screen.tsx')).WorkScreen),
  },
  alignment: {
    icon: Waypoints,
    label: 'dash_nav_alignment',
    screen: later<ScreenProps>(
      async () => (await import('./alignment/alignment-screen.tsx')).AlignmentScreen,
    ),
  },
  review: {
    icon: ChartNoAxesColumn,
    label: 'dash_nav_review',
    screen: later<ScreenProps>(async () => (await import('./review/review-screen.tsx')).ReviewScreen),
  },
  history: {
    icon: History,
    label: 'dash_nav_history',
    screen: later<ScreenProps>(async () => (await import('./history/history-screen.tsx')).HistoryScreen),
  },
  health: {
    icon: Activity,
    label: 'dash_nav_health',
    screen: later<ScreenProps>(async () => (await import('./health/health-screen.tsx')).HealthScreen),
  },
  welcome: {
    icon: Compass,
    label: 'dash_nav_welcome',
    screen: later<ScreenProps>(async () => (await import('./welcome/welcome-screen.tsx')).WelcomeScreen),
  },
  settings: {
    icon: SlidersHorizontal,
    label: 'dash_nav_settings',
    screen: later<ScreenProps>(async () => (await import('./settings/settings-screen.tsx')).SettingsScreen),
  },
};
