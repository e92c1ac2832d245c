-- What customers took up the ladder, one line per appeal. No personal words. May be dropped and filled again from the log at any time.
create table appeal (
    tenant      varchar(64) not null,
    id          varchar(160) ${by_code_point} not null,
    complaint   varchar(64) not null,
    version     bigint not null,
    state       varchar(16) not null,
    level       integer not null,
    addressee   varchar(32) not null,
    appealed_at timestamp(6) with time zone not null,
    entry       text not null,
    constraint appeal_pk primary key (tenant, id)
);

-- In the order of the list: a page is read off an index.
create index appeal_appealed on appeal (tenant, appealed_at, id);
create index appeal_state on appeal (tenant, state, appealed_at, id);
