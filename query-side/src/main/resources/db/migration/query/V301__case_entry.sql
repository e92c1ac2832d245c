-- One line per complaint for the case list; no personal words. May be dropped and filled again from the log at any time.
create table case_entry (
    tenant             varchar(64)                 not null,
    complaint          varchar(64)                 not null,
    version            bigint                      not null,
    position           bigint                      not null,
    case_number        varchar(64) ${by_code_point} not null,
    status             varchar(32)                 not null,
    channel            varchar(32),
    product            varchar(1000),
    issue              varchar(1000),
    response           varchar(1000),
    received_order     timestamp(6) with time zone not null,
    received_at        varchar(40),
    received_precision varchar(16)                 not null,
    owner              varchar(64),
    unit               varchar(64),
    types              varchar(1000)               not null,
    severity           varchar(1000)               not null,
    constraint case_entry_pk primary key (tenant, complaint)
);

-- Each but the one of numbers in the order of the list: a page is read off the index, however many cases there are.
create index case_entry_received on case_entry (tenant, received_order desc, complaint desc);
create index case_entry_status on case_entry (tenant, status, received_order desc, complaint desc);
create index case_entry_owner on case_entry (tenant, owner, received_order desc, complaint desc);
create index case_entry_unit on case_entry (tenant, unit, received_order desc, complaint desc);
create index case_entry_number on case_entry (tenant, case_number);
create index case_entry_channel on case_entry (tenant, channel, received_order desc, complaint desc);

-- The codes of each case, one per row, to find the cases of a type or a severity.
create table case_code (
    tenant         varchar(64)                 not null,
    complaint      varchar(64)                 not null,
    kind           varchar(16)                 not null,
    code           varchar(32)                 not null,
    received_order timestamp(6) with time zone not null,
    constraint case_code_pk primary key (tenant, complaint, kind, code)
);

create index case_code_received on case_code (tenant, kind, code, received_order desc, complaint desc);
