-- Event logs of other systems, as files, for every node to make its column store from. Not made from the log.
create table mining_log (
    tenant            varchar(64)                 not null,
    id                varchar(64)                 not null,
    name              varchar(200)                not null,
    format            varchar(8),
    classifier        varchar(32)                 not null,
    -- Which columns of a CSV tell what; all null where they are recognised by their names.
    case_column       varchar(200),
    activity_column   varchar(200),
    time_column       varchar(200),
    resource_column   varchar(200),
    transition_column varchar(200),
    state             varchar(16)                 not null,
    uploaded_by       varchar(64)                 not null,
    uploaded_at       timestamp(6) with time zone not null,
    -- When somebody last worked on it: what has stood still for long is taken up by another node, or cleared away.
    changed_at        timestamp(6) with time zone not null,
    bytes             bigint                      not null,
    bytes_read        bigint                      not null,
    sha256            varchar(64),
    cases             bigint,
    events            bigint,
    variants          bigint,
    activities        bigint,
    first_at          timestamp(6) with time zone,
    last_at           timestamp(6) with time zone,
    failure           varchar(40),
    failure_line      bigint,
    failure_detail    varchar(200),
    constraint mining_log_pk primary key (tenant, id)
);

-- A file in parts of at most a megabyte, so that nobody ever holds it whole.
create table mining_log_part (
    tenant  varchar(64) not null,
    log     varchar(64) not null,
    part    integer     not null,
    content bytea       not null,
    constraint mining_log_part_pk primary key (tenant, log, part)
);
