-- The threshold decision, when the authority became aware, and the notification.

create table reviews.threshold_decision (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id) on delete cascade,
    option text not null,
    notifiable boolean not null,
    review_wanted boolean not null,
    with_dissent boolean not null,
    decided_on date not null,
    recorded_at timestamptz not null,
    reasons bytea not null
);
create index ix_threshold_decision_case_id on reviews.threshold_decision (case_id);

create table reviews.decision_follow_up (
    decision_id uuid not null references reviews.threshold_decision (id) on delete cascade,
    kind text not null check (kind in ('Letter', 'Assurance', 'Lessons')),
    due_on date not null,
    done_on date,
    primary key (decision_id, kind)
);
create index decision_follow_up_open on reviews.decision_follow_up (due_on) where done_on is null;

-- Several may be recorded; the earliest counts (HRD-01).
create table reviews.awareness (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id) on delete cascade,
    aware_on date not null,
    recorded_at timestamptz not null,
    how bytea not null
);
create index ix_awareness_case_id on reviews.awareness (case_id);

create table reviews.national_notification (
    case_id uuid primary key references reviews.review_case (id) on delete cascade,
    notified_on date not null,
    national_reference text not null,
    notified_by text not null,
    recorded_at timestamptz not null
);
create unique index national_reference_is_one_case on reviews.national_notification (national_reference);
