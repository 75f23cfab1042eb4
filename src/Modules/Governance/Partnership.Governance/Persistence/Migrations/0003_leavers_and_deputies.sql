-- Leavers lose their access on a day of its own (PLT-07); a deputy can be ended early or called off, and both are told (PLT-06).

-- gone_on: the first day without access; null while they have it.
alter table governance.person add column gone_on date;
create index person_leaves on governance.person (left_on) where left_on is not null;

-- called_off_at: it ended before it began. begin_told_on, end_told_on: the days on which mails went out.
alter table governance.delegation
    add column ended_because text,
    add column called_off_at timestamptz,
    add column begin_told_on date,
    add column end_told_on date,
    drop constraint role_has_one_deputy_at_a_time,
    add constraint role_has_one_deputy_at_a_time exclude using gist (holding with =, daterange("from", "to", '[]') with &&) where (called_off_at is null);
