-- The accidents and grave defects, one line per emergency. No personal words. May be dropped and filled again from the log at any time.
create table emergency (
    tenant      varchar(64) not null,
    id          varchar(160) ${by_code_point} not null,
    complaint   varchar(64) not null,
    version     bigint not null,
    state       varchar(32) not null,
    kind        varchar(32) not null,
    declared_at timestamp(6) with time zone not null,
    entry       text not null,
    constraint emergency_pk primary key (tenant, id)
);

-- In the order of the list: a page is read off an index.
create index emergency_declared on emergency (tenant, declared_at desc, id desc);
create index emergency_state on emergency (tenant, state, declared_at desc, id desc);
