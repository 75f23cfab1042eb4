-- A clock says what ends it, and that nobody has to do it any more; a case keeps the events that start and end its clocks, so that another version of the protocol can count from them (HRD-06).
alter table reviews.review_case drop constraint review_case_stage_check;
alter table reviews.review_case add constraint review_case_stage_check check (stage in
    ('Screening', 'WithReferrer', 'NotMet', 'WaitingForApproval', 'Audit', 'Notification', 'RapidReview', 'Signing', 'ReadyToSend', 'WithNationalPanel', 'Concluded'));

alter table reviews.case_clock add column ends text;
update reviews.case_clock set ends = case key
    when 'notify' then 'Notified' when 'agency-checks' then 'ChecksReturned' when 'panel' then 'PanelHeld' when 'decision' then 'DecisionSent' when 'screening' then 'ScreeningConvened'
    when 'recommendation' then 'RecommendationPassedOn' when 'templates-out' then 'ChecksAsked' when 'combined-chronology' then 'ChronologyCombined' when 'shared' then 'ChronologyShared'
    when 'write-up' then 'WriteUpSent' when 'learning-session' then 'LearningSessionHeld' when 'audit-suitability' then 'AuditSuitabilityDecision' when 'audit-report' then 'AuditReported'
    else 'Publication' end;
alter table reviews.case_clock alter column ends set not null;
alter table reviews.case_clock add column met_at timestamptz;
alter table reviews.case_clock add column stopped_on date;
alter table reviews.case_clock add column stopped_because text;

alter table reviews.review_case add column happenings jsonb default '[]';
update reviews.review_case about set happenings = (
    select coalesce(jsonb_agg(jsonb_build_object('Event', known.event, 'On', known.day, 'At', known.at)), '[]') from (
        select distinct on (event) event, day, at from (
            select start_event as event, started_on as day, started_at as at from reviews.case_clock where case_id = about.id
            union all select ends, met_on, null from reviews.case_clock where case_id = about.id and met_on is not null
        ) each_clock order by event, day
    ) known);

alter table reviews.case_clock_change drop constraint case_clock_change_kind_check;
alter table reviews.case_clock_change add constraint case_clock_change_kind_check check (kind in ('Extension', 'Calendar', 'Correction', 'Protocol'));

create table reviews.no_further_action_answer (
    id uuid primary key,
    decision_id uuid not null references reviews.threshold_decision (id) on delete cascade,
    role text not null,
    person uuid not null,
    name text not null,
    title text not null,
    approves boolean not null,
    at timestamptz not null,
    why bytea
);
create unique index no_further_action_answer_one_a_role on reviews.no_further_action_answer (decision_id, role);
