import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { Route, Routes } from 'react-router';
import { SessionGate } from './session/SessionGate.tsx';
import { Shell } from './shell/Shell.tsx';
import { ShellSkeleton } from './shell/ShellSkeleton.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { NotFound } from './ui/NotFound.tsx';

/** A page in a file of its own, loaded when first asked for; `load` may be called before. */
function page<K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) {
  return Object.assign(lazy(async () => ({ default: (await load())[name] })), { load });
}

const SignInPage = page(() => import('./session/SignInPage.tsx'), 'SignInPage');
const AcceptInvitationPage = page(() => import('./session/AcceptInvitationPage.tsx'), 'AcceptInvitationPage');
const HomePage = page(() => import('./home/HomePage.tsx'), 'HomePage');
const DepartmentPage = page(() => import('./departments/DepartmentPage.tsx'), 'DepartmentPage');
const PeoplePage = page(() => import('./departments/PeoplePage.tsx'), 'PeoplePage');
const SchemePage = page(() => import('./schemes/SchemePage.tsx'), 'SchemePage');
const UnitPage = page(() => import('./units/UnitPage.tsx'), 'UnitPage');
const SequencePage = page(() => import('./sequences/SequencePage.tsx'), 'SequencePage');
const InboxPage = page(() => import('./inbox/InboxPage.tsx'), 'InboxPage');
const WorkGroupPage = page(() => import('./work-groups/WorkGroupPage.tsx'), 'WorkGroupPage');
const ApiAccessPage = page(() => import('./api-tokens/ApiAccessPage.tsx'), 'ApiAccessPage');
const DiscussionsPage = page(() => import('./discussions/DiscussionsPage.tsx'), 'DiscussionsPage');
const ThreadRedirect = page(() => import('./discussions/ThreadRedirect.tsx'), 'ThreadRedirect');
const PlanPage = page(() => import('./plans/PlanPage.tsx'), 'PlanPage');
const PlansPage = page(() => import('./plans/PlansPage.tsx'), 'PlansPage');
const ComparePlansPage = page(() => import('./plans/ComparePlansPage.tsx'), 'ComparePlansPage');
const PlanOfYearPage = page(() => import('./plans/PlansPage.tsx'), 'PlanOfYearPage');
const HubPage = page(() => import('./hubs/HubPage.tsx'), 'HubPage');

const FIRST: readonly [path: RegExp, load: () => Promise<unknown>][] = [
  [/^\/$/, async () => (await import('./home/HomePage.tsx')).preloadHome()],
  [/^\/departments\/[^/]+$/, DepartmentPage.load],
  [/^\/schemes\//, SchemePage.load],
  [/^\/units\//, UnitPage.load],
  [/^\/sequences\//, SequencePage.load],
  [/\/discussions(\/|$)/, DiscussionsPage.load],
  [/^\/plans\//, PlanPage.load],
  [/^\/work-groups\//, WorkGroupPage.load],
  [/^\/inbox$/, InboxPage.load],
];

/** Begins to fetch the page of an address while it is still being asked who looks. A failure shows itself when the page is drawn. */
export function preloadPage(path: string): void {
  FIRST.find(([pattern]) => pattern.test(path))?.[1]().catch(() => {});
}

/** The explorer is a page of its own on the server; here one only arrives after signing in. */
function Explorer() {
  useEffect(() => location.replace('/explorer'), []);
  return null;
}

/** Every address of the product. The editor and what it needs load with the pages that write. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/sign-in" element={<ErrorBoundary><Suspense><SignInPage /></Suspense></ErrorBoundary>} />
      <Route path="/invitations/:token" element={<ErrorBoundary><Suspense><AcceptInvitationPage /></Suspense></ErrorBoundary>} />
      <Route path="/invitation/:token" element={<ErrorBoundary><Suspense><AcceptInvitationPage /></Suspense></ErrorBoundary>} />
      <Route element={<SessionGate waiting={<ShellSkeleton />}><Shell /></SessionGate>}>
        <Route index element={<HomePage />} />
        <Route path="/inbox" element={<InboxPage />} />
        <Route path="/departments/:departmentId" element={<DepartmentPage />} />
        <Route path="/departments/:departmentId/people" element={<PeoplePage />} />
        <Route path="/schemes/:schemeId" element={<SchemePage />} />
        <Route path="/departments/:departmentId/plan" element={<PlanOfYearPage />} />
        <Route path="/departments/:departmentId/plans" element={<PlansPage />} />
        <Route path="/plans/:planId" element={<PlanPage />} />
        <Route path="/units/:unitId" element={<UnitPage />} />
        <Route path="/sequences/:sequenceId" element={<SequencePage />} />
        <Route path="/work-groups/:workGroupId/plans" element={<ComparePlansPage />} />
        <Route path="/work-groups/:workGroupId" element={<WorkGroupPage />} />
        <Route path="/departments/:departmentId/discussions/:threadId?" element={<DiscussionsPage />} />
        <Route path="/work-groups/:workGroupId/discussions/:threadId?" element={<DiscussionsPage />} />
        <Route path="/hubs/:hubId/discussions/:threadId?" element={<DiscussionsPage />} />
        <Route path="/threads/:threadId" element={<ThreadRedirect />} />
        <Route path="/hubs/:hubId" element={<HubPage />} />
        <Route path="/api-access" element={<ApiAccessPage />} />
        <Route path="/explorer" element={<Explorer />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
