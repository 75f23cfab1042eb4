-- The letter to the referrer that goes with a threshold that was not met (REV-14). One for each decision; its words are sealed.

create table reviews.decision_letter (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id) on delete cascade,
    decision_id uuid not null references reviews.threshold_decision (id) on delete cascade,
    template text not null,
    template_version text not null,
    words bytea not null,
    draft_number int not null check (draft_number > 0),
    form uuid not null,
    saved_at timestamptz not null,
    saved_by uuid not null,
    saved_by_name text not null,
    sent_on date,
    sent_by text check (sent_by in ('Post', 'Email', 'HandedOver')),
    check ((sent_on is null) = (sent_by is null))
);
create unique index decision_letter_one_a_decision on reviews.decision_letter (decision_id);
create index ix_decision_letter_case_id on reviews.decision_letter (case_id);
