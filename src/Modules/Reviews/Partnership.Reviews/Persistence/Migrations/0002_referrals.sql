-- Referrals and the questions put to those who refer. What they tell is in the sealed columns.

create table reviews.referral (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id) on delete cascade,
    door text not null check (door in ('Public', 'Professional', 'KeyedIn', 'CdopJar')),
    received_at timestamptz not null,
    recorded_at timestamptz not null,
    agency text,
    referrer uuid,
    content bytea not null,
    follow_up_hash bytea,
    came_by text check (came_by in ('Telephone', 'Email', 'Paper')),
    answer_by text check (answer_by in ('Letter', 'CallBack')),
    copied_to text,
    lead_is_asked boolean not null,
    lead_view text check (lead_view in ('Endorses', 'Comments')),
    lead_comment bytea,
    lead uuid,
    lead_answered_at timestamptz,
    check (received_at <= recorded_at),
    check ((door = 'KeyedIn') = (came_by is not null))
);
create index ix_referral_case_id on reviews.referral (case_id);
create unique index ix_referral_follow_up_hash on reviews.referral (follow_up_hash);
create index ix_referral_referrer on reviews.referral (referrer);
create index ix_referral_agency on reviews.referral (agency);

create table reviews.referrer_query (
    id uuid primary key,
    referral_id uuid not null references reviews.referral (id) on delete cascade,
    question bytea not null,
    asked_at timestamptz not null,
    asked_by uuid not null,
    answer bytea,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);
create index ix_referrer_query_referral_id on reviews.referrer_query (referral_id);
-- One question at a time, whoever asks.
create unique index referrer_query_one_open on reviews.referrer_query (referral_id) where answered_at is null;
