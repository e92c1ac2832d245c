-- What people ask of an import while it runs, and once it has ended. The speed is that of the last half minute.
alter table import_progress add column rows_per_second double precision;
alter table import_progress add column bytes_per_second double precision;
alter table import_progress add column first_day date;
alter table import_progress add column last_day date;

create index import_progress_newest on import_progress (tenant, submitted_at, id);

-- How often each thing was said about the rows of an import; field is '' where it concerns the whole row.
create table import_reason (
    tenant    varchar(64)  not null,
    import_id varchar(36)  not null,
    kind      varchar(16)  not null,
    field     varchar(64)  not null,
    reason    varchar(200) not null,
    times     bigint       not null,
    constraint import_reason_pk primary key (tenant, import_id, kind, field, reason)
);

insert into import_reason (tenant, import_id, kind, field, reason, times)
select tenant, import_id, kind, field, reason, count(*)
  from (select tenant, import_id, kind, coalesce(field, '') as field,
               case when reason like 'repeats the complaint of line %'
                    then 'repeats the complaint of an earlier line, which counts'
                    else reason end as reason
          from import_remark) as said
 group by tenant, import_id, kind, field, reason;
