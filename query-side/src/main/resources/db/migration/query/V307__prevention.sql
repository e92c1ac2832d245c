-- What will be changed, one line per plan; a day is kept as its first moment in UTC. No personal words. May be dropped and filled again from the log at any time.
create table prevention (
    tenant      varchar(64) not null,
    id          varchar(160) ${by_code_point} not null,
    complaint   varchar(64) not null,
    version     bigint not null,
    state       varchar(16) not null,
    responsible varchar(64) not null,
    due_at      timestamp(6) with time zone not null,
    entry       text not null,
    constraint prevention_pk primary key (tenant, id)
);

-- In the order of the list: a page is read off an index.
create index prevention_due on prevention (tenant, due_at, id);
create index prevention_state on prevention (tenant, state, due_at, id);
create index prevention_responsible on prevention (tenant, responsible, due_at, id);
