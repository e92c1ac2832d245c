-- Where each complaint counts in the overview: null where it counts nowhere, '' for none. No personal words. May be
-- dropped with the two tables below and filled again from the log at any time.
create table overview_case (
    tenant      varchar(64) not null,
    complaint   varchar(64) not null,
    version     bigint      not null,
    position    bigint      not null,
    received_on date,
    is_open     boolean     not null,
    unit        varchar(64) ${by_code_point},
    owner       varchar(64) ${by_code_point},
    channel     varchar(32) ${by_code_point},
    level       integer     not null,
    emergency   boolean     not null,
    waiting     boolean     not null,
    constraint overview_case_pk primary key (tenant, complaint)
);

-- The oldest open case of a unit, an owner, a channel is the first entry of its index. Compared as the buckets below are, or
-- PostgreSQL would not use it for them.
create index overview_case_unit on overview_case (tenant, unit, received_on);
create index overview_case_owner on overview_case (tenant, owner, received_on);
create index overview_case_channel on overview_case (tenant, channel, received_on);

-- The sums of the rows above, kept by the difference that each change of a row makes. A complaint always counts in the
-- same slot, so that processes which keep different complaints seldom want the same row.
create table overview_count (
    tenant      varchar(64)                  not null,
    dimension   varchar(16)                  not null,
    bucket      varchar(64) ${by_code_point} not null,
    slot        integer                      not null,
    received    bigint                       not null,
    open_cases  bigint                       not null,
    escalated   bigint                       not null,
    emergencies bigint                       not null,
    waiting     bigint                       not null,
    constraint overview_count_pk primary key (tenant, dimension, bucket, slot)
);

-- What waits for a decision now, one line each; a line goes away with its matter.
create table overview_matter (
    tenant      varchar(64)                  not null,
    complaint   varchar(64)                  not null,
    matter      varchar(64) ${by_code_point} not null,
    case_number varchar(64)                  not null,
    kind        varchar(16)                  not null,
    addressee   varchar(32)                  not null,
    times       integer                      not null,
    remedy      varchar(32),
    amount      varchar(40),
    currency    varchar(3),
    since       timestamp(6) with time zone  not null,
    urgent_from timestamp(6) with time zone  not null,
    constraint overview_matter_pk primary key (tenant, complaint, matter)
);

create index overview_matter_urgent on overview_matter (tenant, kind, addressee, urgent_from, complaint, matter);
