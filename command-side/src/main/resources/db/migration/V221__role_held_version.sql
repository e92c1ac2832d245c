-- Which version of the organisation the table role_held shows. It used to be written with the event, so it shows the last.
create table role_held_version (
    tenant  varchar(64) not null,
    version bigint      not null,
    primary key (tenant)
);

insert into role_held_version (tenant, version)
select tenant, max(sequence)
  from event
 where stream_type = 'Organisation'
 group by tenant;
