-- How far each import has come. A row changes in the transaction that appends the facts it counts.
create table import_progress (
    tenant          varchar(64)                 not null,
    id              varchar(36)                 not null,
    format          varchar(64)                 not null,
    state           varchar(16)                 not null,
    failure         varchar(1000),
    actor           varchar(64)                 not null,
    role            varchar(32)                 not null,
    on_behalf_of    varchar(64)                 not null,
    request         varchar(64)                 not null,
    content         varchar(64)                 not null,
    submitted_at    timestamp(6) with time zone not null,
    started_at      timestamp(6) with time zone,
    ended_at        timestamp(6) with time zone,
    bytes           bigint                      not null,
    bytes_read      bigint                      not null,
    last_line       bigint                      not null,
    imported        bigint                      not null,
    already_present bigint                      not null,
    rejected        bigint                      not null,
    warnings        bigint                      not null,
    worked_millis   bigint                      not null,
    constraint import_progress_pk primary key (tenant, id),
    constraint import_progress_request unique (tenant, request)
);

-- Why rows were rejected, and what is odd about rows that were not; never a value of theirs.
create table import_remark (
    tenant    varchar(64)  not null,
    import_id varchar(36)  not null,
    kind      varchar(16)  not null,
    line      bigint       not null,
    number    integer      not null,
    field     varchar(64),
    reason    varchar(200) not null,
    constraint import_remark_pk primary key (tenant, import_id, kind, line, number)
);
