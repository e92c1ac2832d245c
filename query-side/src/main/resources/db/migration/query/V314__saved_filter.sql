-- The filters that somebody keeps for the worklist. Private, and sealed under the person's key: nobody else reads them, and
-- they go with the key. Not made from the log.
create table saved_filter (
    tenant  varchar(64)                 not null,
    person  varchar(64)                 not null,
    id      varchar(64)                 not null,
    sealed  varchar(8000)               not null,
    kept_at timestamp(6) with time zone not null,
    constraint saved_filter_pk primary key (tenant, person, id)
);
