-- The log: what happened, in the order in which it was written. Rows are only ever added.
create table event (
    tenant      varchar(64)                 not null,
    position    bigint                      not null,
    stream      varchar(64)                 not null,
    sequence    bigint                      not null,
    stream_type varchar(32)                 not null,
    event_id    varchar(64)                 not null,
    type        varchar(64)                 not null,
    revision    varchar(16)                 not null,
    recorded_at timestamp(6) with time zone not null,
    payload     varchar(1000000)            not null,
    metadata    varchar(10000)              not null,
    constraint event_pk primary key (tenant, position),
    constraint event_sequence unique (tenant, stream, sequence)
);

-- The highest position of each tenant. Whoever appends holds the row until the commit: no gaps, and visible in order.
create table log_head (
    tenant   varchar(64) not null,
    position bigint      not null,
    constraint log_head_pk primary key (tenant)
);
