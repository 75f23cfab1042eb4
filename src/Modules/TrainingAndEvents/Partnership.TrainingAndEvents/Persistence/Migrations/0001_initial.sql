-- Training and events: what is taught (course), when and where (session), who comes (attendee, place), and what came of it.

-- Several sessions under one heading, such as Safeguarding Month (TRN-04).
create table training.programme (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title text not null,
    summary text not null,
    "from" date not null,
    "to" date not null check ("to" >= "from")
);

create table training.course (
    id uuid primary key,
    number bigint generated always as identity unique,
    title text not null,
    summary text not null,
    outcomes text not null,
    level text not null check (level in ('Basic', 'Advanced', 'Thresholds', 'Specialist')),
    audience text[] not null,
    topics text[] not null,
    provider_kind text not null check (provider_kind in ('Commissioned', 'Partner', 'Charity', 'National')),
    agency text,
    provider text not null,
    needs_manager boolean not null,
    asks_access boolean not null,
    asks_diet boolean not null,
    valid_months int check (valid_months > 0),
    retired_at timestamptz,
    revision int not null,
    check ((provider_kind = 'Partner') = (agency is not null))
);

create table training.session (
    id uuid primary key,
    number bigint generated always as identity unique,
    course uuid references training.course (id),
    programme uuid references training.programme (id),
    track text,
    kind text not null check (kind in ('Course', 'Conference', 'Workshop', 'AwarenessSession', 'LearningSession', 'DropIn')),
    title text not null,
    summary text not null,
    level text check (level in ('Basic', 'Advanced', 'Thresholds', 'Specialist')),
    audience text[] not null,
    topics text[] not null,
    provider_kind text not null check (provider_kind in ('Commissioned', 'Partner', 'Charity', 'National')),
    agency text,
    provider text not null,
    state text not null check (state in ('Draft', 'Offered', 'Published', 'Cancelled')),
    starts_at timestamptz,
    ends_at timestamptz check (ends_at > starts_at),
    online boolean not null,
    venue text,
    venue_access text,
    joining_link bytea,
    trainers text,
    capacity int not null check (capacity between 1 and 10000),
    held int not null default 0 check (held >= 0),
    waiting int not null default 0 check (waiting >= 0),
    open_to_public boolean not null,
    promotion text not null check (promotion in ('Offer', 'Automatic')),
    offer_hours int not null check (offer_hours between 1 and 336),
    needs_manager boolean not null,
    asks_access boolean not null,
    asks_diet boolean not null,
    cost_pence bigint check (cost_pence >= 0),
    sequence int not null,
    revision int not null,
    -- Rises with whatever of the session the public can see, places left included: the stamp of kept pages.
    version bigint not null default 1,
    origin text,
    origin_reference text,
    due_by date,
    offered_by uuid,
    sent_back_because text,
    published_at timestamptz,
    cancelled_at timestamptz,
    cancelled_because text,
    moved_at timestamptz,
    check_in_code text unique,
    changed_at timestamptz not null,
    unique (origin, origin_reference),
    check (state in ('Draft', 'Cancelled') or (starts_at is not null and ends_at is not null)),
    check ((state = 'Cancelled') = (cancelled_at is not null))
);
create index session_by_start on training.session (starts_at, number) where state = 'Published';
create index session_by_course on training.session (course);

-- Places kept for an agency until a day (TRN-11).
create table training.reservation (
    session uuid not null references training.session (id) on delete cascade,
    agency text not null,
    places int not null check (places > 0),
    until date not null,
    primary key (session, agency)
);

-- Somebody who comes to training. Name and addresses are sealed; an address is found by its keyed fingerprint.
create table training.attendee (
    id uuid primary key,
    person uuid unique,
    agency text,
    claimed_agency text,
    agency_state text not null check (agency_state in ('Known', 'Waiting', 'Public')),
    details bytea not null,
    made_at timestamptz not null,
    joined_to uuid references training.attendee (id),
    check ((agency_state = 'Known') = (agency is not null))
);
create index attendee_waits on training.attendee (made_at) where agency_state = 'Waiting';

