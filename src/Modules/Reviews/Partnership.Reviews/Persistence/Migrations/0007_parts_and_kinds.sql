-- A place on the team belongs to a part in the case: one part can end while another goes on (REV-90).
alter table reviews.case_member add column part text not null default 'Named' check (part in ('Named', 'Screening', 'Panel'));
update reviews.case_member set part = 'Screening' where reason = 'Takes part in the threshold decision';
update reviews.case_member set part = 'Panel' where reason = 'Invited to the Rapid Review Panel';
alter table reviews.case_member drop constraint case_member_pkey;
alter table reviews.case_member add primary key (case_id, person, part, "from");

-- What moved a deadline: only an extension that was agreed keeps bank holidays and corrections from moving it again (REV-23).
-- The default is what hosts of the release before mean by an entry: a date that stays.
alter table reviews.case_clock_change add column kind text not null default 'Extension' check (kind in ('Extension', 'Calendar', 'Correction'));
update reviews.case_clock_change set kind = 'Calendar' where who = 'the working calendar';
update reviews.case_clock_change set kind = 'Correction' where why like 'The day of the notification was put right:%';
