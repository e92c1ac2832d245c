-- What we said we would do, one line per promise. No personal words. May be dropped and filled again from the log at any time.
create table promise (
    tenant    varchar(64) not null,
    id        varchar(160) ${by_code_point} not null,
    complaint varchar(64) not null,
    version   bigint not null,
    state     varchar(16) not null,
    owner     varchar(64),
    due_at    timestamp(6) with time zone not null,
    entry     text not null,
    constraint promise_pk primary key (tenant, id)
);

-- In the order of the list: a page is read off an index.
create index promise_due on promise (tenant, due_at, id);
create index promise_state on promise (tenant, state, due_at, id);
create index promise_owner on promise (tenant, owner, due_at, id);
