-- A calendar file that goes with a mail (TRN-13), sealed by the installation's key: the link to an online session stands in it. Null once sent.

alter table communications.mail add column sealed_calendar bytea;
