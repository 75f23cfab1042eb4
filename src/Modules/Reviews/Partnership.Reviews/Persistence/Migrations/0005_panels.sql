-- Rapid Review Panels, their packs, the register of actions, and themes added to the profile's.

create table reviews.panel (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id) on delete cascade,
    chair_role text not null,
    state text not null check (state in ('Scheduled', 'PackSent', 'Meeting', 'Closed', 'Cancelled')),
    held_on date not null,
    starts_at time not null,
    ends_at time not null,
    place text not null,
    day_ordinal int not null,
    kept_free int not null check (kept_free >= 0),
    sequence int not null,
    closed_at timestamptz,
    systemic_learning_needed boolean,
    systemic_why bytea,
    check (ends_at > starts_at),
    check ((state = 'Closed') = (closed_at is not null)),
    check ((systemic_learning_needed is null) = (systemic_why is null)),
    -- Panels of different cases are never on the same day or back to back, whoever schedules at the same moment (REV-24). The ordinal is that of the calendar
    -- on which the day was set: a holiday announced later breaks nothing here, it is flagged to the owners.
    constraint panel_days_free exclude using gist (int4range(day_ordinal, day_ordinal + kept_free + 1) with &&, case_id with <>) where (state <> 'Cancelled')
);
create index ix_panel_case_id on reviews.panel (case_id);
create index panel_held_on on reviews.panel (held_on) where state <> 'Cancelled';
-- A case has one panel under way.
create unique index panel_one_under_way on reviews.panel (case_id) where state in ('Scheduled', 'PackSent', 'Meeting');

create table reviews.panel_attendee (
    id uuid primary key,
    panel_id uuid not null references reviews.panel (id) on delete cascade,
    person uuid not null,
    name text not null,
    role text not null,
    title text not null,
    agency text not null,
    seat text not null check (seat in ('Core', 'WithoutVote', 'CaseByCase', 'Substitute')),
    votes boolean not null,
    since date not null,
    substitute_for uuid,
    replaced_by uuid,
    present boolean not null,
    interest text check (interest in ('None', 'Real', 'Perceived')),
    declared_at timestamptz,
    interest_words bytea,
    ruling text check (ruling in ('Withdraws', 'MayStay')),
    ruling_words bytea,
    ruled_at timestamptz,
    ruled_by_name text,
    check ((interest is null) = (declared_at is null)),
    check (interest is null or interest = 'None' or interest_words is not null),
    check ((ruling is null) = (ruled_at is null) and (ruling is null) = (ruling_words is null)),
    check ((seat = 'Substitute') = (substitute_for is not null))
);
create unique index ix_panel_attendee_panel_id_person on reviews.panel_attendee (panel_id, person);
create index panel_attendee_person on reviews.panel_attendee (person);
-- Nobody has two substitutes.
create unique index panel_attendee_one_substitute on reviews.panel_attendee (panel_id, substitute_for) where substitute_for is not null;

create table reviews.panel_criterion (
    id uuid primary key,
    panel_id uuid not null references reviews.panel (id) on delete cascade,
    kind text not null,
    key text not null,
    met boolean not null,
    why bytea not null,
    answered_by text not null,
    answered_at timestamptz not null
);
create unique index ix_panel_criterion_panel_id_kind_key on reviews.panel_criterion (panel_id, kind, key);

create table reviews.panel_presentation (
    id uuid primary key,
    panel_id uuid not null references reviews.panel (id) on delete cascade,
    agency text not null,
    notes bytea not null
);
create unique index ix_panel_presentation_panel_id_agency on reviews.panel_presentation (panel_id, agency);

create table reviews.panel_learning (
    id uuid primary key,
    panel_id uuid not null references reviews.panel (id) on delete cascade,
    theme text not null,
    words bytea not null,
    at timestamptz not null
);
create index panel_learning_panel on reviews.panel_learning (panel_id);
create index panel_learning_theme on reviews.panel_learning (theme);

create table reviews.panel_motion (
    id uuid primary key,
    panel_id uuid not null references reviews.panel (id) on delete cascade,
    number int not null,
    recommendation text not null check (recommendation in ('LocalReview', 'NationalReview', 'Neither')),
    local_criteria_met boolean not null,
    national_criteria_met boolean not null,
    reasons bytea not null,
    put_at timestamptz not null,
    state text not null check (state in ('Open', 'Tied', 'Carried', 'Lost')),
    votes_for int,
    votes_against int,
    closed_at timestamptz,
    closed_by_name text,
    chairs_choice text check (chairs_choice in ('For', 'Against')),
    chairs_reason bytea,
    check ((state = 'Open') = (closed_at is null)),
    check ((closed_at is null) = (votes_for is null) and (closed_at is null) = (votes_against is null)),
    check ((chairs_choice is null) = (chairs_reason is null))
);
create unique index ix_panel_motion_panel_id_number on reviews.panel_motion (panel_id, number);
-- One motion at a time, and one that is carried.
create unique index panel_motion_one_open on reviews.panel_motion (panel_id) where state in ('Open', 'Tied');
create unique index panel_motion_one_carried on reviews.panel_motion (panel_id) where state = 'Carried';

-- How and why somebody voted is sealed; that they did is not.
create table reviews.panel_vote (
    id uuid primary key,
    motion_id uuid not null references reviews.panel_motion (id) on delete cascade,
    person uuid not null,
    counts_as text not null,
    ballot bytea not null,
    cast_at timestamptz not null,
    voided_at timestamptz
);
create unique index panel_vote_one_each on reviews.panel_vote (motion_id, counts_as) where voided_at is null;

create table reviews.panel_pack (
    id uuid primary key,
    panel_id uuid not null references reviews.panel (id) on delete cascade,
    case_id uuid not null,
    number int not null,
    content bytea not null,
    fingerprint text not null,
    sent_at timestamptz not null,
    sent_by_name text not null
);
create unique index ix_panel_pack_panel_id_number on reviews.panel_pack (panel_id, number);

-- What agencies are to do, from whichever review.
create table reviews.action (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id) on delete cascade,
    kind text not null check (kind in ('Safety', 'Learning')),
    origin text not null,
    agency text not null,
    due_on date not null,
    text bytea not null,
    raised_at timestamptz not null,
    raised_by_name text not null
);
create index ix_action_case_id on reviews.action (case_id);
create index ix_action_agency on reviews.action (agency);

create table reviews.theme (
    key text primary key,
    title text not null,
    because text not null,
    added_by text not null,
    added_at timestamptz not null
);
create unique index theme_title on reviews.theme (lower(title));
