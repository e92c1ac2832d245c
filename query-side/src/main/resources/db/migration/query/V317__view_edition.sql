-- A view is made anew beside the rows that answer. In its tables, and in dead_letter, the column tenant holds the key of an
-- edition: the tenant's name for the first, followed by ~ and a number for the others. Every index leads to one edition.
alter table statistics_repeat_key drop constraint statistics_repeat_key_person;
drop index statistics_repeat_key_of_person;
alter table statistics_repeat_key add column log_tenant varchar(64);
update statistics_repeat_key set log_tenant = tenant;
alter table statistics_repeat_key alter column log_tenant set not null;
alter table statistics_repeat_key add constraint statistics_repeat_key_person
    foreign key (log_tenant, person) references person_key (tenant, person) on delete cascade;
create index statistics_repeat_key_of_person on statistics_repeat_key (log_tenant, person);

alter table case_file alter column tenant set data type varchar(80);
alter table case_entry alter column tenant set data type varchar(80);
alter table case_code alter column tenant set data type varchar(80);
alter table ownership_history alter column tenant set data type varchar(80);
alter table authority_queue alter column tenant set data type varchar(80);
alter table promise alter column tenant set data type varchar(80);
alter table emergency alter column tenant set data type varchar(80);
alter table appeal alter column tenant set data type varchar(80);
alter table prevention alter column tenant set data type varchar(80);
alter table overview_case alter column tenant set data type varchar(80);
alter table overview_count alter column tenant set data type varchar(80);
alter table overview_matter alter column tenant set data type varchar(80);
alter table statistics_case alter column tenant set data type varchar(80);
alter table statistics_value alter column tenant set data type varchar(80);
alter table statistics_interval alter column tenant set data type varchar(80);
alter table statistics_repeat_key alter column tenant set data type varchar(80);
alter table dead_letter alter column tenant set data type varchar(80);

-- Which edition of each view answers, and which one answered before.
create table view_edition (
    tenant                varchar(64) not null,
    view_name             varchar(64) not null,
    answering             integer     not null,
    switches              bigint      not null,
    code_version          integer     not null,
    last_number           integer     not null,
    replaced              integer,
    replaced_code_version integer,
    replaced_position     bigint,
    replaced_at           timestamp(6) with time zone,
    constraint view_edition_pk primary key (tenant, view_name)
);

-- The last making of another edition, under way or ended.
create table view_build (
    tenant         varchar(64) not null,
    view_name      varchar(64) not null,
    edition        integer     not null,
    kind           varchar(16) not null,
    phase          varchar(16) not null,
    wish           varchar(16) not null,
    anyway         boolean     not null,
    node           varchar(64),
    begin_position bigint      not null,
    position       bigint      not null,
    until_position bigint      not null,
    asked_at       timestamp(6) with time zone not null,
    began_at       timestamp(6) with time zone,
    changed_at     timestamp(6) with time zone not null,
    compared       bigint      not null,
    differing      bigint      not null,
    sample         varchar(4000) not null,
    failure        varchar(1000),
    constraint view_build_pk primary key (tenant, view_name)
);

-- Editions that never answer again, whose rows are still to be removed.
create table view_leftover (
    tenant    varchar(64) not null,
    view_name varchar(64) not null,
    edition   integer     not null,
    constraint view_leftover_pk primary key (tenant, view_name, edition)
);
