-- The last time that what the views have applied was held against what the log has stored: under way or ended.
create table reconciliation (
    tenant     varchar(64) not null,
    state      varchar(16) not null,
    nightly_on date,
    node       varchar(64),
    cancelled  boolean     not null,
    phase      varchar(64) not null,
    after_key  varchar(160) not null,
    checked    bigint      not null,
    total      bigint      not null,
    asked_at   timestamp(6) with time zone,
    changed_at timestamp(6) with time zone,
    failure    varchar(1000),
    constraint reconciliation_pk primary key (tenant)
);

-- What came of it for each view.
create table reconciled_view (
    tenant    varchar(64) not null,
    view_name varchar(64) not null,
    checked   bigint      not null,
    set_aside bigint      not null,
    findings  bigint      not null,
    constraint reconciled_view_pk primary key (tenant, view_name)
);

-- Complaints of which a view has applied something else than the log has stored; the first so many.
create table reconciliation_finding (
    tenant    varchar(64) not null,
    view_name varchar(64) not null,
    complaint varchar(64) not null,
    kind      varchar(16) not null,
    stored    bigint      not null,
    applied   bigint      not null,
    constraint reconciliation_finding_pk primary key (tenant, view_name, complaint)
);
