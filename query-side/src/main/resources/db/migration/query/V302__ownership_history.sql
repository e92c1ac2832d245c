-- Who answered for each case, one line per case. No personal words. May be dropped and filled again from the log at any time.
create table ownership_history (
    tenant         varchar(64) not null,
    id             varchar(160) ${by_code_point} not null,
    complaint      varchar(64) not null,
    version        bigint not null,
    bounced        boolean not null,
    units          text not null,
    first_owned_at timestamp(6) with time zone not null,
    entry          text not null,
    constraint ownership_history_pk primary key (tenant, id)
);

-- In the order of the list: a page is read off an index.
create index ownership_history_first on ownership_history (tenant, first_owned_at desc, id desc);
create index ownership_history_complaint on ownership_history (tenant, complaint, first_owned_at desc, id desc);
create index ownership_history_bounced on ownership_history (tenant, bounced, first_owned_at desc, id desc);
