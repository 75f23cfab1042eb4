-- The case a mail is about, so that the log hides it from an officer the case is closed to. Earlier mails say none: their subjects stay readable to the officers.

alter table communications.mail add column about uuid;
