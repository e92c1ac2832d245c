-- What a supervisor asks of a case at a glance. Files and lines written before say less than the log: they are made anew.
delete from case_file;
delete from case_code;
delete from case_entry;
delete from token where processor like '%/case-file' or processor like '%/case-list';

alter table case_entry add column open_since timestamp(6) with time zone;
alter table case_entry add column escalation_level integer not null;
alter table case_entry add column authorization_pending boolean not null;
alter table case_entry add column risk_flags varchar(1000) not null;