create table training.address (
    fingerprint bytea primary key,
    attendee uuid not null references training.attendee (id),
    sealed bytea not null,
    confirmed_at timestamptz not null
);
create index address_of on training.address (attendee);

-- A link sent to an address (TRN-10): its hash, once used never again.
create table training.link (
    hash bytea primary key,
    fingerprint bytea not null,
    sealed bytea not null,
    joins uuid references training.attendee (id),
    goes_to text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

-- A browser that came by such a link.
create table training.visit (
    hash bytea primary key,
    attendee uuid not null references training.attendee (id),
    began_at timestamptz not null,
    expires_at timestamptz not null
);

create sequence training.arrival;

create table training.place (
    id uuid primary key,
    session uuid not null references training.session (id),
    attendee uuid not null references training.attendee (id),
    agency text,
    arrival bigint not null unique default nextval('training.arrival'),
    state text not null check (state in ('Asked', 'Confirmed', 'Offered', 'Waiting', 'GivenBack', 'Declined', 'Lapsed', 'Refused', 'Removed', 'Cancelled')),
    booked_at timestamptz not null,
    state_at timestamptz not null,
    offer_until timestamptz,
    booked_by uuid,
    booked_by_name text,
    needs bytea,
    approver bytea,
    approver_asked_at timestamptz,
    approver_answer text check (approver_answer in ('Yes', 'No')),
    -- It was a confirmed place that was given back, not a turn in the line.
    was_confirmed boolean not null default false,
    -- Something of it has not been told to the attendee yet: what is told is read from its state.
    to_tell boolean not null,
    came boolean,
    marked_at timestamptz,
    marked_how text check (marked_how in ('Organiser', 'Code', 'Register', 'File')),
    minutes int check (minutes >= 0),
    check ((state = 'Offered') = (offer_until is not null))
);
create unique index one_place_a_person on training.place (session, attendee) where state in ('Asked', 'Confirmed', 'Offered', 'Waiting');
create index place_in_line on training.place (session, arrival) where state = 'Waiting';
create index place_of_attendee on training.place (attendee, session);
create index place_of_session on training.place (session, state);
create index place_to_tell on training.place (state_at) where to_tell;
create index place_offered on training.place (offer_until) where state = 'Offered';

-- Held (confirmed and offered places) and waiting are counted by the database itself, and no statement takes held above the capacity (TRN-11).
-- A capacity lowered later leaves it above: nobody is thrown out, and nobody more comes in (HRD-33). Differences are added, so that a session of
-- 5,000 places costs what one of five does.
create function training.count_in(of_session uuid, more_held int, more_waiting int) returns void language plpgsql as $$
declare
    over boolean;
begin
    if more_held = 0 and more_waiting = 0 then return; end if;
    update training.session s set held = s.held + more_held, waiting = s.waiting + more_waiting where s.id = of_session
        returning more_held > 0 and s.held > s.capacity into over;
    if over then
        raise check_violation using constraint = 'never_oversold', message = 'All places of this session are taken.';
    end if;
end $$;

create function training.count_places() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform training.count_in(c.session, c.held, c.waiting) from (
            select session, (count(*) filter (where state in ('Confirmed', 'Offered')))::int held, (count(*) filter (where state = 'Waiting'))::int waiting
            from new_rows group by session order by session) c;
    elsif tg_op = 'UPDATE' then
        perform training.count_in(c.session, c.held, c.waiting) from (
            select session, sum(held)::int held, sum(waiting)::int waiting from (
                select session, (state in ('Confirmed', 'Offered'))::int held, (state = 'Waiting')::int waiting from new_rows
                union all
                select session, -(state in ('Confirmed', 'Offered'))::int, -(state = 'Waiting')::int from old_rows
            ) both_rows group by session order by session) c;
    else
        perform training.count_in(c.session, c.held, c.waiting) from (
            select session, -(count(*) filter (where state in ('Confirmed', 'Offered')))::int held, -(count(*) filter (where state = 'Waiting'))::int waiting
            from old_rows group by session order by session) c;
    end if;
    return null;
end $$;

create trigger places_come after insert on training.place referencing new table as new_rows for each statement execute function training.count_places();
create trigger places_change after update on training.place referencing old table as old_rows new table as new_rows for each statement execute function training.count_places();
create trigger places_go after delete on training.place referencing old table as old_rows for each statement execute function training.count_places();

create function training.session_changes() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    return new;
end $$;
create trigger session_has_a_version before update on training.session for each row execute function training.session_changes();

-- What was sent about a place beside its state: reminders, evaluation, impact (TRN-13, TRN-21). One row each, so that nothing is sent twice.
create table training.notice (
    place uuid not null references training.place (id),
    kind text not null check (kind in ('WeekBefore', 'DayBefore', 'HourBefore', 'Evaluation', 'Impact')),
    -- The session's sequence: a session that moved reminds anew.
    sequence int not null,
    sent_at timestamptz not null,
    primary key (place, kind, sequence)
);

-- What somebody says after the session, and after three months (TRN-21). Shown without names.
create table training.evaluation (
    id uuid primary key,
    session uuid not null references training.session (id),
    place uuid not null references training.place (id),
    kind text not null check (kind in ('After', 'Impact')),
    rating int not null check (rating between 1 and 5),
    applied text check (applied in ('Yes', 'Partly', 'NotYet', 'No')),
    words bytea,
    given_at timestamptz not null,
    unique (place, kind)
);
create index evaluation_of_session on training.evaluation (session, kind);

-- A certificate as it was issued (TRN-22): its code is a keyed fingerprint of all that is on it, so that a changed byte shows (TRU-10).
create table training.certificate (
    code text primary key,
    place uuid not null references training.place (id),
    title text not null,
    held_on date not null,
    minutes int not null,
    details bytea not null,
    issued_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_because text
);
create unique index certificate_of_place on training.certificate (place) where withdrawn_at is null;

-- Who works where, as an agency's list says, for its compliance (TRN-23). A newer list replaces the older one.
create table training.staff_member (
    id uuid primary key,
    agency text not null,
    fingerprint bytea not null,
    details bytea not null,
    levels text[] not null,
    outside jsonb not null,
    listed_at timestamptz not null,
    listed_by uuid,
    unique (agency, fingerprint)
);

-- The same as numbers alone, where an agency gives no list.
create table training.staff_count (
    agency text not null,
    level text not null check (level in ('Basic', 'Advanced', 'Thresholds', 'Specialist')),
    staff int not null check (staff >= 0),
    trained int not null check (trained between 0 and staff),
    as_of date not null,
    said_at timestamptz not null,
    said_by uuid,
    primary key (agency, level)
);

-- Until when each of an agency's staff has each level they must have, as of a day; null where they have not had it. What counts: a session of just
-- that level (a higher one does not imply a lower one) at which they were, for as long as its course says, for 36 months where it has none; and what the
-- list says of training had elsewhere. Somebody is found by any of their addresses, as one of that agency's people: nobody learns of another agency's.
create function training.has_level(on_day date) returns table (staff uuid, agency text, level text, until date) language sql stable as $$
    select one.id, one.agency, must.level, greatest(here.until, (one.outside ->> must.level)::date)
    from training.staff_member one cross join lateral unnest(one.levels) must (level)
    left join lateral (
        select max(case
            when session.course is null then (held.on_day + make_interval(months => 36))::date
            when course.valid_months is null then date '9999-12-31'
            else (held.on_day + make_interval(months => course.valid_months))::date end) until
        from training.address
            join training.attendee on attendee.id = address.attendee and attendee.agency = one.agency
            join training.place on place.attendee = attendee.id and place.came
            join training.session on session.id = place.session and session.level = must.level
            left join training.course on course.id = session.course
            cross join lateral (select (session.starts_at at time zone 'Europe/London')::date on_day) held
        where address.fingerprint = one.fingerprint and held.on_day <= has_level.on_day
    ) here on true
$$;
