-- Unusual access to cases, pointed out and looked into; and up to when the trail was gone over for it.

create table reviews.unusual_look (
    id uuid primary key,
    person uuid not null,
    name text not null,
    why text not null check (why in ('AtNight', 'ManyCases', 'OutsideTheirCases')),
    case_id uuid references reviews.review_case (id) on delete cascade,
    first_at timestamptz not null,
    last_at timestamptz not null,
    looks int not null,
    cases int not null,
    found_at timestamptz not null,
    finding text check (finding in ('InOrder', 'TakenUp')),
    because text,
    judged_by uuid,
    judged_by_name text,
    judged_at timestamptz,
    check ((finding is null) = (because is null) and (finding is null) = (judged_by is null) and (finding is null) = (judged_at is null))
);
create index ix_unusual_look_case_id on reviews.unusual_look (case_id);
create index unusual_look_open on reviews.unusual_look (person, why) where finding is null;

create table reviews.access_watch (
    why text primary key check (why in ('AtNight', 'ManyCases', 'OutsideTheirCases')),
    until timestamptz not null
);
