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
import { AlignmentScreen } from './alignment/alignment-screen.tsx';
import { HealthScreen } from './health/health-screen.tsx';
import { HistoryScreen } from './history/history-screen.tsx';
import { atHand, type Later, later } from './later.ts';
import type { ScreenProps } from './model.ts';
import { ObjectivesScreen } from './objectives/objectives-screen.tsx';
import { ReviewScreen } from './review/review-screen.tsx';
import type { Screen } from './route.ts';
import { WeekScreen } from './week/week-screen.tsx';
import { WorkScreen } from './work/work-screen.tsx';

interface ScreenEntry {
  icon: LucideIcon;
  /** A message key. */
  label: string;
  screen: Later<ScreenProps>;
}

/**
 * Every screen in the order of the navigation. What one comes for each week is loaded with the page: a screen that
 * comes later costs a first start more than all of them together do (docs/performance.md).
 */
export const SCREEN_LIST: Record<Screen, ScreenEntry> = {
  objectives: {
    icon: CircleDot,
    label: 'dash_nav_objectives',
    screen: atHand<ScreenProps>(ObjectivesScreen),
  },
  week: {
    icon: CalendarDays,
    label: 'dash_nav_week',
    screen: atHand<ScreenProps>(WeekScreen),
  },
  work: {
    icon: List,
    label: 'dash_nav_work',
    screen: atHand<ScreenProps>(WorkScreen),
  },
  alignment: {
    icon: Waypoints,
    label: 'dash_nav_alignment',
    screen: atHand<ScreenProps>(AlignmentScreen),
  },
  review: {
    icon: ChartNoAxesColumn,
    label: 'dash_nav_review',
    screen: atHand<ScreenProps>(ReviewScreen),
  },
  history: {
    icon: History,
    label: 'dash_nav_history',
    screen: atHand<ScreenProps>(HistoryScreen),
  },
  health: {
    icon: Activity,
    label: 'dash_nav_health',
    screen: atHand<ScreenProps>(HealthScreen),
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
