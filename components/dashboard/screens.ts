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
import { type ComponentType, lazy } from 'react';
import type { ScreenProps } from './model.ts';
import { ObjectivesScreen } from './objectives/objectives-screen.tsx';
import type { Screen } from './route.ts';

interface ScreenEntry {
  icon: LucideIcon;
  /** A message key. */
  label: string;
  Screen: ComponentType<ScreenProps>;
}

/** Every screen in the order of the navigation. What one rarely opens is loaded when it is. */
export const SCREEN_LIST: Record<Screen, ScreenEntry> = {
  objectives: { icon: CircleDot, label: 'dash_nav_objectives', Screen: ObjectivesScreen },
  week: {
    icon: CalendarDays,
    label: 'dash_nav_week',
    Screen: lazy(async () => ({ default: (await import('./week/week-screen.tsx')).WeekScreen })),
  },
  work: {
    icon: List,
    label: 'dash_nav_work',
    Screen: lazy(async () => ({ default: (await import('./work/work-screen.tsx')).WorkScreen })),
  },
  alignment: {
    icon: Waypoints,
    label: 'dash_nav_alignment',
    Screen: lazy(async () => ({
      default: (await import('./alignment/alignment-screen.tsx')).AlignmentScreen,
    })),
  },
  review: {
    icon: ChartNoAxesColumn,
    label: 'dash_nav_review',
    Screen: lazy(async () => ({ default: (await import('./review/review-screen.tsx')).ReviewScreen })),
  },
  history: {
    icon: History,
    label: 'dash_nav_history',
    Screen: lazy(async () => ({ default: (await import('./history/history-screen.tsx')).HistoryScreen })),
  },
  health: {
    icon: Activity,
    label: 'dash_nav_health',
    Screen: lazy(async () => ({ default: (await import('./health/health-screen.tsx')).HealthScreen })),
  },
  welcome: {
    icon: Compass,
    label: 'dash_nav_welcome',
    Screen: lazy(async () => ({ default: (await import('./welcome/welcome-screen.tsx')).WelcomeScreen })),
  },
  settings: {
    icon: SlidersHorizontal,
    label: 'dash_nav_settings',
    Screen: lazy(async () => ({ default: (await import('./settings/settings-screen.tsx')).SettingsScreen })),
  },
};
