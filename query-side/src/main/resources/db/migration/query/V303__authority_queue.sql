-- The drafts that were put before somebody, one line per draft. No personal words. May be dropped and filled again from the log at any time.
create table authority_queue (
    tenant       varchar(64) not null,
    id           varchar(160) ${by_code_point} not null,
    complaint    varchar(64) not null,
    version      bigint not null,
    state        varchar(16) not null,
    kind         varchar(32) not null,
    addressees   varchar(1000) not null,
    requested_at timestamp(6) with time zone not null,
    entry        text not null,
    constraint authority_queue_pk primary key (tenant, id)
);

-- In the order of the list: a page is read off an index.
create index authority_queue_requested on authority_queue (tenant, requested_at, id);
create index authority_queue_state on authority_queue (tenant, state, requested_at, id);
