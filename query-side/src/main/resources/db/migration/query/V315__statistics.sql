-- What the statistics know of each complaint, a narrow row each: when it passed its milestones and by what it is counted;
-- '' for none. received_order is the moment, the first of the day in UTC, or when it was recorded. No personal words. May be dropped with the three tables below and filled again from the log at any time.
-- Of each milestone: whether it was passed, on which day (of its own zone), at which moment; null where nobody knows.
create table statistics_case (
    tenant          varchar(64)                   not null,
    complaint       varchar(64)                   not null,
    version         bigint                        not null,
    position        bigint                        not null,
    case_number     varchar(64)                   not null,
    received_order  timestamp(6) with time zone   not null,
    received_on     date,
    received_at     timestamp(6) with time zone,
    forwarded       boolean                       not null,
    forwarded_on    date,
    forwarded_at    timestamp(6) with time zone,
    acknowledged    boolean                       not null,
    acknowledged_on date,
    acknowledged_at timestamp(6) with time zone,
    answered        boolean                       not null,
    answered_on     date,
    answered_at     timestamp(6) with time zone,
    closed          boolean                       not null,
    closed_on       date,
    closed_at       timestamp(6) with time zone,
    due_on          date,
    due_at          timestamp(6) with time zone,
    source          varchar(200) ${by_code_point} not null,
    channel         varchar(200) ${by_code_point} not null,
    unit            varchar(200) ${by_code_point} not null,
    product         varchar(200) ${by_code_point} not null,
    sub_product     varchar(200) ${by_code_point} not null,
    issue           varchar(200) ${by_code_point} not null,
    sub_issue       varchar(200) ${by_code_point} not null,
    status          varchar(200) ${by_code_point} not null,
    response        varchar(200) ${by_code_point} not null,
    verdict         varchar(200) ${by_code_point} not null,
    closing         varchar(200) ${by_code_point} not null,
    constraint statistics_case_pk primary key (tenant, complaint)
);

create index statistics_case_order on statistics_case (tenant, received_order, complaint);
create index statistics_case_received on statistics_case (tenant, received_on);
create index statistics_case_forwarded on statistics_case (tenant, forwarded_on);
create index statistics_case_acknowledged on statistics_case (tenant, acknowledged_on);
create index statistics_case_answered on statistics_case (tenant, answered_on);
create index statistics_case_due on statistics_case (tenant, due_at);

-- What a case may have several of: the types of our taxonomy, and what a source says in fields of its own.
create table statistics_value (
    tenant    varchar(64)                   not null,
    complaint varchar(64)                   not null,
    name      varchar(80) ${by_code_point}  not null,
    bucket    varchar(200) ${by_code_point} not null,
    constraint statistics_value_pk primary key (tenant, complaint, name, bucket)
);

create index statistics_value_bucket on statistics_value (tenant, name, bucket, complaint);

-- From when to when each case was worked on: more than one line where it was reopened. ended_on is 9999-12-31 while work
-- goes on, and null where nobody knows when it ended.
create table statistics_interval (
    tenant      varchar(64) not null,
    complaint   varchar(64) not null,
    ordinal     integer     not null,
    round       integer     not null,
    received_on date,
    opened_on   date,
    opened_at   timestamp(6) with time zone,
    ended       varchar(16) not null,
    ended_on    date,
    ended_at    timestamp(6) with time zone,
    constraint statistics_interval_pk primary key (tenant, complaint, ordinal)
);

-- Work that goes on at the end of a day: one half of it is read, whichever is shorter.
create index statistics_interval_opened on statistics_interval (tenant, opened_on, ended_on, received_on);
create index statistics_interval_ended on statistics_interval (tenant, ended_on, opened_on, received_on);

-- By what it can be told that somebody, or some place, complained before: never the thing itself but its HMAC under the
-- tenant's secret. Goes away with the person's key.
create table statistics_repeat_key (
    tenant         varchar(64)                  not null,
    complaint      varchar(64)                  not null,
    kind           varchar(32)                  not null,
    repeat_key     varchar(64) ${by_code_point} not null,
    received_order timestamp(6) with time zone  not null,
    person         varchar(64)                  not null,
    constraint statistics_repeat_key_pk primary key (tenant, complaint, kind),
    constraint statistics_repeat_key_person foreign key (tenant, person)
        references person_key (tenant, person) on delete cascade
);

create index statistics_repeat_key_kind on statistics_repeat_key (tenant, kind, repeat_key, received_order, complaint);
create index statistics_repeat_key_of_person on statistics_repeat_key (tenant, person);
