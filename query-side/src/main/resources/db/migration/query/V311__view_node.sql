-- The processes that keep views, and when the database last heard of each, by its own clock.
create table view_node (
    tenant  varchar(64) not null,
    node    varchar(64) not null,
    seen_at timestamp(6) with time zone not null,
    constraint view_node_pk primary key (tenant, node)
);
