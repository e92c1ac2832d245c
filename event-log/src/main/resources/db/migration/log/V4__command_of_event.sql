-- The command behind each event, and the event's number among those of the command: the same command never counts twice.
alter table event add column command_id varchar(64);
alter table event add column part integer;

-- Logs of earlier releases say it in the metadata. An event that names no command counts as one of its own.
update event
   set command_id = coalesce(regexp_substr(metadata, '"commandId":"([^"]*)"', 1, 1, '', 1), event_id);

merge into event e
using (select tenant, position, row_number() over (partition by tenant, command_id order by position) - 1 as part
         from event) n
   on e.tenant = n.tenant and e.position = n.position
 when matched then update set part = n.part;

alter table event alter column command_id set not null;
alter table event alter column part set not null;
alter table event add constraint event_command unique (tenant, command_id, part);
