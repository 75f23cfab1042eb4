-- Mail (COM-20, COM-21): what, to whom, which template, when, what the provider answered. Never a body; what it was filled with goes once it is sent.

create table communications.mail (
    id uuid primary key,
    number bigint generated always as identity unique,
    template text not null,
    template_version text not null,
    person uuid,
    sealed_address bytea,
    subject text not null,
    filled_with jsonb not null,
    sealed_values bytea,
    state text not null check (state in ('Waiting', 'Sent', 'Failed')),
    attempts int not null,
    asked_at timestamptz not null,
    due_at timestamptz not null,
    sent_at timestamptz,
    answer text,
    check (person is null or sealed_address is null),
    check ((state = 'Sent') = (sent_at is not null))
);
create index mail_due on communications.mail (due_at) where state = 'Waiting';
