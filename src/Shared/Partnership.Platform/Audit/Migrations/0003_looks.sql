-- Who has looked at cases, over all of them (REV-91): the newest first. The condition is what AuditReading calls a look.
create index entry_look on audit.entry (at desc, id desc, seq desc) where kind = 'case' and (act = 'Read' or act like 'Export%' or act like 'Print%');
