-- Complaints that a view has set aside, because it could not fold or write them. What they missed is in the log.
create table dead_letter (
    tenant         varchar(64) not null,
    view_name      varchar(64) not null,
    complaint      varchar(64) ${by_code_point} not null,
    first_position bigint not null,
    cause          varchar(1000) not null,
    attempts       integer not null,
    parked_at      timestamp(6) with time zone not null,
    constraint dead_letter_pk primary key (tenant, view_name, complaint)
);

-- In the order of the list.
create index dead_letter_position on dead_letter (tenant, view_name, first_position, complaint);
