-- That a view is to go on without a complaint, by an event of the log: when, whose words the reason is in, and these words
-- sealed under that person's key.
alter table dead_letter add column discarded_at timestamp(6) with time zone;
alter table dead_letter add column discarded_by varchar(64);
alter table dead_letter add column discard_reason varchar(100000);

-- How far the stream of these events has been followed, whichever node does.
create table discard_reached (
    tenant  varchar(64) not null,
    version bigint not null,
    constraint discard_reached_pk primary key (tenant)
);
