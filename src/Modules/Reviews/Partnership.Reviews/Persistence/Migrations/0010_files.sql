-- The files of a case: with a referral, or added by an officer. Their content and names lie in the platform's store, sealed under the case's key.
create table reviews.case_file (
    id uuid primary key,
    case_id uuid not null references reviews.review_case (id),
    number int not null check (number > 0),
    referral_id uuid references reviews.referral (id),
    added_by uuid,
    added_by_name text,
    added_at timestamptz not null,
    noted_at timestamptz,
    may_name_the_referrer boolean not null,
    check (referral_id is not null or added_by_name is not null),
    unique (case_id, number)
);
