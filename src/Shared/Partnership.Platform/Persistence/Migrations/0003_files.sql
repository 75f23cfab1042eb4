-- A file lies here in pieces, encrypted under a key of its own (PLT-50). That key is wrapped by the case's data key, or, while the file hangs on a half-filled form,
-- by the master key bound to that form. With the form goes the file.
create table platform.stored_file (
    id uuid primary key,
    case_id uuid references platform.data_key (id),
    form uuid references platform.journey (id) on delete cascade,
    -- Two files that come at once can't both be the tenth of a form.
    place smallint check (place between 1 and 10),
    wrapped bytea not null,
    -- Its name and fingerprint, under its own key.
    facts bytea,
    kind text not null check (kind in ('Docx', 'Pdf', 'Png', 'Jpeg')),
    size bigint not null default 0,
    pieces int not null default 0,
    state text not null check (state in ('Coming', 'Waiting', 'NotScanned', 'Clean', 'Infected')),
    came_at timestamptz not null,
    -- When an act made it a part of the case; what no act took is cleared away.
    kept_at timestamptz,
    check ((case_id is null) <> (form is null)),
    check ((form is null) = (place is null)),
    check (state = 'Coming' or facts is not null),
    unique (form, place)
);
create index stored_file_case on platform.stored_file (case_id);
create index stored_file_unscanned on platform.stored_file (came_at) where state in ('Waiting', 'NotScanned');
create index stored_file_left on platform.stored_file (came_at) where kept_at is null;

create table platform.file_piece (
    file_id uuid not null references platform.stored_file (id) on delete cascade,
    number int not null,
    sealed bytea not null,
    primary key (file_id, number)
);
-- What is encrypted can't be made smaller.
alter table platform.file_piece alter column sealed set storage external;
