-- What is in the log stays as it is: PostgreSQL refuses to change it whoever asks, the owner of the table included.
-- A release that has to rewrite rows says so in its own migration, before and after its statements:
--   alter table event disable trigger event_append_only;
--   alter table event enable always trigger event_append_only;
create function log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only: % of % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger event_append_only
    before update or delete or truncate on event
    for each statement execute function log_is_append_only();

create trigger log_head_stays
    before delete or truncate on log_head
    for each statement execute function log_is_append_only();

-- A head that went back would give a position twice.
create trigger log_head_advances
    before update on log_head
    for each row when (new.tenant <> old.tenant or new.position < old.position)
    execute function log_is_append_only();

-- Also where a session calls itself a replica.
alter table event enable always trigger event_append_only;
alter table log_head enable always trigger log_head_stays;
alter table log_head enable always trigger log_head_advances;
